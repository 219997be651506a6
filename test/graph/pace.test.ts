import { expect, it } from 'vitest';
import { createPace } from '../../src/graph/pace.ts';

/** A pace on a clock that stands still until somebody sets it. */
function pacing() {
  let time = 0;
  const waits: number[] = [];
  const pace = createPace(
    () => new Date(time),
    async (ms) => {
      waits.push(ms);
    },
  );
  return {
    pace,
    waits,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

it('lets 3,000 writes through at once, then 20 a second', async () => {
  const { pace, waits } = pacing();
  await pace.takeWrites(3_000);
  expect(waits).toEqual([]);
  await pace.takeWrites(1);
  await pace.takeWrites(20);
  expect(waits).toEqual([50, 1_050]);
});

it('fills up with time, and never above the quota', async () => {
  const { pace, waits, pass } = pacing();
  await pace.takeWrites(3_000);
  pass(150_000);
  await pace.takeWrites(3_000);
  pass(10 * 150_000);
  await pace.takeWrites(3_000);
  expect(waits).toEqual([]);
  await pace.takeWrites(20);
  expect(waits).toEqual([1_000]);
});

it('does not fill up when the clock is set back', async () => {
  const { pace, waits, pass } = pacing();
  await pace.takeWrites(3_000);
  pass(-60_000);
  await pace.takeWrites(20);
  expect(waits).toEqual([1_000]);
});

it.each([
  [0.8, 50],
  [1, 30_050],
  [1.8, 150_050],
])('slows down when Graph says that %d of the quota is used', async (share, wait) => {
  const { pace, waits } = pacing();
  pace.heed(share);
  await pace.takeWrites(1);
  expect(waits).toEqual([wait]);
});

it.each([0, 0.79, Number.NaN])('pays no heed to %d', async (share) => {
  const { pace, waits } = pacing();
  pace.heed(share);
  await pace.takeWrites(1);
  expect(waits).toEqual([]);
});
