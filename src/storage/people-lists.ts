import { sql } from 'kysely';
import { toJson, toStorable } from './json.ts';
import type { Database } from './tables.ts';
import { isUuid } from './uuid.ts';

/** A list that somebody gave, as its writer keeps it. */
export interface ListRow {
  id: string;
  number: number;
  askerId: string;
  planId: string | null;
  body: unknown;
  createdAt: Date;
}

/** One row of a list: its own cells, and what became of it. */
export interface ListLine {
  line: number;
  kind: string;
  cells: string[];
  body: unknown;
}

export interface NewList {
  id: string;
  tenantId: string;
  askerId: string;
  body: unknown;
  lines: readonly ListLine[];
}

/** PostgreSQL takes 65,535 parameters in one statement, and a row has five. */
const slice = 1_000;
const LARGEST_INTEGER = 2 ** 31 - 1;

/** Keeps a list with its rows; give it a transaction. Returns the short number that people type. */
export async function insertList(tx: Database, list: NewList, now: Date): Promise<number> {
  const { id, tenantId, askerId, body, lines } = list;
  const { number } = await tx
    .insertInto('lists')
    .values({ id, tenantId, askerId, planId: null, body: toJson(body), createdAt: now })
    .returning('number')
    .executeTakeFirstOrThrow();
  for (let start = 0; start < lines.length; start += slice) {
    const rows = lines.slice(start, start + slice).map(({ line, kind, cells, body: why }) => ({
      listId: id,
      line,
      kind,
      cells: cells.map(toStorable),
      body: toJson(why),
    }));
    await tx.insertInto('listLines').values(rows).execute();
  }
  return number;
}

/** The list that its asker calls by this number; nobody else's is found. */
export async function findList(
  db: Database,
  tenantId: string,
  askerId: string,
  number: number,
): Promise<ListRow | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > LARGEST_INTEGER) return undefined;
  return db
    .selectFrom('lists')
    .select(['id', 'number', 'askerId', 'planId', 'body', 'createdAt'])
    .where('tenantId', '=', tenantId)
    .where('askerId', '=', askerId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The plan that was made of a list. */
export async function keepPlanOfList(db: Database, listId: string, planId: string): Promise<void> {
  await db.updateTable('lists').set({ planId }).where('id', '=', listId).execute();
}

/** The list that a plan was made of. */
export async function listOfPlan(db: Database, planId: string): Promise<ListRow | undefined> {
  if (!isUuid(planId)) return undefined;
  return db
    .selectFrom('lists')
    .select(['id', 'number', 'askerId', 'planId', 'body', 'createdAt'])
    .where('planId', '=', planId)
    .executeTakeFirst();
}

/** The rows of a list after this one, in slices: a list may be long. */
export async function linesAfter(db: Database, listId: string, after: number, limit = slice): Promise<ListLine[]> {
  return db
    .selectFrom('listLines')
    .select(['line', 'kind', 'cells', 'body'])
    .where('listId', '=', listId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute();
}

/** Forgets lists older than this: they hold what people wrote of their colleagues. */
export async function deleteListsBefore(db: Database, tenantId: string, day: Date): Promise<void> {
  await sql`delete from lists where tenant_id = ${tenantId} and created_at < ${day}`.execute(db);
}
