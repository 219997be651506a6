import { type ConversationReference, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/card.ts';
import { confirmationCard } from '../cards/confirmation.ts';
import { outcomeCard } from '../cards/outcome.ts';
import type { Plan } from '../licensing/model.ts';
import { powershellOf } from '../licensing/powershell.ts';
import type { Reader } from '../text/text.ts';
import type { CardBook } from './books.ts';
import { showCard } from './replies.ts';

/** What cards say of the tenant that is served. */
export interface ServedTenant {
  /** Say that no real tenant is touched. */
  sandbox: boolean;
  /** Microsoft's cloud that it is in. */
  cloud: string;
}

export interface PlanCardOptions extends ServedTenant {
  /** Why the card is not the one that was pressed. */
  note?: string;
}

/** A plan as its asker sees it now: to be decided, or how it stands. */
export function planCard(plan: Plan, reader: Reader, options: PlanCardOptions): AdaptiveCard {
  if (plan.state !== 'proposed') return outcomeCard(plan, reader, options);
  return confirmationCard(plan, reader, { ...options, powershell: powershellOf(plan, options.cloud) });
}

/** Shows a plan and remembers where, so that this copy can be brought up to date later. */
export async function showPlan(
  context: TurnContext,
  plan: Plan,
  reader: Reader,
  cards: CardBook,
  options: PlanCardOptions,
): Promise<void> {
  const activityId = await showCard(context, planCard(plan, reader, options));
  if (!activityId) return;
  const conversationId = context.activity.conversation.id;
  await cards.remember({ planId: plan.id, conversationId, activityId, audience: plan.asker.id });
}

/** Where the person of this turn can be written to. A proactive turn is judged by the guard too, so the tenant stands in it. */
export function referenceOf(context: TurnContext, tenantId: string): Partial<ConversationReference> {
  const reference = TurnContext.getConversationReference(context.activity);
  return { ...reference, conversation: { ...context.activity.conversation, tenantId } };
}
