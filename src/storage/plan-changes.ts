import { sql } from 'kysely';
import type { PlanId, UserId } from '../ids.ts';
import { toJson } from './json.ts';
import type { Database } from './tables.ts';

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
