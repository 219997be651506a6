import type { Log } from '../log.ts';
import { beat, findRunning, holdDue, type StandstillReason } from '../storage/standstill.ts';
import type { Database } from '../storage/tables.ts';

/** Less is made up for: what fell due is carried out, and said to be late. */
const longestGapMs = 24 * 3_600_000;
const betweenBeatsMs = 60_000;

export interface HeartbeatOptions {
  db: Database;
  /** The app's time, by which things fall due. */
  now: () => Date;
  /** The machine's time, which nobody moves. */
  machine: () => Date;
  /** Whether something from outside the database knows more than the database does. */
  isRestored: () => Promise<boolean>;
  log: Log;
  everyMs?: number;
}

/**
 * Says every minute that the bot runs. After a day without, or on a copy from before, what fell due meanwhile is held until an
 * administrator releases it (licensing-rules U11); before anything that is due is looked up.
 */
export async function startHeartbeat(options: HeartbeatOptions): Promise<{ close(): Promise<void> }> {
  const { db, now, machine, log, everyMs = betweenBeatsMs } = options;
  const why = await standstill(options);
  await beat(db, machine());
  if (why && (await holdDue(db, now(), why)))
    log.error({ why }, 'what fell due is held until an administrator releases it');
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beat(db, machine()).catch((error: unknown) => log.error({ err: error }, 'the heartbeat was not written'));
  }, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await beating;
    },
  };
}

async function standstill({ db, machine, isRestored }: HeartbeatOptions): Promise<StandstillReason | null> {
  const before = await findRunning(db);
  if (!before) return null;
  if (await isRestored()) return 'restored';
  return machine().getTime() - before.beatAt.getTime() > longestGapMs ? 'gap' : null;
}
