import { sql } from 'kysely';
import type { PlanId, SkuId } from '../../ids.ts';
import type { Database } from '../tables.ts';

/** When a plan was promised its seats: its place in line, or else when it was sent for approval. */
const promisedAt = (plan: string, line: string) => sql`coalesce(
  ${sql.ref(`${line}.place`)},
  extract(epoch from (${sql.ref(`${plan}.body`)} #>> '{approval,sentAt}')::timestamptz) * 1000,
  extract(epoch from ${sql.ref(`${plan}.createdAt`)}) * 1000)`;

/**
 * Seats promised to open plans, by skuId (licensing-rules G5, U12): what plans that wait, for a decision or in line, are approved or
 * being applied have not done yet, and those that wait for their day where their seats are kept. A plan that is only proposed promises nothing.
 * @param exceptPlanId the plan that asks, which must not compete with itself; if it waits, then only with plans that have waited longer
 */
export async function promisedSeats(
  db: Database,
  tenantId: string,
  exceptPlanId?: PlanId,
): Promise<Map<string, number>> {
  let query = db
    .selectFrom('planChanges')
    .innerJoin('plans', 'plans.id', 'planChanges.planId')
    .leftJoin('seatLine', 'seatLine.planId', 'plans.id')
    .innerJoinLateral(sql<{ skuId: SkuId }>`unnest(plan_changes.skus)`.as<'sku'>(sql`sku(sku_id)`), (join) =>
      join.onTrue(),
    )
    .where('plans.tenantId', '=', tenantId)
    .where(
      sql<boolean>`(plans.state in ('waiting', 'approved', 'applying', 'paused')
        or plans.state in ('queued', 'proposed') and seat_line.plan_id is not null
        or plans.state = 'scheduled' and plans.body -> 'holdsSeats' = 'true')`,
    )
    .where('planChanges.state', 'not in', ['done', 'failed', 'skipped']);
  if (exceptPlanId !== undefined) {
    query = query.where('plans.id', '<>', exceptPlanId).where(
      // Otherwise two plans that wait for the same seat would hold it against each other for ever.
      sql<boolean>`(plans.state not in ('waiting', 'queued', 'proposed') or not exists (
        select from plans as mine left join seat_line as own on own.plan_id = mine.id
        where mine.id = ${exceptPlanId}
          and (mine.state = 'waiting' or mine.state in ('queued', 'proposed') and own.plan_id is not null)
          and (${promisedAt('mine', 'own')}, mine.number) < (${promisedAt('plans', 'seatLine')}, plans.number)))`,
    );
  }
  const rows = await query
    .select(['sku.skuId', (fn) => fn.fn.countAll<number>().as('seats')])
    .groupBy('sku.skuId')
    .execute();
  return new Map(rows.map(({ skuId, seats }) => [skuId, seats]));
}
