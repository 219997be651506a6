import { describe, expect, it } from 'vitest';
import { createSentenceReader } from '../../src/bot/sentences.ts';
import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';

const reader = (ticket?: RegExp, now = new Date('2026-11-20T12:00:00Z')) =>
  createSentenceReader({ licensing: { productsKnown: () => [] }, names: noProductNames, ticket, now: () => now });

describe('a sentence', () => {
  it.each([
    ['Europe/Amsterdam', '2026-11-21'],
    ['Pacific/Kiritimati', '2026-11-22'],
    ['No/Such_Zone', '2026-11-21'],
  ])('means the day of whoever types it, in %s', (timeZone, day) => {
    expect(reader()('assign e3 to megan until tomorrow', timeZone).untilDay).toBe(day);
  });

  it('holds a ticket as the settings describe it, else as helpdesks usually write it', () => {
    const sentence = 'send 1 because she left, TKT-123';
    expect(reader(/^TKT-\d+$/u)(sentence, 'UTC').ticket).toBe('TKT-123');
    expect(reader()(sentence, 'UTC').ticket).toBeNull();
    expect(reader()('send 1 because she left, INC0012345', 'UTC').ticket).toBe('INC0012345');
  });
});
