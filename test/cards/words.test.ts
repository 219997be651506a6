import { expect, test } from 'vitest';
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

/**
 * How many words each card may have in each of its states, in either language: the first that matches counts. What is about one person or one
 * decision is short; lists and plans of many grow with what is in them, up to what they show.
 */
const most: [RegExp, number][] = [
  [/^confirmation, (unassign E3|swap E3 for F3)$/, 110],
  [/^confirmation, assign$/, 60],
  [/^confirmation, (every conflict|replace for three)$/, 180],
  [/^confirmation, (unassign all, every warning|twenty odd people)$/, 350],
  [/^confirmation, /, 110],
  [/^approval, unassign E3$/, 125],
  [/^approval, assign$/, 80],
  [/^approval, first time$/, 110],
  [/^approval, answered, changed meanwhile$/, 225],
  [/^approval, twenty odd people$/, 380],
  [/^outcome, partly$/, 180],
  [/^outcome, .*(six of twenty|twenty)/, 540],
  [/^outcome, (done|paused half-way|under way)/, 95],
  [/^outcome, (scheduled|queued|waiting|cancelled|expired|refused|preparing|approved), planned$/, 45],
  [/^outcome, /, 80],
  [/^request, (waiting, asker|a question for the asker)$/, 80],
  [/^request, /, 60],
  [/^large-plan, /, 400],
  [/^help, all changes stopped$/, 70],
  [/^help, /, 60],
  [/^at-risk, two$/, 65],
  [/^at-risk, /, 125],
  [/^approvals, (none|one|two)$/, 120],
  [/^settings, /, 30],
  [/^(question|find-user|find-product|ask-desk|pick-product|usage-location, (one|your own))/, 50],
  [/^licenses, (none|odd|direct and both)$/, 60],
  [/^(seats|subscriptions), (all kinds|none)$/, 80],
  [/^who-has, /, 95],
  [/^history, (none|no requests|requests|several)$/, 60],
  // Lists as long as they get, and questions with everything to choose from.
  [/, many( products)?$|^record, |^tick-and-clear, |^services, /, 900],
  [/./, 370],
];

const names = [...new Set(shown.map(({ name }) => name))];

test.each(names)('%s has no more words than it may', (name) => {
  const may = most.find(([which]) => which.test(name))?.[1] ?? 0;
  for (const { language, json } of shown.filter((one) => one.name === name))
    expect(wordCount(json), language).toBeLessThanOrEqual(may);
});

test.each(most.map(([which]) => which))('%s is about a card that there is', (which) => {
  expect(names.some((name) => most.find(([one]) => one.test(name))?.[0] === which)).toBe(true);
});

test.each(shown)('$language $name has no long sentence', ({ json }) => {
  expect(sentencesOn(json).filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
});

/** Where people are told apart, their accounts are needed: namesakes, and those of whom nothing else is known. */
const apart = /^(pick-user|at-risk|who-has, thousands)/;

test.each(shown.filter(({ name }) => !apart.test(name)))(
  '$language $name names no account, part number or id before Details',
  ({ json }) => {
    const said = wordsOn(json).join('\n');
    expect(said).not.toMatch(/[\w.]+@contoso\.example|SPE_E3|VISIOCLIENT|[0-9a-f]{8}-[0-9a-f]{4}-/);
  },
);
