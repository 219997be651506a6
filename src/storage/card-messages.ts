import type { PlanId } from '../ids.ts';
import type { Database } from './tables.ts';
import { isUuid } from './uuid.ts';

/** A message that shows a plan, so that it can be updated or closed later. */
export interface CardMessage {
  planId: PlanId;
  conversationId: string;
  activityId: string;
  /** For whom the card was drawn: asker, approver and so on. */
  audience: string;
}

/** Keeps where a plan is shown; once, however often it is called. */
export async function rememberCard(db: Database, card: CardMessage): Promise<void> {
  await db
    .insertInto('cardMessages')
    .values(card)
    .onConflict((conflict) =>
      conflict.columns(['planId', 'conversationId', 'activityId']).doUpdateSet({ audience: card.audience }),
    )
    .execute();
}

export async function cardsOfPlan(db: Database, planId: PlanId): Promise<CardMessage[]> {
  if (!isUuid(planId)) return [];
  return db
    .selectFrom('cardMessages')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('conversationId')
    .orderBy('activityId')
    .execute();
}

/** Forgets a message that is gone. */
export async function forgetCard(db: Database, { planId, conversationId, activityId }: CardMessage): Promise<void> {
  await db
    .deleteFrom('cardMessages')
    .where('planId', '=', planId)
    .where('conversationId', '=', conversationId)
    .where('activityId', '=', activityId)
    .execute();
}
