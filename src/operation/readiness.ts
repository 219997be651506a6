import type { Log } from '../log.ts';

/** Whether one part that a message needs can be had. */
export type Check = 'ok' | 'failed';

/** Each part by its name. */
export type Readiness = Record<string, Check>;

/** Longer than this nobody who asks whether we are ready waits. */
const patienceMs = 3_000;
const keptMs = 5_000;

/**
 * Tries what every message needs. Kept for some seconds, and tried once however many ask, so that asking costs nothing; whoever fails is
 * named in the log when that changes, and again when it is over.
 * @param parts by name: each throws where it cannot be had
 * @returns what asks; `fresh` looks again though it did so a moment ago
 */
export function createReadiness(
  parts: Record<string, () => Promise<unknown>>,
  { now, log }: { now: () => number; log: Log },
): (fresh?: 'fresh') => Promise<Readiness> {
  let kept: { at: number; answer: Promise<Readiness> } | null = null;
  const failing = new Set<string>();
  const trying = new Map<string, Promise<unknown>>();

  async function look(): Promise<Readiness> {
    const names = Object.keys(parts);
    const results = await Promise.all(names.map((name) => attempt(name, parts[name] as () => Promise<unknown>)));
    return Object.fromEntries(names.map((name, index) => [name, results[index] as Check]));
  }

  async function attempt(name: string, part: () => Promise<unknown>): Promise<Check> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs} ms`)), patienceMs);
    });
    try {
      await Promise.race([tryOnce(name, part), late]);
      if (failing.delete(name)) log.warn({ part: name }, 'ready again');
      return 'ok';
    } catch (error) {
      if (!failing.has(name)) log.error({ part: name, err: error }, 'not ready');
      failing.add(name);
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }

  /** A part that hangs is not tried again before it has answered: that would only make it worse. */
  function tryOnce(name: string, part: () => Promise<unknown>): Promise<unknown> {
    const running = trying.get(name) ?? part().finally(() => trying.delete(name));
    trying.set(name, running);
    return running;
  }

  return (fresh) => {
    if (fresh || !kept || now() - kept.at > keptMs) kept = { at: now(), answer: look() };
    return kept.answer;
  };
}
