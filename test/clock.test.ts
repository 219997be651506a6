import { expect, test } from 'vitest';
import { createClock } from '../src/clock.ts';

test('a clock goes with the machine’s, ahead by what was set, and is only ever put forward', () => {
  let real = Date.parse('2026-03-02T09:00:00Z');
  const clock = createClock(
    () => 3_600_000,
    () => real,
  );
  expect(clock.now().toISOString()).toBe('2026-03-02T10:00:00.000Z');
  real += 1_000;
  expect(clock.now().toISOString()).toBe('2026-03-02T10:00:01.000Z');
  clock.forwardTo(new Date('2026-03-10T10:00:01Z'));
  expect(clock.now().toISOString()).toBe('2026-03-10T10:00:01.000Z');
  clock.forwardTo(new Date('2026-03-03T00:00:00Z'));
  expect(clock.now().toISOString()).toBe('2026-03-10T10:00:01.000Z');
  expect(clock.movedMs()).toBe(8 * 86_400_000);
});
