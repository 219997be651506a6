import { describe, expect, test } from 'vitest';
import { type Reader, readerFor } from '../../src/text/text.ts';
import { gallery } from './gallery.ts';
import { sentencesOn, wordCount, wordsOn } from './words-on.ts';

const readers: Record<string, Reader> = {
  en: readerFor({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' }),
  nl: readerFor({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' }),
};

const shown = Object.entries(readers).flatMap(([language, reader]) =>
  gallery.map(({ card, state, render }) => ({ language, name: `${card}, ${state}`, json: render(reader) })),
);

/** Those that are about one person or one decision; lists grow with what is in them. */
const most: Record<string, number> = {
  'confirmation, unassign E3': 110,
  'confirmation, swap E3 for F3': 110,
  'confirmation, assign': 60,
  'approval, unassign E3': 125,
  'approval, assign': 80,
  'outcome, done, unassign': 70,
  'outcome, done, done': 75,
  'request, waiting, asker': 75,
  'help, welcome': 60,
  'help, may execute': 90,
  'help, may look': 90,
  'help, no role': 90,
};

describe.each(Object.entries(most))('%s', (name, words) => {
  test.each(shown.filter((one) => one.name === name))(`has at most ${words} words in $language`, ({ json }) => {
    expect(wordCount(json)).toBeLessThanOrEqual(words);
  });

  test('is there', () => expect(shown.filter((one) => one.name === name)).toHaveLength(2));
});

test.each(shown)('$language $name has no long sentence', ({ json }) => {
  expect(sentencesOn(json).filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
});

test.each(shown.filter(({ name }) => /^(confirmation|approval|outcome|request)/.test(name)))(
  '$language $name names no account, part number or id before Details',
  ({ json }) => {
    const said = wordsOn(json).join('\n');
    expect(said).not.toMatch(/[\w.]+@contoso\.example|SPE_E3|VISIOCLIENT|[0-9a-f]{8}-[0-9a-f]{4}-/);
  },
);
