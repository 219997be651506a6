import { sql } from 'kysely';
import type { UserId } from '../../ids.ts';
import type { Database, PlanState } from '../tables.ts';
import { type PlanRow, withChanges } from './plans.ts';

/** The last plans of one asker, newest first. */
export async function plansOf(db: Database, askerId: UserId, limit: number): Promise<PlanRow[]> {
  return withChanges(db, await newestPlans(db, limit).where('askerId', '=', askerId).execute());
}

/** The last plans that this asker sent for approval, newest first. */
export async function requestsOf(db: Database, askerId: UserId, limit: number): Promise<PlanRow[]> {
  const wasSent = sql<boolean>`jsonb_typeof(body -> 'approval') = 'object'`;
  return withChanges(db, await newestPlans(db, limit).where('askerId', '=', askerId).where(wasSent).execute());
}

/** The last plans that change this user, newest first. */
export async function plansAbout(db: Database, userId: UserId, limit: number): Promise<PlanRow[]> {
  const about = db.selectFrom('planChanges').select('planId').where('userId', '=', userId);
  return withChanges(db, await newestPlans(db, limit).where('id', 'in', about).execute());
}

/** Plans that stand in one of these states, oldest first: who waits longest comes first. */
export async function plansInState(
  db: Database,
  tenantId: string,
  states: readonly PlanState[],
  limit: number,
): Promise<PlanRow[]> {
  if (states.length === 0) return [];
  const plans = db.selectFrom('plans').selectAll().where('tenantId', '=', tenantId).where('state', 'in', states);
  return withChanges(db, await plans.orderBy('number').limit(limit).execute());
}

function newestPlans(db: Database, limit: number) {
  return db.selectFrom('plans').selectAll().orderBy('number', 'desc').limit(limit);
}
