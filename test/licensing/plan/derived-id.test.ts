import { expect, it } from 'vitest';
import { z } from 'zod';
import { derivedId } from '../../../src/licensing/plan/derived-id.ts';

it('gives one thing the same id each time, and another thing another', () => {
  expect(derivedId('undo of 42')).toBe(derivedId('undo of 42'));
  expect(derivedId('undo of 42')).not.toBe(derivedId('undo of 43'));
});

it('is a UUID of version 8 with the digits of the hash in their places', () => {
  expect(z.uuid({ version: 'v8' }).safeParse(derivedId('undo of 42')).success).toBe(true);
  // The hash of nothing: e3b0c442 98fc 1c14 9afb f4c8996fb924 …
  expect(derivedId('')).toBe('e3b0c442-98fc-8c14-8afb-f4c8996fb924');
});
