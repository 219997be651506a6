import type { Licensing } from '../../src/licensing/licensing.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { licensingOn } from './licensing.ts';

/** More steps than any of these stories has: a story that takes more has run wild. */
const mostSteps = 120;

/**
 * Licensing in a process that is killed at a step: before or after a transaction, before or after a request to Graph. What comes
 * after that step never happens.
 */
export function mortal(
  storage: Storage,
  sandbox: Sandbox,
  lastStep: number,
  now = () => new Date(),
): { licensing: Licensing; died(): boolean } {
  let steps = 0;
  const live = () => {
    if (++steps > lastStep) throw new Error('the process was killed');
  };
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    live();
    const result = await work();
    live();
    return result;
  };
  const licensing = licensingOn({ ...storage, transaction: (fn) => around(() => storage.transaction(fn)) }, sandbox, {
    fetch: (input, init) => around(() => sandbox.fetch(input, init)),
    wait: async () => {},
    now,
  });
  return { licensing, died: () => steps > lastStep };
}

/** Tells the story with a death after each number of steps, until it is told to its end; gives how many deaths that were. */
export async function forEveryDeath(story: (lastStep: number) => Promise<{ died: boolean }>): Promise<number> {
  for (let lastStep = 0; lastStep < mostSteps; lastStep++) {
    if (!(await story(lastStep)).died) return lastStep;
  }
  throw new Error(`A story has more than ${mostSteps} steps.`);
}
