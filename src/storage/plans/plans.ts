import type { PlanId, PlanNumber, SkuId, UserId } from '../../ids.ts';
import { toJson } from '../json.ts';
import { leaveLine } from '../seat-line.ts';
import type { Database, PlanState } from '../tables.ts';
import { isUuid } from '../uuid.ts';
import { changeCounts, insertChanges, type NewChange } from './plan-changes.ts';

/** One user in a plan. `body` is whatever its writer keeps, `skus` the seats the change will take. */
export interface PlanChangeRow {
  userId: UserId;
  state: string;
  skus: SkuId[];
  body: unknown;
  /** What was asked for this user: it changes only where a newer decision takes its place. */
  item: unknown;
  /** What was shown of this user when the plan was sent for approval; null before. */
  digest: unknown;
}

/** A plan with its changes in the order they were given: all of them, or of a large plan the first. */
export interface PlanRow {
  id: PlanId;
  number: PlanNumber;
  tenantId: string;
  state: PlanState;
  askerId: UserId;
  /** Of the shape of `body`. */
  version: number;
  body: unknown;
  createdAt: Date;
  updatedAt: Date;
  /** How many people it is about. */
  people: number;
  /** Of a large plan, how many changes stand in each state. */
  counts?: Record<string, number>;
  changes: PlanChangeRow[];
}

export interface NewPlan {
  id: PlanId;
  tenantId: string;
  state: PlanState;
  askerId: UserId;
  version: number;
  body: unknown;
  changes: NewChange[];
}

const LARGEST_INTEGER = 2 ** 31 - 1;

/** Of a plan of more people lists and jobs read the first changes only, and the rest in slices (`plan-changes.ts`). */
export const mostReadWhole = 20;

/** Stores a plan with its changes; give it a transaction. Returns the short number that people type. */
export async function insertPlan(db: Database, plan: NewPlan, now: Date): Promise<PlanNumber> {
  const { changes, body, ...columns } = plan;
  const number = await nextNumber(db);
  await db
    .insertInto('plans')
    .values({ ...columns, number, people: changes.length, body: toJson(body), createdAt: now, updatedAt: now })
    .execute();
  await insertChanges(db, plan.id, changes, now);
  return number;
}

/** Whoever comes second waits for the first to commit or to give their number back. */
async function nextNumber(db: Database): Promise<PlanNumber> {
  const { last } = await db
    .updateTable('planNumbers')
    .set((row) => ({ last: row('last', '+', 1) }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** The plan of this id, of a large one only the first changes; undefined also where the id is not a uuid. */
export async function findPlan(db: Database, id: PlanId): Promise<PlanRow | undefined> {
  if (!isUuid(id)) return undefined;
  const rows = await db.selectFrom('plans').selectAll().where('id', '=', id).execute();
  return (await withChanges(db, rows))[0];
}

/** The same, with its row locked: until the transaction ends nobody else moves the plan or changes its body. */
export async function lockPlan(tx: Database, id: PlanId): Promise<PlanRow | undefined> {
  if (!isUuid(id)) return undefined;
  const rows = await tx.selectFrom('plans').selectAll().where('id', '=', id).forUpdate().execute();
  return (await withChanges(tx, rows))[0];
}

/** The plan that people of this tenant call #number, or undefined. */
export async function findPlanByNumber(
  db: Database,
  tenantId: string,
  number: PlanNumber,
): Promise<PlanRow | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > LARGEST_INTEGER) return undefined;
  const rows = await db
    .selectFrom('plans')
    .selectAll()
    .where('number', '=', number)
    .where('tenantId', '=', tenantId)
    .execute();
  return (await withChanges(db, rows))[0];
}

/** In any other state a plan has got its seats, or wants none any more. */
const inLine: readonly PlanState[] = ['queued', 'proposed', 'waiting'];

/**
 * Moves a plan on, unless somebody was first: false where its state is none of `from` any more.
 * @param body what to keep with the new state; the old body stays where it is left out
 */
export async function movePlan(
  db: Database,
  id: PlanId,
  from: readonly PlanState[],
  to: PlanState,
  now: Date,
  body?: unknown,
): Promise<boolean> {
  if (from.length === 0) return false;
  const { numUpdatedRows } = await db
    .updateTable('plans')
    .set({ state: to, updatedAt: now, ...(body === undefined ? {} : { body: toJson(body) }) })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n && !inLine.includes(to)) await leaveLine(db, id);
  return numUpdatedRows > 0n;
}

/** Keeps a newer body; the state stays. */
export async function updateBody(db: Database, id: PlanId, body: unknown, now: Date): Promise<void> {
  await db
    .updateTable('plans')
    .set({ body: toJson(body), updatedAt: now })
    .where('id', '=', id)
    .execute();
}

/** Keeps how one change stands now; `adds` where the seats it takes have changed as well, `digest` where the plan is sent. */
export async function updateChange(
  db: Database,
  planId: PlanId,
  userId: UserId,
  change: { state: string; body: unknown; adds?: SkuId[]; digest?: unknown; item?: unknown },
  now: Date,
): Promise<void> {
  await db
    .updateTable('planChanges')
    .set({
      state: change.state,
      body: toJson(change.body),
      updatedAt: now,
      ...(change.adds === undefined ? {} : { skus: change.adds }),
      ...(change.digest === undefined ? {} : { digest: toJson(change.digest) }),
      ...(change.item === undefined ? {} : { item: toJson(change.item) }),
    })
    .where('planId', '=', planId)
    .where('userId', '=', userId)
    .execute();
}

/** These plans with their changes; of a large plan only the first. */
export async function withChanges(db: Database, plans: Omit<PlanRow, 'changes'>[]): Promise<PlanRow[]> {
  if (plans.length === 0) return [];
  const changes = await db
    .selectFrom('planChanges')
    .select(['planId', 'userId', 'state', 'skus', 'body', 'item', 'digest'])
    .where(
      'planId',
      'in',
      plans.map(({ id }) => id),
    )
    .where('position', '<', mostReadWhole)
    .orderBy('position')
    .execute();
  const byPlan = Map.groupBy(changes, ({ planId }) => planId);
  const large = plans.filter(({ people }) => people > mostReadWhole).map(({ id }) => id);
  const counts = await changeCounts(db, large);
  return plans.map((plan) => ({
    ...plan,
    ...(plan.people > mostReadWhole ? { counts: counts.get(plan.id) ?? {} } : {}),
    changes: (byPlan.get(plan.id) ?? []).map(({ planId: _, ...change }) => change),
  }));
}
