import { describe, expect, it } from 'vitest';
import { isDistinguishing, keyOf, splitWords } from '../../../src/licensing/catalogue/product-words.ts';

const spellings = (text: string) => splitWords(text).map(({ spelling }) => spelling);

describe('words as names are compared', () => {
  it.each([
    ['Visio (Plan 2)', ['visio', 'p2']],
    ['visio plan2', ['visio', 'p2']],
    ['Plan 12', ['p12']],
    ['plan12', ['p12']],
    ['plan 2a', ['plan', '2a']],
    ['plan a2', ['plan', 'a2']],
    ['plan2b', ['plan2b']],
    ['floorplan2', ['floorplan2']],
    ['2 plan', ['2', 'plan']],
    ['M365E3', ['microsoft', '365', 'e3']],
    ['ms365', ['microsoft', '365']],
    ['O365', ['office', '365']],
    ['w365', ['windows', '365']],
    ['am365', ['am365']],
    ['zoo365', ['zoo365']],
    ['now365', ['now365']],
    ['Telefóon', ['phone']],
    ['MS dept', ['microsoft', 'departments']],
    ['e3-licenties', ['e3']],
    ['visiolicentie', ['visio']],
  ])('%s', (text, expected) => {
    expect(spellings(text)).toEqual(expected);
  });

  it('know where they stand in the text as typed, the number of a plan included', () => {
    const text = 'de Visio plan 2!';
    expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['de', 'Visio', 'plan 2']);
  });

  it('tell what is left out by a word of the sentence from a name’s own "no" (S5)', () => {
    const leavesOut = (text: string) => splitWords(text).map((word) => word.leavesOut);
    expect(leavesOut('e3 zonder teams')).toEqual([false, true, false]);
    expect(leavesOut('e3 (no teams)')).toEqual([false, false, false]);
    expect(keyOf(splitWords('e3 without teams'))).toBe(keyOf(splitWords('E3 (no Teams)')));
  });

  it('tell editions apart by short words and by numbers, which are never taken for a mistake', () => {
    expect(['e3', 'kiosk1', 'plan', '365'].map(isDistinguishing)).toEqual([true, true, true, true]);
    expect(['visio', 'kiosk'].map(isDistinguishing)).toEqual([false, false]);
  });
});
