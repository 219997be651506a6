import { randomUUID } from 'node:crypto';
import { toJson } from './json.ts';
import type { Database } from './tables.ts';

/** What Bot Framework keeps between turns, by key; its `Storage` interface without its library. */
export type BotStateItems = Record<string, Record<string, unknown>>;

/** The items that exist, each with the `eTag` that a later write can insist on. */
export async function readState(db: Database, keys: string[]): Promise<BotStateItems> {
  if (keys.length === 0) return {};
  const rows = await db.selectFrom('botState').select(['key', 'value', 'etag']).where('key', 'in', keys).execute();
  return Object.fromEntries(
    rows.map(({ key, value, etag }) => [key, { ...(value as Record<string, unknown>), eTag: etag }]),
  );
}

/**
 * Writes items, all or none. Without an `eTag`, or with `*`, the last writer wins; with another, it must be the stored one.
 * Throws an Error with "eTag conflict" in its text, which Bot Framework knows, where somebody was first.
 */
export async function writeState(db: Database, changes: BotStateItems, now: Date): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute((tx) => writeState(tx, changes, now));
  // In the order of their keys, so that two writers of the same items cannot wait for each other.
  for (const key of Object.keys(changes).sort()) {
    const { eTag, ...value } = changes[key] ?? {};
    const row = { value: toJson(value), etag: randomUUID(), updatedAt: now };
    if (typeof eTag !== 'string' || eTag === '' || eTag === '*') {
      await db
        .insertInto('botState')
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
      continue;
    }
    const { numUpdatedRows } = await db
      .updateTable('botState')
      .set(row)
      .where('key', '=', key)
      .where('etag', '=', eTag)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Error(`eTag conflict: ${key} was written by somebody else.`);
  }
}

export async function deleteState(db: Database, keys: string[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom('botState').where('key', 'in', keys).execute();
}
