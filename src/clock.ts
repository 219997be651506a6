/** The time by which the app lives. On the sandbox it can be ahead of the machine's, and can be moved while it runs. */
export interface Clock {
  now(): Date;
  /** Puts it forward to a moment, where that is later than now. */
  forwardTo(moment: Date): void;
  /** How far it is ahead of the machine's, in milliseconds. */
  offsetMs(): number;
}

/** @param real the machine's time in milliseconds */
export function createClock(offsetMs: number, real: () => number = Date.now): Clock {
  let ahead = offsetMs;
  const now = () => new Date(real() + ahead);
  return {
    now,
    forwardTo(moment) {
      ahead += Math.max(0, moment.getTime() - now().getTime());
    },
    offsetMs: () => ahead,
  };
}
