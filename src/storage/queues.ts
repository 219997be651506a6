import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from './tables.ts';

/** The kinds of work that outlive a process. */
export const QUEUES = ['prepare', 'apply', 'verify', 'notify', 'timer', 'webhook'] as const;

export type QueueName = (typeof QUEUES)[number];

/** Where pg-boss keeps its tables. */
export const SCHEMA = 'pgboss';
/** Where pg-boss puts what has failed too often. */
export const DEAD = 'dead';

const DAY = 24 * 60 * 60;

/** 1, 2, 4 … seconds, then every five minutes: Graph may be away for an hour. */
const RETRY = { retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };

/** A job may wait long for its day or for a bot that is switched off: only done jobs are cleared away. */
const KEEPING = { expireInSeconds: 60 * 60, retentionSeconds: 365 * DAY, deleteAfterSeconds: 7 * DAY };

/** Makes the queues, or brings those of an older version up to date. */
export async function prepareQueues(boss: PgBoss, exclusive: boolean): Promise<void> {
  const options = { ...RETRY, ...KEEPING, notify: true, heartbeatSeconds: exclusive ? null : 15 };
  await prepareQueue(boss, DEAD, {}, options);
  // `short`: of one key at most one job waits, which `enqueue` replaces. That at most one runs is the workers' group concurrency.
  for (const name of QUEUES) await prepareQueue(boss, name, { policy: 'short' }, { ...options, deadLetter: DEAD });
}

/** Created once, brought up to date at every start, and looked up: see `enqueue`'s transaction, which must not look it up. */
async function prepareQueue(
  boss: PgBoss,
  name: string,
  fixed: { policy?: string },
  options: Parameters<PgBoss['updateQueue']>[1] & {},
): Promise<void> {
  await boss.createQueue(name, fixed);
  await boss.updateQueue(name, options);
  await boss.findJobs(name, { id: randomUUID() });
}

/**
 * In an embedded database a job that is active at start was in the hands of a process that is gone: it failed once, which
 * counts, so that a job that kills its process is given up some day; but it need not wait.
 */
export async function takeUpAgain(boss: PgBoss, db: Database): Promise<void> {
  const { rows } = await sql<{ name: string; id: string }>`
    select name, id from ${sql.id(SCHEMA, 'job')} where state = 'active'`.execute(db);
  for (const { name, id } of rows) {
    await boss.fail(name, id, { message: 'the process ended while the job was running' });
    await boss.update(name, undefined, { id, startAfter: 0 });
  }
}
