import { type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.ts';
import { approvalCard } from '../../cards/plan/approval.ts';
import { confirmationCard } from '../../cards/plan/confirmation.ts';
import { largePlanCard } from '../../cards/plan/large-plan.ts';
import { outcomeCard } from '../../cards/plan/outcome.ts';
import { type RequestView, requestCard } from '../../cards/plan/request.ts';
import { scheduleNote } from '../../cards/plan/schedule-note.ts';
import type { UserId } from '../../ids.ts';
import { planned } from '../../licensing/approval/routing.ts';
import type { Plan, PlanState } from '../../licensing/model.ts';
import { powershellOf } from '../../licensing/plan/powershell.ts';
import { isOver } from '../../licensing/plan/states.ts';
import { plain } from '../../text/markdown.ts';
import { stopInWords } from '../../text/stop-text.ts';
import type { Reader } from '../../text/text.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';

/** What cards say of the tenant that is served. */
export interface ServedTenant {
  /** Say that no real tenant is touched. */
  sandbox: boolean;
  /** Microsoft's cloud that it is in. */
  cloud: string;
  /** Cards may let people search while they type: in Teams itself, where it serves the same directory. */
  searches: boolean;
  /** Where people get help from people; an https or mailto address. */
  supportUrl: string | null;
}

export interface PlanCardOptions extends ServedTenant {
  /** Why the card is not the one that was pressed. */
  note?: string;
  /** Who reads it; its asker where it is left out. */
  view?: RequestView;
}

/** States in which a request is looked at as such; before and after, it is a plan. */
const asRequest: PlanState[] = ['waiting', 'refused', 'cancelled', 'expired'];

/** A plan as somebody sees it now: to be confirmed, to be decided, or how it stands. */
export function planCard(plan: Plan, reader: Reader, given: PlanCardOptions): AdaptiveCard {
  const { view = 'asker' } = given;
  const options = {
    ...given,
    note: [given.note, scheduleNote(plan, reader), ...aboutAll(plan, reader, view)].filter(Boolean).join(' '),
  };
  if (view === 'public') return requestCard(plan, reader, view, options);
  const { large } = plan;
  if (large && (plan.state !== 'waiting' || view === 'approver'))
    return largePlanCard({ ...plan, large }, reader, { ...options, view });
  if (plan.state === 'waiting' && view === 'approver') return approvalCard(plan, reader, options);
  if (plan.approval && asRequest.includes(plan.state)) return requestCard(plan, reader, view, options);
  if (plan.state !== 'proposed' || view !== 'asker')
    return outcomeCard(plan, reader, { ...options, own: view === 'asker' });
  return confirmationCard(plan, reader, {
    ...options,
    powershell: powershellOf(plan, options.cloud, reader.text.general.appName),
  });
}

/** Whose word as a manager has been given, and who is not asked again. */
function hasEndorsed({ approval }: Plan, id: string): boolean {
  return (
    approval?.endorsement?.id === id && approval.endorsement.at !== null && !approval.asked.some((one) => one.id === id)
  );
}

/**
 * What stands above a plan that is not over, whichever card shows it: that all changes are stopped, by whom and since when
 * (licensing-rules R9); and of those who may see whom it concerns, who of them is protected (R10).
 */
function aboutAll({ stop, state, changes }: Plan, reader: Reader, view: RequestView): string[] {
  const { approvals, emergency } = reader.text;
  const guarded = view === 'public' || isOver(state) ? [] : planned({ changes }).filter((change) => change.protected);
  const names = guarded.map(({ user }) => plain(user.displayName, 60) || user.id);
  return [
    stop ? `${stopInWords(stop, reader)} ${emergency.waits}` : '',
    names.length > 0 ? approvals.protectedPeople(names) : '',
  ];
}

/** What the reader of a kept conversation sees of a plan: a channel nothing of anybody, a person who is not its asker decides. */
export function viewFor(plan: Plan, audience: string): RequestView {
  if (audience === plan.asker.id) return 'asker';
  if (hasEndorsed(plan, audience)) return 'onlooker';
  return z.guid().safeParse(audience).success ? 'approver' : 'public';
}

/** Shows a plan and remembers where, so that this copy can be brought up to date later; not those of people who only look. */
export async function showPlan(
  context: TurnContext,
  plan: Plan,
  { reader, actor }: { reader: Reader; actor: { id: UserId } },
  cards: CardMessageStore,
  options: PlanCardOptions,
): Promise<void> {
  const activityId = await showCard(context, planCard(plan, reader, options));
  if (!activityId || options.view === 'onlooker') return;
  const conversationId = context.activity.conversation.id;
  await cards.remember({ planId: plan.id, conversationId, activityId, audience: actor.id });
}

/** Where the person of this turn can be written to. A proactive turn is judged by the guard too, so the tenant stands in it. */
export function referenceOf(context: TurnContext, tenantId: string): Partial<ConversationReference> {
  // The message answered is of this turn only; without it the reference stays the same from turn to turn.
  const { activityId: _, ...reference } = TurnContext.getConversationReference(context.activity);
  return { ...reference, conversation: { ...context.activity.conversation, tenantId } };
}
