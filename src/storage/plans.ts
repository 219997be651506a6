import { sql } from 'kysely';
import type { PlanId, PlanNumber, SkuId, UserId } from '../ids.ts';
import { toJson } from './json.ts';
import { changeCounts, insertChanges, type NewChange } from './plan-changes.ts';
import type { Database, PlanState } from './tables.ts';

/** One user in a plan. `body` is whatever its writer keeps, `skus` the seats the change will take. */
export interface PlanChangeRow {
  userId: UserId;
  state: string;
  skus: SkuId[];
  body: unknown;
  /** What was asked for this user: it never changes. */
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

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LARGEST_INTEGER = 2 ** 31 - 1;

/** Of a plan of more people lists and jobs read the first changes only, and the rest in slices (`plan-changes.ts`). */
export const mostReadWhole = 20;

/** What people may have typed or a card may have forged: PostgreSQL would answer anything else with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

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
  change: { state: string; body: unknown; adds?: SkuId[]; digest?: unknown },
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
    })
    .where('planId', '=', planId)
    .where('userId', '=', userId)
    .execute();
}

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

/**
 * Seats promised to open plans, by skuId (licensing-rules G5): what plans that wait, are approved or being applied have not
 * done yet. A plan that is only proposed promises nothing.
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
    .innerJoinLateral(sql<{ skuId: SkuId }>`unnest(plan_changes.skus)`.as<'sku'>(sql`sku(sku_id)`), (join) =>
      join.onTrue(),
    )
    .where('plans.tenantId', '=', tenantId)
    .where('plans.state', 'in', ['waiting', 'approved', 'applying', 'paused'])
    .where('planChanges.state', 'not in', ['done', 'failed', 'skipped']);
  if (exceptPlanId !== undefined) {
    query = query.where('plans.id', '<>', exceptPlanId).where(
      // Otherwise two plans that wait for the same seat would hold it against each other for ever.
      sql<boolean>`(plans.state <> 'waiting' or not exists (
        select from plans as mine
        where mine.id = ${exceptPlanId} and mine.state = 'waiting' and mine.number < plans.number))`,
    );
  }
  const rows = await query
    .select(['sku.skuId', (fn) => fn.fn.countAll<number>().as('seats')])
    .groupBy('sku.skuId')
    .execute();
  return new Map(rows.map(({ skuId, seats }) => [skuId, seats]));
}

async function withChanges(db: Database, plans: Omit<PlanRow, 'changes'>[]): Promise<PlanRow[]> {
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
