import { sql } from 'kysely';
import type { UserId } from '../../ids.ts';
import type { Database, PlanState } from '../tables.ts';
import { type PlanRow, withChanges } from './plans.ts';

/** The last plans of one asker, newest first. */
export async function plansOf(db: Database, askerId: UserId, limit: number): Promise<PlanRow[]> {
  return withChanges(
    db,
    await db
      .selectFrom('plans')
      .selectAll()
      .where('askerId', '=', askerId)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute(),
  );
}

/** The last plans that this asker sent for approval, newest first. */
export async function requestsOf(db: Database, askerId: UserId, limit: number): Promise<PlanRow[]> {
  return withChanges(
    db,
    await db
      .selectFrom('plans')
      .selectAll()
      .where('askerId', '=', askerId)
      .where(sql<boolean>`jsonb_typeof(body -> 'approval') = 'object'`)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute(),
  );
}

/** Plans that stand in one of these states, oldest first: who waits longest comes first. */
export async function plansInState(
  db: Database,
  tenantId: string,
  states: readonly PlanState[],
  limit: number,
): Promise<PlanRow[]> {
  if (states.length === 0) return [];
  return withChanges(
    db,
    await db
      .selectFrom('plans')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('state', 'in', states)
      .orderBy('number')
      .limit(limit)
      .execute(),
  );
}

/** The last plans that change this user, newest first. */
export async function plansAbout(db: Database, userId: UserId, limit: number): Promise<PlanRow[]> {
  return withChanges(
    db,
    await db
      .selectFrom('plans')
      .selectAll()
      .where('id', 'in', (query) => query.selectFrom('planChanges').select('planId').where('userId', '=', userId))
      .orderBy('number', 'desc')
      .limit(limit)
      .execute(),
  );
}
