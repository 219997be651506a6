import { sql } from 'kysely';
import type { PlanId, SkuId, UserId } from '../../ids.ts';
import { toJson } from '../json.ts';
import type { Database } from '../tables.ts';

/** One user in a new plan. `adds`: the skuIds that take a seat. */
export interface NewChange {
  userId: UserId;
  item: unknown;
  body: unknown;
  adds: SkuId[];
  state?: string;
}

/** How many changes are read, written or carried out at a time. */
export const sliceSize = 200;

/** Keeps the changes of a new plan, some at a time: PostgreSQL takes 65,535 parameters, and a row has eight. */
export async function insertChanges(
  db: Database,
  planId: PlanId,
  changes: readonly NewChange[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < changes.length; start += sliceSize) {
    const rows = changes.slice(start, start + sliceSize).map((change, index) => ({
      planId,
      userId: change.userId,
      position: start + index,
      state: change.state ?? 'planned',
      skus: change.adds,
      item: toJson(change.item),
      body: toJson(change.body),
      updatedAt: now,
    }));
    await db.insertInto('planChanges').values(rows).execute();
  }
}

/** The changes of a plan in their order, a slice at a time; only those in these states, as they are when their slice is read. */
export async function* changesInSlices(
  db: Database,
  planId: PlanId,
  states?: readonly string[],
): AsyncGenerator<{ position: number; item: unknown; body: unknown }[]> {
  let last = -1;
  for (;;) {
    let query = db
      .selectFrom('planChanges')
      .select(['position', 'item', 'body'])
      .where('planId', '=', planId)
      .where('position', '>', last)
      .orderBy('position')
      .limit(sliceSize);
    if (states) query = query.where('state', 'in', states);
    const rows = await query.execute();
    if (rows.length > 0) yield rows;
    if (rows.length < sliceSize) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/** The next changes to be carried out, those first that take no seat: within a plan seats are freed before they are taken. */
export async function nextUnsent(db: Database, planId: PlanId): Promise<{ body: unknown }[]> {
  return db
    .selectFrom('planChanges')
    .select('body')
    .where('planId', '=', planId)
    .where('state', '=', 'planned')
    .orderBy(sql`cardinality(skus) > 0`)
    .orderBy('position')
    .limit(sliceSize)
    .execute();
}

/** How many changes of these plans stand in each state. */
export async function changeCounts(
  db: Database,
  planIds: readonly PlanId[],
): Promise<Map<PlanId, Record<string, number>>> {
  const counts = new Map<PlanId, Record<string, number>>();
  if (planIds.length === 0) return counts;
  const rows = await db
    .selectFrom('planChanges')
    .select(({ fn }) => ['planId', 'state', fn.countAll<number>().as('changes')])
    .where('planId', 'in', planIds)
    .groupBy(['planId', 'state'])
    .execute();
  for (const { planId, state, changes } of rows) {
    counts.set(planId, { ...counts.get(planId), [state]: Number(changes) });
  }
  return counts;
}

/**
 * Whether the change of this user may still be sent: its plan is being carried out, and nobody has ended it. Whoever pauses or stops
 * the plan at this moment is waited for, and comes after the rest of this transaction.
 */
export async function maySend(tx: Database, planId: PlanId, userId: UserId): Promise<boolean> {
  const { rows } = await sql<{ plan: string; change: string }>`
    select plans.state as plan, plan_changes.state as change
    from plans join plan_changes on plan_changes.plan_id = plans.id
    where plans.id = ${planId} and plan_changes.user_id = ${userId} for share of plans`.execute(tx);
  return rows[0]?.plan === 'applying' && rows[0].change === 'planned';
}

/** Ends what was not sent: `failure` is kept with each. Gives how many there were. */
export async function failUnsent(tx: Database, planId: PlanId, failure: object, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update plan_changes
    set state = 'failed', updated_at = ${now}, body = body || ${toJson({ state: 'failed', failure })}::jsonb
    where plan_id = ${planId} and state = 'planned' and body ->> 'clientRequestId' is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
