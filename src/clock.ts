/** The time by which the app lives. On the sandbox it can be ahead of the machine's, and can be moved while it runs. */
export interface Clock {
  now(): Date;
  /** Puts it forward to a moment, where that is later than now. */
  forwardTo(moment: Date): void;
  /** How far it has been put forward, in milliseconds, beside what the settings say. */
  movedMs(): number;
}

/**
 * @param setMs how far the settings put it ahead of the machine's time, in milliseconds
 * @param real the machine's time in milliseconds
 */
export function createClock(setMs: () => number, real: () => number = Date.now): Clock {
  let moved = 0;
  const now = () => new Date(real() + setMs() + moved);
  return {
    now,
    forwardTo(moment) {
      moved += Math.max(0, moment.getTime() - now().getTime());
    },
    movedMs: () => moved,
  };
}
