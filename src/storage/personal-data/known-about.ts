import { sql } from 'kysely';
import type { UserId } from '../../ids.ts';
import type { Database } from '../tables.ts';

/** Every row that speaks of somebody, by table, as it is kept; the secrets of the record's chain are left out. */
export type KnownAbout = Record<(typeof tables)[number], unknown[]>;

/** All that hold personal data but jobs, which go after seven days and hold ids of plans. */
const tables = [
  'plans',
  'plan_changes',
  'audit',
  'lists',
  'list_lines',
  'risks',
  'conversations',
  'preferences',
  'bot_state',
  'stops',
] as const;

/** @param names the object id, user principal name and mail address of one person; letters of either case are the same */
export async function knownAbout(db: Database, names: [UserId, ...string[]]): Promise<KnownAbout> {
  const wanted = names.map((name) => name.toLowerCase());
  const found = await Promise.all(tables.map(async (table) => [table, await rowsOf(db, table, wanted)] as const));
  return Object.fromEntries(found) as KnownAbout;
}

async function rowsOf(db: Database, table: string, names: string[]): Promise<unknown[]> {
  // What a plan does to somebody stands in its changes; its reason and its decisions are about them too.
  const changingThem = sql`or exists (
    select from plan_changes where plan_changes.plan_id = t.id and lower(plan_changes.user_id) = any (${names}::text[]))`;
  const { rows } = await sql<{ row: unknown }>`
    select to_jsonb(t) - 'salts' - 'commitments' as row from ${sql.table(table)} as t
    where exists (select from unnest(${names}::text[]) as name where position(name in lower(to_jsonb(t)::text)) > 0)
    ${table === 'plans' ? changingThem : sql``}
  `.execute(db);
  return rows.map(({ row }) => row);
}
