/** Everything that a run leaves to chance, from one number: the same seed makes the same run. */
export interface Chance {
  /** 0 up to, not including, `below`. */
  number(below: number): number;
  one<T>(of: readonly T[]): T;
  /** True once in so many times. */
  once(inTimes: number): boolean;
}

/** Mulberry32: 32 bits of state are enough to be odd with. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    one: (of) => of[number(of.length)] as (typeof of)[number],
    once: (inTimes) => number(inTimes) === 0,
  };
}
