import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/understanding/recognizer.ts';
import { candidateNames } from '../../src/understanding/sentence/prepare.ts';
import { loadCorpus } from './corpus.ts';
import { ownedProductSpans } from './owned-catalogue.ts';

const now = new Date('2026-10-14T09:00:00Z');
const understand = (sentence: string) => read(sentence, { findProductSpans: ownedProductSpans, now });
const act = ({ intent, users, products, servicePlans, allExcept, numbers, sameAs, also }: ReturnType<typeof read>) => ({
  intent,
  users,
  products,
  servicePlans,
  allExcept,
  numbers,
  sameAs,
  also: also.map((order) => [order.intent, order.users, order.products]),
});

const people = fc.constantFrom(
  'megan',
  'Adele Vance',
  'Zoë van den Berg',
  'omar el amrani',
  'jan.deboer@contoso.example',
);
const product = fc.constantFrom('e3', 'E5', 'visio', 'Power BI Pro', 'teams phone', 'copilot');

/** Sentences of one meaning: `P` is the product, `U` the people. */
const forms = {
  unassign: {
    en: [
      'remove P from U',
      'take P away from U',
      'U no longer needs P',
      'P can come off U',
      "U doesn't need P anymore",
      'get rid of P for U',
      'P should be removed from U',
      'can you take P off U',
    ],
    nl: [
      'trek P in bij U',
      'haal P weg bij U',
      'P mag weg bij U',
      'U heeft P niet meer nodig',
      'P kan er bij U af',
      'neem P af van U',
      'P moet worden ingetrokken bij U',
      'kun je P bij U intrekken',
    ],
  },
  assign: {
    en: [
      'assign P to U',
      'give P to U',
      'give U P',
      'U needs P',
      'add P for U',
      'P should be given to U',
      'can you grant P to U',
    ],
    nl: [
      'wijs P toe aan U',
      'geef U P',
      'geef P aan U',
      'U heeft P nodig',
      'U moet P krijgen',
      'P toewijzen aan U',
      'kun je P aan U geven',
    ],
  },
} as const;

const meanings = (['unassign', 'assign'] as const).flatMap((intent) =>
  (['en', 'nl'] as const).flatMap((language) => forms[intent][language].map((form) => ({ intent, language, form }))),
);
const courtesies = { en: ['please', 'thanks', 'could you'], nl: ['graag', 'alvast bedankt', 'aub'] };
const days = {
  en: ['on 1 december', 'tomorrow', 'next friday', 'in two weeks', 'as of 1 january', 'on monday'],
  nl: ['op 1 december', 'morgen', 'volgende vrijdag', 'over twee weken', 'per 1 januari', 'maandag'],
};
const fill = (form: string, what: string, who: string) => form.replace('P', what).replace('U', who);

