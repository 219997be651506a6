import { startOf } from '../../licensing/approval/agreeing.ts';
import type { Plan } from '../../licensing/model.ts';
import { readerFor } from '../../text/text.ts';
import type { SentWordsStore } from '../teams/message-stores.ts';
import type { ProactiveSender } from '../teams/proactive.ts';
import type { PlanCopies } from './plan-copies.ts';

export interface EndNoticeOptions {
  proactive: ProactiveSender;
  copies: PlanCopies;
  said: SentWordsStore;
}

/**
 * Asks somebody whether what ends soon is to last longer, on a card of its own (licensing-rules U11); false where they cannot be
 * written to. Repeated after a kill, it asks once.
 */
export async function askToExtend(
  { proactive, copies, said }: EndNoticeOptions,
  plan: Plan,
  recipient: string,
  jobId: string,
): Promise<boolean> {
  const at = startOf(plan);
  if (plan.state !== 'scheduled' || at === null || plan.ends?.letEnd) return true;
  const own = await copies.of(plan, recipient);
  return proactive.write(recipient, async (open, conversation) => {
    const { text, format } = readerFor(conversation);
    const about = `ending ${plan.id} ${recipient}`;
    await copies.updateCopies(plan, open, conversation, own);
    if ((await said.find(about))?.jobId === jobId) return;
    const note = text.schedules.ending(format.dateTime(at.toISOString()));
    const activityId = await copies.show(plan, open, conversation, note);
    const conversationId = open.context.activity.conversation.id;
    if (activityId) await said.remember(about, { jobId, conversationId, activityId });
  });
}
