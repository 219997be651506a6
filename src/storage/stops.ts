import type { Database } from './tables.ts';

/** Who has said that nothing is to be changed in a tenant, when and why. */
export interface StopRow {
  actorId: string;
  actorName: string;
  reason: string | null;
  at: Date;
}

const columns = ['actorId', 'actorName', 'reason', 'at'] as const;

/** The stop that is in force; undefined while changes go on. */
export async function findStop(db: Database, tenantId: string): Promise<StopRow | undefined> {
  return db.selectFrom('stops').select(columns).where('tenantId', '=', tenantId).executeTakeFirst();
}

/** The same in a transaction: it waits for whoever ends the stop at this moment, so that what they take up again misses nothing. */
export async function findStopShared(tx: Database, tenantId: string): Promise<StopRow | undefined> {
  return tx.selectFrom('stops').select(columns).where('tenantId', '=', tenantId).forShare().executeTakeFirst();
}

/** False where one is in force already: the first stays. */
export async function insertStop(tx: Database, tenantId: string, stop: StopRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('stops')
    .values({ tenantId, ...stop })
    .onConflict((conflict) => conflict.column('tenantId').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends it, and gives what was in force; undefined where nothing was. */
export async function deleteStop(tx: Database, tenantId: string): Promise<StopRow | undefined> {
  return tx.deleteFrom('stops').where('tenantId', '=', tenantId).returning(columns).executeTakeFirst();
}
