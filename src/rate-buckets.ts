const minute = 60_000;

/** How much of a minute's worth somebody has left. */
export interface Bucket {
  left: number;
  at: number;
  /** Whether whoever is refused has been told so since they were last heard. */
  told: boolean;
}

/**
 * A minute's worth may come at once, then as fast as it refills.
 * @param now milliseconds of a clock that never goes back
 */
export function createBuckets(now: () => number) {
  const buckets = new Map<string, Bucket>();

  /** A bucket that nobody took from for a minute is full again. */
  function forgetIdle(time: number): void {
    for (const [key, { at }] of buckets) if (time - at > minute) buckets.delete(key);
  }

  return {
    /** Null where one more is taken, otherwise the bucket that is empty. @param perMinute 0 for as many as come */
    take(key: string, perMinute: number): Bucket | null {
      if (perMinute === 0) return null;
      const time = now();
      if (buckets.size > 1_000) forgetIdle(time);
      const bucket = buckets.get(key) ?? { left: perMinute, at: time, told: false };
      bucket.left = Math.min(perMinute, bucket.left + ((time - bucket.at) / minute) * perMinute);
      bucket.at = time;
      buckets.set(key, bucket);
      if (bucket.left < 1) return bucket;
      bucket.left -= 1;
      bucket.told = false;
      return null;
    },
  };
}
