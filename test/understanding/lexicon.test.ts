import { describe, expect, it } from 'vitest';
import { fold } from '../../src/licensing/lookups/fold.ts';
import { wordsEn } from '../../src/understanding/en/words.ts';
import { languages } from '../../src/understanding/languages.ts';
import { wordsNl } from '../../src/understanding/nl/words.ts';
import { directionsOf, lexicon } from '../../src/understanding/sentence/lexicon.ts';
import { isOneSlip } from '../../src/understanding/sentence/words.ts';
import type { Words } from '../../src/understanding/vocabulary.ts';

const entries = [...lexicon.values()].flat();

describe('the words of the commands', () => {
  it('have the same headings in both languages', () => {
    expect(Object.keys(wordsNl).toSorted()).toEqual(Object.keys(wordsEn).toSorted());
  });

  it('leave no heading empty, apart from a Dutch preposition that has no word of its own', () => {
    const empty = (words: Words) =>
      Object.entries(words)
        .filter(([, phrases]) => phrases.trim() === '')
        .map(([name]) => name);
    expect(empty(wordsEn)).toEqual([]);
    expect(empty(wordsNl)).toEqual(['of']);
  });

  it('never mean giving and taking at once', () => {
    const both = entries.filter(({ concepts }) => {
      const directions = directionsOf(concepts);
      return directions.includes('assign') && directions.includes('unassign');
    });
    expect(both).toEqual([]);
  });

  it('are one slip away from an opposite verb nowhere', () => {
    const verbs = (...names: ('assign' | 'unassign')[]) =>
      entries
        .filter(({ concepts, words }) => words.length === 1 && names.some((name) => concepts.has(name)))
        .map(({ words }) => words[0] ?? '');
    const close = verbs('assign').flatMap((give) =>
      verbs('unassign')
        .filter((take) => give.length >= 5 && isOneSlip(give, take))
        .map((take) => `${give} ${take}`),
    );
    expect(close).toEqual([]);
  });

  it.each([...languages])('have frames whose headings are known: $language', ({ frames: list }) => {
    const known = new Set([...Object.keys(wordsEn), 'servicePlan', 'family']);
    const named = list.flatMap(({ lines }) => [...lines.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? ''));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('comparing words', () => {
  it('forgets case, diacritics and kinds of apostrophes', () => {
    expect(fold('Zoë')).toBe('zoe');
    expect(fold('O’NEILL')).toBe("o'neill");
    expect(fold('Aydın')).toBe('aydin');
    expect(fold('李 小龍')).toBe('李 小龍');
  });

  it.each([
    ['remove', 'remvoe', true],
    ['remove', 'remov', true],
    ['remove', 'removee', true],
    ['remove', 'remode', true],
    ['remove', 'remove', false],
    ['remove', 'rmvoe', false],
    ['assign', 'unassign', false],
  ])('sees whether %s and %s are one slip apart', (a, b, close) => {
    expect(isOneSlip(a, b)).toBe(close);
    expect(isOneSlip(b, a)).toBe(close);
  });
});
