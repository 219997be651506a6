import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/understanding/recognizer.ts';
import { listed, ways } from './direction-words.ts';
import { ownedProductSpans } from './owned-catalogue.ts';

const names = ['Nora Bakker', 'Megan Bowen', 'Omar El Amrani', 'Zoë van den Berg'];
const knownNames = new Set(['nora', 'bakker', 'megan', 'bowen', 'omar', 'amrani', 'zoe', 'berg']);
const understand = (sentence: string) =>
  read(sentence, { findProductSpans: ownedProductSpans, knownNames, now: new Date('2026-11-21T09:00:00Z') });

const directions = ['assign', 'unassign'] as const;
const languages = ['en', 'nl'] as const;
const forms = directions.flatMap((direction) =>
  languages.flatMap((language) =>
    listed(ways[direction][language]).map((form) => ({
      direction,
      contrary: direction === 'assign' ? 'unassign' : 'assign',
      language,
      form,
    })),
  ),
);
const filled = (form: string, product: string, person: string) =>
  form.replace(/\bP\b/g, () => product).replace(/\bU\b/g, () => person);
const product = fc.constantFrom('Visio', 'E5', 'Power BI Pro', 'Copilot', 'F3');
const person = fc.constantFrom(...names);

describe.each(directions)('ways to say %s', (direction) => {
  const mine = forms.filter((form) => form.direction === direction);

  it.each(languages)('are understood or offered in %s', (language) => {
    const missed = mine
      .filter((each) => each.language === language)
      .map(({ form }) => filled(form, 'Visio', 'Nora Bakker'))
      .filter((sentence) => {
        const { intent, alternatives } = understand(sentence);
        return intent !== direction && !alternatives.includes(direction);
      });
    expect(missed).toEqual([]);
  });

  it('never mean the contrary, whoever and whatever it is about', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mine), product, person, ({ form, contrary }, what, who) => {
        const { intent, users, products, confidence } = understand(filled(form, what, who));
        expect(intent).not.toBe(contrary);
        expect(confidence === 'sure' && intent !== direction).toBe(false);
        expect(users).toEqual([who]);
        expect(products.map(({ text }) => text)).toEqual([what]);
      }),
      { numRuns: 300 },
    );
  });

  it('keep a day that is said with them', () => {
    const days = { en: ['from 3 December', '2026-12-03'], nl: ['vanaf 3 december', '2026-12-03'] } as const;
    fc.assert(
      fc.property(fc.constantFrom(...mine), product, person, ({ form, language }, what, who) => {
        const [said, day] = days[language];
        const { when, unread, confidence } = understand(`${filled(form, what, who)} ${said}`);
        expect(confidence).toBe('ask');
        expect(when.at?.day === day || when.until?.day === day || unread.join(' ').includes('3')).toBe(true);
      }),
    );
  });

  it('are never surely acted on once they are denied', () => {
    const denials = { en: ['do not', 'please never'], nl: ['niet doen:', 'vooral niet'] } as const;
    fc.assert(
      fc.property(fc.constantFrom(...mine), product, person, fc.nat(1), ({ form, language }, what, who, which) => {
        const reading = understand(`${denials[language][which]} ${filled(form, what, who)}`);
        expect(reading.confidence === 'sure' && reading.intent === direction).toBe(false);
      }),
    );
  });
});
