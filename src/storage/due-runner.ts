import type { Log } from '../log.ts';
import { takeDue } from './due-times.ts';
import type { Storage } from './storage.ts';

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
