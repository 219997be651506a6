import { sql } from 'kysely';
import type { Log } from '../log.ts';
import type { JobQueue } from './jobs.ts';
import { toJson } from './json.ts';
import type { Storage } from './storage.ts';
import type { Database } from './tables.ts';

/**
 * Something that is to happen at a moment by the app's own clock. pg-boss counts in the database's time, which neither a shifted
 * clock nor a restored copy moves; so what waits for a day stands here, and becomes a job when the day has come.
 */
export interface DueTime {
  /** What is to happen: of one kind a subject has at most one. */
  kind: string;
  /** What it happens to: the id of a plan or of a person. */
  subject: string;
  dueAt: Date;
  /** What the job is given, beside `kind` and `dueAt`. */
  data: object;
}

/** Sets it, in the transaction of the decision that causes it; one of the same kind and subject is replaced. */
export async function setDue(tx: Database, { kind, subject, dueAt, data }: DueTime): Promise<void> {
  const row = { dueAt, data: toJson(data) };
  await tx
    .insertInto('dueTimes')
    .values({ kind, subject, ...row })
    .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet(row))
    .execute();
}

/** Takes it back, where it has not come yet; false where it has, or never was. */
export async function dropDue(tx: Database, kind: string, subject: string): Promise<boolean> {
  const done = tx.deleteFrom('dueTimes').where('kind', '=', kind).where('subject', '=', subject);
  return (await done.executeTakeFirst()).numDeletedRows > 0n;
}

/** Everything of a kind that is still to come. */
export function dueOfKind(db: Database, kind: string): Promise<{ subject: string; data: unknown }[]> {
  return db.selectFrom('dueTimes').select(['subject', 'data']).where('kind', '=', kind).orderBy('subject').execute();
}

/** Not held since the bot stood still (`standstill.ts`). */
const isFree = sql<boolean>`not exists (select from running where held_until >= due_at)`;

/** The moment of the first that is still to come and not held, of other kinds than these; null where nothing is. */
export async function nextDue(db: Database, except: readonly string[] = []): Promise<Date | null> {
  let query = db.selectFrom('dueTimes').select('dueAt').where(isFree).orderBy('dueAt').limit(1);
  if (except.length > 0) query = query.where('kind', 'not in', except);
  const first = await query.executeTakeFirst();
  return first?.dueAt ?? null;
}

/** As many as one transaction takes. */
const atOnce = 50;

/**
 * Makes jobs of queue `timer` of what is due, oldest first; gives how many. The row goes and the job comes in one transaction, and
 * a row that another process is taking is passed over: so each happens exactly once.
 */
export async function takeDue(tx: Database, jobs: Pick<JobQueue, 'enqueue'>, now: Date): Promise<number> {
  const due = await tx
    .selectFrom('dueTimes')
    .selectAll()
    .where('dueAt', '<=', now)
    .where(isFree)
    .orderBy('dueAt')
    .orderBy('subject')
    .limit(atOnce)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { kind, subject, dueAt, data } of due) {
    await dropDue(tx, kind, subject);
    const job = { ...(data as object), kind, dueAt: dueAt.toISOString() };
    await jobs.enqueue(tx, 'timer', job, { key: `${kind} ${subject}`, group: subject });
  }
  return due.length;
}

/** Looks, again and again, whether something is due. */
export interface DueRunner {
  /** Looks now; gives how much was due. */
  look(): Promise<number>;
  close(): Promise<void>;
}

/** Nothing that waits for its day is in a hurry; an empty look is one query by an index. */
const betweenLooksMs = 2_000;

/** Begins to look, in this process; several processes on one database may each do so. A look that fails is logged, and the next one comes. */
export function startDueTimes(parts: { storage: Storage; now: () => Date; log: Log; everyMs?: number }): DueRunner {
  const { storage, now, log, everyMs = betweenLooksMs } = parts;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  let closed = false;

  const again = () => {
    if (!closed) timer = setTimeout(tick, everyMs);
  };
  const tick = () => {
    looking = look()
      .catch((error: unknown) => log.error({ err: error }, 'what is due could not be looked up'))
      .finally(again);
  };
  again();
  return {
    look,
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
    },
  };

  async function look(): Promise<number> {
    let all = 0;
    for (let taken = -1; taken !== 0; all += taken) {
      taken = await storage.transaction((tx) => takeDue(tx, storage.jobs, now()));
    }
    return all;
  }
}
