import { sql } from 'kysely';
import type { UserId } from '../ids.ts';
import type { Database } from './tables.ts';

/**
 * How many changes somebody has agreed to by themselves since then: those that are still to be made, were sent or are done. What was
 * approved by somebody else, or failed before it was sent, does not count.
 */
export async function agreedAlone(db: Database, tenantId: string, askerId: UserId, since: Date): Promise<number> {
  const { changes } = await db
    .selectFrom('planChanges')
    .innerJoin('plans', 'plans.id', 'planChanges.planId')
    .select(({ fn }) => fn.countAll<number>().as('changes'))
    .where('plans.tenantId', '=', tenantId)
    .where('plans.askerId', '=', askerId)
    .where('plans.state', 'not in', ['proposed', 'waiting', 'refused', 'cancelled', 'expired'])
    // A plan is never changed before it is agreed to: those of before need not be looked into.
    .where('plans.updatedAt', '>=', since)
    .where(sql<boolean>`jsonb_typeof(plans.body -> 'approval') = 'null'`)
    // The end of something temporary was agreed to with it.
    .where(sql<boolean>`plans.body -> 'ends' is null`)
    .where(sql<boolean>`(plans.body -> 'decisions' -> -1 ->> 'at')::timestamptz >= ${since}`)
    .where(
      sql<boolean>`(plan_changes.state in ('planned', 'sent', 'done')
        or plan_changes.body -> 'failure' ->> 'code' = 'notShown')`,
    )
    .executeTakeFirstOrThrow();
  return Number(changes);
}

/** Until the transaction ends nobody else agrees to anything in the name of this person: what is counted stays as it is. */
export async function lockAgreeing(tx: Database, tenantId: string, askerId: UserId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agree ${tenantId} ${askerId}`}, 0))`.execute(tx);
}