describe('one meaning in other words', () => {
  it.each(meanings)('is $intent: $form', ({ intent, language, form }) => {
    fc.assert(
      fc.property(product, people, fc.constantFrom(...courtesies[language]), fc.boolean(), (what, who, plea, first) => {
        const plain = fill(form, what, who);
        const { intent: meant, users, products } = understand(first && plea !== 'thanks' ? plain : `${plain} ${plea}`);
        expect(meant).toBe(intent);
        expect(users).toEqual([who]);
        expect(products).toEqual([{ text: what, role: intent === 'assign' ? 'add' : 'remove' }]);
      }),
      { numRuns: 12 },
    );
  });

  it.each(meanings)('loses no day: $form', ({ intent, language, form }) => {
    for (const day of days[language]) {
      const reading = understand(`${fill(form, 'e3', 'megan')} ${day}`);
      expect([intent, 'unknown'], day).toContain(reading.intent);
      expect(reading.when.at?.day, day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(reading.confidence).toBe('ask');
    }
  });

  it.each(meanings)('in capitals or with a slip keeps its direction or is asked: $form', ({ intent, form }) => {
    const plain = fill(form, 'e3', 'megan');
    expect(understand(plain.toUpperCase()).intent).toBe(intent);
    fc.assert(
      fc.property(fc.nat(plain.length - 2), (at) => {
        const slip = plain.slice(0, at) + plain.slice(at + 1);
        const reading = understand(slip);
        const turned = reading.intent === (intent === 'assign' ? 'unassign' : 'assign');
        expect(turned && reading.confidence === 'sure', slip).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it.each(meanings)('holds for a list of people: $form', ({ intent, form, language }) => {
    const and = language === 'en' ? 'and' : 'en';
    const reading = understand(fill(form, 'e3', `megan, adele ${and} omar`));
    expect(reading).toMatchObject({ intent, users: ['megan', 'adele', 'omar'], also: [] });
  });
});

describe('a direction', () => {
  const pairs = [
    ['remove e3 from megan', 'assign e3 to megan'],
    ['trek e3 in bij megan', 'wijs e3 toe aan megan'],
    ['megan no longer needs visio', 'megan needs visio'],
    ['megan heeft visio niet meer nodig', 'megan heeft visio nodig'],
    ['haal visio weg bij megan', 'geef visio aan megan'],
  ];

  it.each(pairs)('alone turns round: %s / %s', (taken, given) => {
    const [takes, gives] = [understand(taken), understand(given)];
    expect([takes.intent, gives.intent]).toEqual(['unassign', 'assign']);
    expect(takes.users).toEqual(gives.users);
    expect(takes.products.map(({ text }) => text)).toEqual(gives.products.map(({ text }) => text));
  });

  it('is not assumed where no word gives one', () => {
    const filler = fc.constantFrom('please', 'graag', 'the', 'de', 'hi', 'thanks', 'now', 'nu', 'license', 'licentie');
    fc.assert(
      fc.property(product, people, fc.array(filler, { maxLength: 3 }), fc.boolean(), (what, who, words, turned) => {
        const pair = turned ? [what, who] : [who, what];
        const reading = understand([...words, ...pair].join(' '));
        expect(['assign', 'unassign', 'replace', 'unassignAll', 'set']).not.toContain(reading.intent);
        expect(reading.intent === 'unknown' ? reading.alternatives.length : 1).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what was said', () => {
  const sure = (['en', 'nl'] as const)
    .flatMap((language) => loadCorpus(language))
    .map(({ sentence }) => sentence)
    .filter((sentence) => {
      const { confidence, intent } = understand(sentence);
      return confidence === 'sure' && ['assign', 'unassign', 'replace', 'unassignAll'].includes(intent);
    });

  it('and means nothing can be left out', () => {
    const fillers = /\b(?:please|pls|kindly|graag|aub|svp|just|even)\b ?/i;
    const changed = sure
      .filter((sentence) => fillers.test(sentence))
      .filter((sentence) => {
        const [whole, less] = [understand(sentence), understand(sentence.replace(fillers, ''))];
        return less.confidence === 'sure' && JSON.stringify(act(whole)) !== JSON.stringify(act(less));
      });
    expect(sure.length).toBeGreaterThan(300);
    expect(changed).toEqual([]);
  });

  it('but is not known is never passed over', () => {
    const passed = sure
      .filter((sentence) => !sentence.includes('\n'))
      .filter((sentence) => {
        const end = sentence.search(/[.!?\n,;]|$/);
        const reading = understand(`${sentence.slice(0, end)} 7blorptig8${sentence.slice(end)}`);
        const kept = [
          ...reading.unread,
          ...reading.users,
          reading.reason ?? '',
          reading.until ?? '',
          reading.sameAs ?? '',
        ]
          .concat(
            reading.products.map(({ text }) => text),
            reading.servicePlans.map(({ text }) => text),
            reading.allExcept,
          )
          .some((text) => text.includes('blorptig'));
        return reading.confidence === 'sure' && !kept;
      });
    expect(passed).toEqual([]);
  });

  it('of names can be looked up in one go, and one that the directory does not know stays, to be asked about', () => {
    const sentence = 'remove e3 from megan and adele';
    expect(candidateNames(sentence, { findProductSpans: ownedProductSpans })).toEqual(['megan', 'adele']);
    const reading = read(sentence, { findProductSpans: ownedProductSpans, knownNames: new Set(['megan', 'adele']) });
    expect(reading).toMatchObject({ users: ['megan', 'adele'], confidence: 'sure' });
    const unknown = read(sentence, { findProductSpans: ownedProductSpans, knownNames: new Set(['megan']) });
    expect(unknown.users).toEqual(['megan', 'adele']);
  });
});

it('takes time in proportion to the length of a sentence', () => {
  const time = (characters: number) => {
    const text = 'remove e3 from megan on 1 december, '.repeat(1000).slice(0, characters);
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      understand(text);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  time(3_000);
  expect(time(30_000)).toBeLessThan(20 * time(3_000) + 50);
});
