import { expect, it } from 'vitest';
import { Replicated } from '../../../src/sandbox/tenant/replicated.ts';

it('shows each change after its own delay, while the truth changes at once', () => {
  const value = new Replicated('a');
  value.set('b', 0, 10);
  value.set('c', 5, 10);
  expect(value.truth).toBe('c');
  expect([0, 9, 10, 14, 15].map((at) => value.seen(at))).toEqual(['a', 'a', 'b', 'b', 'c']);
});

it('shows a change without delay at once', () => {
  const value = new Replicated(1);
  value.set(2, 0, 0);
  expect(value.seen(0)).toBe(2);
});
