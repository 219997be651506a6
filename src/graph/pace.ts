/** Graph's write quota per app and tenant: a token bucket of 3,000, full again after 150 seconds (G10). */
const quota = 3_000;
const windowMs = 150_000;
const perMs = quota / windowMs;
/** The share of the quota from which Graph reports it and this client slows down. */
const warnedShare = 0.8;

/** Keeps the writes of this process within Graph's quota. */
export interface Pace {
  /** Resolves when that many writes may be sent, in the order of asking. */
  takeWrites(count: number): Promise<void>;
  /** `x-ms-throttle-limit-percentage` of the answer to a write: others use the same quota. */
  heed(share: number): void;
}

/** @param wait sleeps for milliseconds */
export function createPace(now: () => Date, wait: (ms: number) => Promise<void>): Pace {
  let left = quota;
  let filledAt = now().getTime();

  function refill(): void {
    const time = now().getTime();
    left = Math.min(quota, left + Math.max(0, time - filledAt) * perMs);
    filledAt = time;
  }

  return {
    async takeWrites(count) {
      refill();
      // Taken before waiting, so that whoever asks next waits longer rather than as long.
      left -= count;
      if (left < 0) await wait(Math.ceil(-left / perMs));
    },
    heed(share) {
      if (!(share >= warnedShare)) return;
      refill();
      left = Math.min(left, (warnedShare - share) * quota);
    },
  };
}
