import { describe, expect, it } from 'vitest';
import { failsTooOften, triedIn } from '../../../../src/licensing/plan/many/failure-limit.ts';

const nobody = { tried: 0, failed: 0 };

describe('when a plan holds by itself (R8)', () => {
  it.each([
    ['nothing is concluded from fewer than forty', { tried: 39, failed: 39 }, nobody, false],
    ['two of forty are not more than 5 %', { tried: 40, failed: 2 }, nobody, false],
    ['three of forty are', { tried: 40, failed: 3 }, nobody, true],
    ['of a thousand fifty are not', { tried: 1_000, failed: 50 }, nobody, false],
    ['fifty-one are', { tried: 1_000, failed: 51 }, nobody, true],
    [
      'what failed before somebody let it go on does not count',
      { tried: 79, failed: 42 },
      { tried: 40, failed: 40 },
      false,
    ],
    ['what fails after that does', { tried: 80, failed: 43 }, { tried: 40, failed: 40 }, true],
  ])('%s', (_name, now, since, expected) => {
    expect(failsTooOften(now, since)).toBe(expected);
  });

  it('counts who had their turn, and nobody to whom nothing was to be done', () => {
    expect(triedIn({ done: 10, sent: 5, failed: 2, planned: 100, skipped: 50 })).toEqual({ tried: 17, failed: 2 });
  });
});
