import { expect, it } from 'vitest';
import { dayAfter } from '../../../src/licensing/plan/length-of-time.ts';

it.each([
  ['days, over the end of a month', '2026-12-30', 'P3D', '2027-01-02'],
  ['weeks', '2026-12-03', 'P2W', '2026-12-17'],
  ['months', '2026-12-03', 'P2M', '2027-02-03'],
  ['years', '2026-12-03', 'P1Y', '2027-12-03'],
  ['a month from the last day, in a shorter one', '2026-01-31', 'P1M', '2026-02-28'],
  ['a month from the last day of a shorter one', '2026-02-28', 'P1M', '2026-03-28'],
  ['a year from a leap day', '2028-02-29', 'P1Y', '2029-02-28'],
  ['four digits of days', '2026-01-01', 'P1000D', '2028-09-27'],
])('%s', (_, from, lasts, last) => {
  expect(dayAfter(from, lasts)).toBe(last);
});

it.each(['', 'P1W2D', 'xP1W', 'P1Wx', 'PT1M', 'P10000D', 'P1Q'])(
  'what is no length of time takes none: «%s»',
  (lasts) => {
    expect(dayAfter('2026-12-03', lasts)).toBe('2026-12-03');
  },
);
