import { sql } from 'kysely';
import type { PlanId, SkuId, UserId } from '../../ids.ts';
import { toJson } from '../json.ts';
import type { Database } from '../tables.ts';
import { sliceSize } from './plan-changes.ts';

/** One change of a large plan, as it is written back with others. */
export interface WrittenChange {
  userId: UserId;
  state: string;
  body: unknown;
  adds: SkuId[];
}

/** The next changes of a plan from this place on, with what was asked for each. */
export async function sliceFrom(
  db: Database,
  planId: PlanId,
  position: number,
): Promise<{ position: number; item: unknown; body: unknown }[]> {
  return db
    .selectFrom('planChanges')
    .select(['position', 'item', 'body'])
    .where('planId', '=', planId)
    .where('position', '>=', position)
    .orderBy('position')
    .limit(sliceSize)
    .execute();
}

/** Keeps how these changes stand now, with one statement. */
export async function writeChanges(
  tx: Database,
  planId: PlanId,
  changes: readonly WrittenChange[],
  now: Date,
): Promise<void> {
  const rows = changes.map(({ userId, state, body, adds }) => ({ id: userId, state, body, skus: adds }));
  await sql`
    update plan_changes
    set state = new.state, body = new.body, updated_at = ${now},
        skus = array(select jsonb_array_elements_text(new.skus))
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as new(id text, state text, body jsonb, skus jsonb)
    where plan_id = ${planId} and user_id = new.id`.execute(tx);
}

/**
 * Whose change of these may still be sent: nobody’s where the plan is not being carried out. Whoever pauses or stops it at this moment
 * is waited for.
 */
export async function mayStillSend(tx: Database, planId: PlanId, userIds: readonly UserId[]): Promise<Set<UserId>> {
  const { rows } = await sql<{ userId: UserId }>`
    select plan_changes.user_id
    from plans join plan_changes on plan_changes.plan_id = plans.id
    where plans.id = ${planId} and plans.state = 'applying' and plan_changes.state = 'planned'
      and plan_changes.user_id = any(${sql.val([...userIds])}::text[]) for share of plans`.execute(tx);
  return new Set(rows.map(({ userId }) => userId));
}

/** Those of these places that are still to be sent. */
export async function unsentAt(
  db: Database,
  planId: PlanId,
  positions: readonly number[],
): Promise<{ body: unknown }[]> {
  if (positions.length === 0) return [];
  return db
    .selectFrom('planChanges')
    .select('body')
    .where('planId', '=', planId)
    .where('state', '=', 'planned')
    .where('position', 'in', positions)
    .orderBy('position')
    .execute();
}

/** The first changes in this state, or that contain this. */
export async function firstChanges(
  db: Database,
  planId: PlanId,
  which: { state: string } | { containing: object },
  limit: number,
): Promise<{ item: unknown; body: unknown }[]> {
  let query = db.selectFrom('planChanges').select(['item', 'body']).where('planId', '=', planId);
  query =
    'state' in which
      ? query.where('state', '=', which.state)
      : query.where(sql<boolean>`body @> ${toJson(which.containing)}::jsonb`);
  return query.orderBy('position').limit(limit).execute();
}
