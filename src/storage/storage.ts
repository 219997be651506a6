import { setTimeout as wait } from 'node:timers/promises';
import { CamelCasePlugin, Kysely } from 'kysely';
import type { Log } from '../log.ts';
import { openEmbedded } from './engine/embedded.ts';
import { openServer } from './engine/server.ts';
import { createJobQueue, type JobQueue } from './jobs.ts';
import { migrate } from './migrations.ts';
import { markTransaction, refuseInsideTransaction } from './open-transaction.ts';
import type { Database, Tables } from './tables.ts';
import { createTurnLeases, type Release } from './turn-leases.ts';

export interface Storage {
  /** For statements outside a transaction. Throws when used inside one. */
  db: Database;
  /** Everything in `fn` happens, or nothing does. Never wait for Graph in it: on PGlite nobody else can read or write meanwhile. */
  transaction<T>(fn: (tx: Database) => Promise<T>): Promise<T>;
  jobs: JobQueue;
  /** Waits until no other process has a turn of this key, and keeps them waiting until it is released. */
  leaseTurn(key: string): Promise<Release>;
  /** Lets the jobs in progress finish for a few seconds, then lets go of everything. May be called twice. */
  close(): Promise<void>;
}

export interface StorageOptions {
  /** Where the embedded database lives; made if absent. */
  dataDir: string;
  /** A PostgreSQL server to use instead. */
  databaseUrl?: string | undefined;
  log?: Log | undefined;
  now: () => Date;
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Opens the database, brings its tables up to date and prepares the job queue. Throws StorageError. */
export async function openStorage({ dataDir, databaseUrl, log = silent, now }: StorageOptions): Promise<Storage> {
  const connection = databaseUrl ? await openServer(databaseUrl, log) : await openEmbedded(dataDir);
  // Keys inside jsonb are the business of whoever stored them.
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];
  const db: Database = new Kysely<Tables>({ dialect: connection.dialect, plugins });
  let jobs: JobQueue | undefined;

  const close = async () => {
    try {
      await jobs?.stop();
      await db.destroy();
    } finally {
      await connection.release();
    }
  };

  try {
    await migrate(db);
    jobs = await createJobQueue({ connection, db, log, now });
  } catch (error) {
    await close();
    throw connection.whyNotReady(error) ?? error;
  }

  const outside = refuseInsideTransaction(db);
  let closing: Promise<void> | undefined;
  return {
    db: outside,
    transaction: async (fn) => outside.transaction().execute((tx) => markTransaction(() => fn(tx))),
    jobs,
    leaseTurn: connection.exclusive ? nobodyElse : createTurnLeases(outside, wait),
    close: () => (closing ??= close()),
  };
}

/** Of an embedded database there is one process. */
async function nobodyElse(): Promise<Release> {
  return async () => {};
}
