import { describe, expect, it } from 'vitest';
import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';
import { matchProductsIn } from '../../src/licensing/catalogue/product-search.ts';
import { type Reading, read } from '../../src/understanding/recognizer.ts';
import { type Case, findProductSpans, loadCorpus, slots } from './corpus.ts';

const now = new Date('2026-10-14T09:00:00Z');
const acting = new Set([
  'assign',
  'unassign',
  'unassignAll',
  'replace',
  'replaceAll',
  'services',
  'set',
  'approve',
  'reject',
  'withdraw',
  'undo',
]);
const actedSlots = ['intent', 'users', 'products', 'services', 'except', 'numbers', 'sameAs', 'until', 'day'];

const differs = (slot: string, wanted: Case, reading: Reading) => {
  const [expected, actual] = slots[slot] ?? [];
  return JSON.stringify(expected?.(wanted)) !== JSON.stringify(actual?.(reading));
};

const catalogues = {
  'a small catalogue': findProductSpans,
  'the product catalogue': (sentence: string) => matchProductsIn(sentence, [], noProductNames),
};

describe.each(['en', 'nl'] as const)('the corpus %s', (language) => {
  const cases = loadCorpus(language);

  it('has at least 300 different sentences', () => {
    expect(new Set(cases.map(({ sentence }) => sentence)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(300);
  });

  describe.each(Object.entries(catalogues))('read with %s', (catalogue, spans) => {
    const readings = cases.map((wanted) => ({
      wanted,
      reading: read(wanted.sentence, { findProductSpans: spans, now }),
    }));
    const share = (slot: string) =>
      readings.filter(({ wanted, reading }) => !differs(slot, wanted, reading)).length / cases.length;

    it('understands what is wanted in at least 97 of 100 sentences', () => {
      const table = Object.keys(slots).map((slot) => `${slot} ${(100 * share(slot)).toFixed(1)}`);
      console.log(`corpus ${language}, ${catalogue}, ${cases.length} sentences, % right: ${table.join(', ')}`);
      expect(share('intent')).toBeGreaterThanOrEqual(0.97);
      expect(share('users')).toBeGreaterThanOrEqual(0.97);
      expect(share('products')).toBeGreaterThanOrEqual(0.97);
    });

    it('is never sure of a wrong act', () => {
      const wrong = readings
        .filter(({ reading }) => reading.confidence === 'sure' && acting.has(reading.intent))
        .filter(({ wanted, reading }) => actedSlots.some((slot) => differs(slot, wanted, reading)));
      expect(wrong.map(({ wanted }) => wanted.sentence)).toEqual([]);
    });

    it('asks wherever the sentence leaves a doubt', () => {
      const rash = readings.filter(
        ({ wanted, reading }) => wanted.confidence === 'ask' && reading.confidence === 'sure',
      );
      expect(rash.map(({ wanted }) => wanted.sentence)).toEqual([]);
    });

    it('asks needlessly in fewer than 3 of 100 plain sentences', () => {
      const plain = readings.filter(({ wanted }) => wanted.confidence === 'sure');
      const timid = plain.filter(({ reading }) => reading.confidence === 'ask').map(({ wanted }) => wanted.sentence);
      expect(timid.length / plain.length, timid.join('\n')).toBeLessThan(0.03);
    });

    it('knows the language', () => {
      const strange = readings.filter(
        ({ wanted, reading }) => wanted.language !== 'any' && wanted.language !== reading.language,
      );
      expect(strange.map(({ wanted }) => wanted.sentence)).toEqual([]);
    });
  });
});
