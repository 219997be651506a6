import { randomUUID } from 'node:crypto';
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import type { Connection } from './engine/connection.ts';
import { toJson } from './json.ts';
import { DEAD, prepareQueues, QUEUES, type QueueName, SCHEMA, takeUpAgain } from './queues.ts';
import type { Database } from './tables.ts';

/** A job that has failed as often as it may, and why. It will not run again. */
export interface DeadJob {
  name: QueueName;
  jobId: string;
  data: object;
  reason: string;
}

export interface JobQueue {
  /**
   * Puts work in the queue, in the transaction of the decision that causes it. It runs at least once, after the commit.
   * @param options.after when it is due, or in how many seconds; at once where it is left out
   * @param options.key one that still waits is replaced by the next of its key
   * @param options.group jobs of one group run one at a time, in the order of coming; its key where it is left out
   */
  enqueue(
    tx: Database,
    name: QueueName,
    data: object,
    options?: { after?: Date | number; key?: string; group?: string },
  ): Promise<void>;
  /**
   * Says how jobs of a queue are done. A handler that throws is called again later, for about an hour; it must be safe to run
   * any number of times, and it never runs inside a transaction.
   * @param options.concurrency how many at once in this process, 1 where it is left out
   */
  work<T extends object>(
    name: QueueName,
    handler: (data: T, jobId: string) => Promise<void>,
    options?: { concurrency?: number },
  ): Promise<void>;
  /** Says what to do about jobs that are given up. */
  onDead(handler: (job: DeadJob) => Promise<void>): void;
  /** Begins to work, with the jobs that a killed process left half done first. */
  start(): Promise<void>;
  /** Lets handlers finish for a few seconds and then gives their jobs back. */
  stop(): Promise<void>;
}

/** A new job wakes the workers at once; this is for jobs due later, and for databases that cannot notify. 0.5 is the shortest that pg-boss takes. */
const POLL = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1 };

/** How long a handler may go on while the process stops. */
const GRACE_MS = 3_000;

/** pg-boss made ready: its tables and queues exist and jobs can be enqueued. Nothing runs before `start`. */
export async function createJobQueue(parts: {
  connection: Connection;
  db: Database;
  log: Log;
  now: () => Date;
}): Promise<JobQueue> {
  const { connection, db, log, now } = parts;
  const boss = new PgBoss({ ...connection.boss, schema: SCHEMA, schedule: false, useListenNotify: true });
  boss.on('error', (error) => log.error({ reason: reasonOf(error) }, 'the job queue had an error'));
  boss.on('warning', ({ message }) => log.warn({ reason: message }, 'the job queue warns'));
  try {
    await boss.start();
    await prepareQueues(boss, connection.exclusive);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }

  const workers: (() => Promise<void>)[] = [];
  let onDead: (job: DeadJob) => Promise<void> = async () => {};
  let started = false;
  let stopped: Promise<void> | undefined;

  const startDeadWorker = () =>
    boss.work(DEAD, { ...POLL, includeMetadata: true }, async (jobs: JobWithMetadata[]) => {
      for (const job of jobs) {
        const name = job.sourceName as QueueName;
        const dead = { name, jobId: job.sourceId ?? job.id, data: job.data, reason: reasonOf(job.sourceOutput) };
        log.error({ queue: name, jobId: dead.jobId, reason: dead.reason }, 'a job has failed for good');
        await withBareError(() => onDead(dead));
      }
    });

  const stop = async () => {
    let timer: NodeJS.Timeout | undefined;
    const finished = Promise.all([...QUEUES, DEAD].map((name) => boss.offWork(name, { wait: true })));
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, GRACE_MS);
    });
    await Promise.race([finished, patience]);
    clearTimeout(timer);
    await boss.stop({ graceful: false });
  };

  return {
    async enqueue(tx, name, data, { after = 0, key, group = key } = {}) {
      // pg-boss compares with the database's clock, ours may be shifted: so a date becomes a distance.
      const seconds = typeof after === 'number' ? after : (after.getTime() - now().getTime()) / 1000;
      const options = {
        db: fromKysely(tx.withoutPlugins()),
        startAfter: Math.max(0, Math.ceil(seconds)),
        singletonKey: key ?? randomUUID(),
        ...(group === undefined ? {} : { group: { id: group } }),
      };
      const stored: object = JSON.parse(toJson(data));
      if (key === undefined) await boss.send(name, stored, options);
      else await boss.upsert(name, stored, options);
    },

    async work<T extends object>(
      name: QueueName,
      handler: (data: T, jobId: string) => Promise<void>,
      { concurrency = 1 }: { concurrency?: number } = {},
    ) {
      const begin = async () => {
        for (let i = 0; i < concurrency; i++) {
          let worker = '';
          worker = await boss.work<T>(name, { ...POLL, groupConcurrency: 1 }, async (jobs) => {
            // Otherwise pg-boss would wait for the next poll, even where more jobs are due.
            boss.notifyWorker(worker);
            for (const { id, data, retryCount } of jobs) {
              await withBareError(() => handler(data, id)).catch((error: Error) => {
                const fields = { queue: name, jobId: id, attempt: retryCount + 1, reason: error.message };
                log.warn(fields, 'a job has failed and is tried again');
                throw error;
              });
            }
          });
        }
      };
      workers.push(begin);
      if (started) await begin();
    },

    onDead(handler) {
      onDead = handler;
    },

    async start() {
      if (started) return;
      started = true;
      if (connection.exclusive) await takeUpAgain(boss, db);
      await startDeadWorker();
      for (const begin of workers) await begin();
    },

    stop: () => (stopped ??= stop()),
  };
}

/** pg-boss stores what is thrown with all its properties, and the errors of HTTP libraries carry headers with tokens. */
async function withBareError(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : 'no reason given';
}
