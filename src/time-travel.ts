import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { readState, writeState } from './storage/bot-state.ts';
import { type DueRunner, nextDue } from './storage/due-times.ts';
import { queueState } from './storage/queue-state.ts';
import type { Storage } from './storage/storage.ts';

/** Under which key it is kept how far `later` has moved the clock: a restart goes on from there. */
const key = 'sandbox clock';
const kept = z.object({ movedMs: z.number() });

/** Comes again every few minutes: time does not stop for each of them. */
const lookedAtOften = ['seatLook'];

/** How long the jobs of one moment may take before time goes on without them. */
const patienceMs = 20_000;

/** How far the sandbox's clock was moved in earlier runs on this data. */
export async function movedBefore({ db }: Storage): Promise<number> {
  return kept.safeParse((await readState(db, [key]))[key]).data?.movedMs ?? 0;
}

/**
 * Moves the clock of the sandbox on: from one due moment to the next, so that all that falls due on the way happens in its order and
 * at its time. Two at once go one after the other.
 */
export function createTimeTravel(parts: {
  clock: Clock;
  storage: Storage;
  due: DueRunner;
}): (ms: number) => Promise<Date> {
  const { clock, storage, due } = parts;
  let last: Promise<unknown> = Promise.resolve();

  return (ms) => {
    const journey = last.then(() => travel(ms));
    last = journey.catch(() => {});
    return journey;
  };

  async function travel(ms: number): Promise<Date> {
    const end = new Date(clock.now().getTime() + ms);
    await idle();
    const next = () => nextDue(storage.db, lookedAtOften);
    for (let stop = await next(); stop !== null && stop <= end; stop = await next()) {
      clock.forwardTo(stop);
      await due.look();
      await idle();
    }
    clock.forwardTo(end);
    await writeState(storage.db, { [key]: { movedMs: clock.movedMs() } }, clock.now());
    return end;
  }

  /** Waits until no job is due or being done. */
  async function idle(): Promise<void> {
    for (let waited = 0; waited < patienceMs; waited += 50) {
      const { queues } = await queueState(storage.db);
      if (queues.every(({ due, active }) => due + active === 0)) return;
      await wait(50);
    }
  }
}
