import type { Plan } from '../../licensing/model.ts';
import type { Reader } from '../../text/text.ts';
import type { ConversationStore } from './message-stores.ts';

/** As many as Teams draws a view of their own for (teams-platform 1.5). */
const mostUsers = 60;

/**
 * What makes Teams ask for a view of their own for whoever asked and those who may decide (licensing-rules R5: all others go on seeing the
 * public card). Where nobody's Teams id is known it asks for everybody, and the bot judges.
 */
export async function refreshOf(
  plan: Plan,
  conversations: Pick<ConversationStore, 'find'>,
  { text }: Reader,
): Promise<object> {
  if (plan.state !== 'waiting') return {};
  const asked = plan.approval.asked.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const people = [...new Set([plan.asker.id, ...asked])];
  const found = await Promise.all(people.map((id) => conversations.find(id)));
  const userIds = found.flatMap((conversation) => conversation?.reference.user?.id ?? []).slice(0, mostUsers);
  const action = {
    type: 'Action.Execute',
    title: text.approvals.buttons.show,
    verb: 'plan.view',
    data: { planId: plan.id },
  };
  return { refresh: { action, ...(userIds.length > 0 ? { userIds } : {}) } };
}
