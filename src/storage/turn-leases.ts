import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** Gives the turn back. */
export type Release = () => Promise<void>;

/** How long a turn is kept from others after its process was last heard of. */
const leaseSeconds = 10;
const renewEveryMs = 3_000;
const lookAgainMs = 25;

/**
 * Turns of one conversation are taken one at a time by all processes together: state is read after the lease is had, and written before it is
 * given back. A row in a table instead of a lock of PostgreSQL, which would hold a connection for as long as Graph takes. A process
 * that dies keeps others waiting for ten seconds at most.
 * @param wait of the process, so that whoever stops is not kept
 */
export function createTurnLeases(db: Database, wait: (ms: number) => Promise<void>): (key: string) => Promise<Release> {
  return async (key) => {
    const holder = randomUUID();
    while (!(await take(db, key, holder))) await wait(lookAgainMs);
    // Where it fails once, the next one is in time.
    const renewal = setInterval(() => void renew(db, key, holder).catch(() => undefined), renewEveryMs);
    return async () => {
      clearInterval(renewal);
      // The turn itself has been answered; where the database is away now, the lease ends by itself.
      await giveBack(db, key, holder).catch(() => undefined);
    };
  };
}

/** By the database's clock, which is the same for all processes. */
const until = sql<Date>`now() + make_interval(secs => ${leaseSeconds})`;

async function take(db: Database, key: string, holder: string): Promise<boolean> {
  const taken = await db
    .insertInto('turnLeases')
    .values({ key, holder, until })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ holder, until }).where('turnLeases.until', '<', sql<Date>`now()`),
    )
    .returning('key')
    .executeTakeFirst();
  return taken !== undefined;
}

async function renew(db: Database, key: string, holder: string): Promise<void> {
  await db.updateTable('turnLeases').set({ until }).where('key', '=', key).where('holder', '=', holder).execute();
}

async function giveBack(db: Database, key: string, holder: string): Promise<void> {
  await db.deleteFrom('turnLeases').where('key', '=', key).where('holder', '=', holder).execute();
}
