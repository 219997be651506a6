import type { PlanId, PlanNumber, UserId } from '../ids.ts';
import { toJson } from './json.ts';
import type { Database, RiskState } from './tables.ts';
import { isUuid } from './uuid.ts';

/** Data of one kind of one user that a plan has put at stake. `body` is whatever its writer keeps. */
export interface RiskRow {
  id: string;
  planId: PlanId;
  planNumber: PlanNumber;
  /** Who asked for the plan. */
  askerId: UserId;
  userId: UserId;
  code: string;
  state: RiskState;
  /** When nothing can be brought back any more. */
  finalAt: Date;
  body: unknown;
}

export interface NewRisk extends Omit<RiskRow, 'planNumber' | 'askerId' | 'state'> {
  tenantId: string;
}

/**
 * Keeps it, unless it is known; true where it was not. What older plans put at stake of the same kind is over: it was covered again,
 * or this plan could not have put it at stake.
 */
export async function insertRisk(tx: Database, { body, ...risk }: NewRisk): Promise<boolean> {
  const made = await tx
    .insertInto('risks')
    .values({ ...risk, state: 'open', body: toJson(body) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (made.length === 0) return false;
  await tx
    .updateTable('risks')
    .set({ state: 'back' })
    .where('tenantId', '=', risk.tenantId)
    .where('userId', '=', risk.userId)
    .where('code', '=', risk.code)
    .where('state', '=', 'open')
    .where('id', '<>', risk.id)
    .execute();
  return true;
}

/** What is at stake and not over, soonest first. */
export function openRisks(db: Database, tenantId: string, now: Date, limit: number): Promise<RiskRow[]> {
  return riskRows(db)
    .where('risks.tenantId', '=', tenantId)
    .where('risks.state', '=', 'open')
    .where('risks.finalAt', '>', now)
    .orderBy('risks.finalAt')
    .orderBy('risks.id')
    .limit(limit)
    .execute();
}

/** Those of these ids that exist, soonest first. */
export async function findRisks(db: Database, tenantId: string, ids: readonly string[]): Promise<RiskRow[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return riskRows(db)
    .where('risks.tenantId', '=', tenantId)
    .where('risks.id', 'in', known)
    .orderBy('risks.finalAt')
    .orderBy('risks.id')
    .execute();
}

/** Ends it; false where it was over before. */
export async function endRisk(tx: Database, id: string, state: Exclude<RiskState, 'open'>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('risks')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Somebody, a person or a channel, is to be reminded at this moment; the same twice is once. */
export async function addReminder(tx: Database, riskId: string, recipient: string, remindAt: Date): Promise<void> {
  await tx
    .insertInto('riskReminders')
    .values({ riskId, recipient, remindAt, toldAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What this recipient is to be reminded of by a moment, and has not been. */
export function risksToTell(db: Database, tenantId: string, recipient: string, until: Date): Promise<RiskRow[]> {
  return riskRows(db)
    .where('risks.tenantId', '=', tenantId)
    .where('risks.state', '=', 'open')
    .where('risks.id', 'in', (query) =>
      query
        .selectFrom('riskReminders')
        .select('riskId')
        .where('recipient', '=', recipient)
        .where('remindAt', '<=', until)
        .where('toldAt', 'is', null),
    )
    .orderBy('risks.finalAt')
    .orderBy('risks.id')
    .execute();
}

/** Marks these reminders as told; gives the ids of those that were not before. */
export async function markTold(
  tx: Database,
  { recipient, until, now }: { recipient: string; until: Date; now: Date },
  riskIds: readonly string[],
): Promise<string[]> {
  if (riskIds.length === 0) return [];
  const marked = await tx
    .updateTable('riskReminders')
    .set({ toldAt: now })
    .where('recipient', '=', recipient)
    .where('remindAt', '<=', until)
    .where('toldAt', 'is', null)
    .where('riskId', 'in', [...riskIds])
    .returning('riskId')
    .execute();
  return [...new Set(marked.map(({ riskId }) => riskId))];
}

function riskRows(db: Database) {
  return db
    .selectFrom('risks')
    .innerJoin('plans', 'plans.id', 'risks.planId')
    .select(['risks.id', 'risks.planId', 'plans.number as planNumber', 'plans.askerId', 'risks.userId', 'risks.code'])
    .select(['risks.state', 'risks.finalAt', 'risks.body']);
}
