import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Licensing } from '../../src/licensing/licensing.ts';
import { nothingRead, type Reading } from '../../src/understanding/reading.ts';
import { read } from '../../src/understanding/recognizer.ts';
import { change } from '../support/asked-change.ts';
import { converse, type Script } from '../support/converse.ts';
import { licensingOn } from '../support/licensing.ts';
import { contoso, PEOPLE, SKUS } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

let storage: TestStorage;
let licensing: Licensing;
beforeAll(async () => {
  storage = await openTestStorage();
  licensing = licensingOn(storage, contoso());
});
afterAll(() => storage.close());

/** Readings of sentences, by what they say; other sentences are read as they are. */
function reading(sentences: Record<string, Partial<Reading>>): (sentence: string) => Reading {
  return (sentence) => {
    const said = sentences[sentence];
    return said ? { ...nothingRead, ...said } : read(sentence);
  };
}

const talk = (locale: string, sentences: Record<string, Partial<Reading>>, script: Script) =>
  converse({ licensing, read: reading(sentences), locale }, script);

const e3FromMegan: Partial<Reading> = {
  intent: 'unassign',
  users: ['megan'],
  products: [{ text: 'e3', role: 'remove' }],
};
const first = { text: 'on 1 december', day: '2026-12-01', alternatives: [] };
const eerste = { text: 'per 1 december', day: '2026-12-01', alternatives: [] };

describe('a date is never dropped', () => {
  it.each([
    ['en-US', first, /Unassign e3 from megan.*carried out on Tuesday, 1 December 2026.*Is that right\?/, 'Yes'],
    ['nl-NL', eerste, /uitgevoerd op dinsdag 1 december 2026.*Klopt dat\?/, 'Ja'],
  ])('in %s it is agreed to, and goes with the request', async (locale, at, asked, now) => {
    const sentences = { dated: { ...e3FromMegan, when: { at, until: null } } };
    expect(
      await talk(locale, sentences, [
        ['dated', asked],
        [now, /^ *$/],
      ]),
    ).toEqual(change({ remove: [SKUS.e3], at: '2026-12-01' }));
  });

  it.each([
    ['en-US', first, 'No'],
    ['nl-NL', eerste, 'Nee'],
  ])('in %s no is nothing', async (locale, at, notNow) => {
    const sentences = { dated: { ...e3FromMegan, when: { at, until: null } } };
    expect(
      await talk(locale, sentences, [
        ['dated', /1 dec/],
        [notNow, /^ *$/],
      ]),
    ).toBeUndefined();
  });

  it.each([
    ['en-US', 'on 3/4', /Which day do you mean by “on 3\/4”.*4 March.*3 April|March 4.*April 3/, /April 3|3 April/],
    ['nl-NL', 'op 3/4', /Welke dag bedoelt u met “op 3\/4”.*4 maart.*3 april/, /3 april 2027/],
  ])('in %s one that could be two days is asked', async (locale, text, asked, shown) => {
    const at = { text, day: null, alternatives: ['2027-03-04', '2027-04-03'] };
    const sentences = { dated: { ...e3FromMegan, when: { at, until: null } } };
    await talk(locale, sentences, [
      ['dated', asked],
      ['2', shown],
    ]);
  });

  it('one that is said with an answer or a correction stops it as well', async () => {
    const order: Partial<Reading> = {
      intent: 'assign',
      products: [{ text: 'visio', role: 'add' }],
      confidence: 'sure',
    };
    const sentences = { order, 'omar on 1 december': { users: ['omar'], when: { at: first, until: null } } };
    await talk('en-US', sentences, [
      ['order', /Who should get/],
      ['omar on 1 december', /1 December 2026|December 1, 2026/],
    ]);
  });
});

describe('did you mean', () => {
  it.each([
    ['en-US', /Did you mean: Unassign … from megan \(but not visio.*Reason: leaving.*I did not read “zorgvuldig”/],
    ['nl-NL', /Bedoelde u:.*megan.*\(.*visio.*Reden: leaving.*Niet gelezen heb ik “zorgvuldig”/],
  ])('in %s shows everything that was understood, and what was not read', async (locale, asked) => {
    const said: Partial<Reading> = {
      ...e3FromMegan,
      products: [],
      allExcept: ['visio'],
      reason: 'leaving',
      unread: ['zorgvuldig'],
    };
    await talk(locale, { said }, [['said', asked]]);
  });
});

describe('a near tie', () => {
  const tie: Partial<Reading> = {
    intent: 'unassign',
    users: ['megan'],
    products: [{ text: 'visio', role: 'remove' }],
    alternatives: ['unassign', 'assign'],
  };
  it.each([
    ['en-US', /Which of these do you mean\?.*Unassign visio from megan.*Assign visio to megan.*Something else/],
    ['nl-NL', /Wat hiervan bedoelt u\?.*visio intrekken bij megan.*visio toewijzen aan megan.*Iets anders/],
  ])('in %s is a choice of two', async (locale, asked) => {
    expect(
      await talk(locale, { tie }, [
        ['tie', asked],
        ['2', /^ *$/],
      ]),
    ).toEqual(
      change({
        operation: 'assign',
        userIds: [PEOPLE.megan],
        add: [{ skuId: SKUS.visio, disabledPlans: null }],
        remove: [],
      }),
    );
    expect(
      await talk(locale, { tie }, [
        ['tie', asked],
        ['1', /^ *$/],
      ]),
    ).toEqual(change({ operation: 'unassign', remove: [SKUS.visio], add: [] }));
  });
});

describe('things without an act', () => {
  const things: Partial<Reading> = {
    users: ['omar'],
    products: [{ text: 'visio', role: 'add' }],
    alternatives: ['assign', 'licensesOf'],
    unread: ['ehm'],
  };
  it.each([
    [
      'en-US',
      /I see visio and omar.*I did not read “ehm”.*Assign visio to omar.*Show what omar has.*Something else/,
      'Something else',
      /What would you like to do/,
      'Assign a license',
    ],
    [
      'nl-NL',
      /Ik zie visio en omar.*Niet gelezen heb ik “ehm”.*visio toewijzen aan omar.*Laten zien wat omar heeft.*Iets anders/,
      'Iets anders',
      /Wat wilt u doen/,
      'Een licentie toewijzen',
    ],
  ])('in %s are offered with these very things', async (locale, offered, other, asked, assign) => {
    const given = change({
      operation: 'assign',
      userIds: [PEOPLE.omar],
      add: [{ skuId: SKUS.visio, disabledPlans: null }],
    });
    expect(
      await talk(locale, { things }, [
        ['things', offered],
        ['1', /^ *$/],
      ]),
    ).toEqual(given);
    expect(
      await talk(locale, { things }, [
        ['things', offered],
        ['2', /^ *$/],
      ]),
    ).toMatchObject({ goal: 'licensesOf', users: [{ id: PEOPLE.omar }] });
    expect(
      await talk(locale, { things }, [
        ['things', offered],
        [other, asked],
        [assign, /^ *$/],
      ]),
    ).toEqual(given);
  });
});

describe('people', () => {
  const to = (name: string): Partial<Reading> => ({
    intent: 'assign',
    users: [name],
    products: [{ text: 'power bi pro', role: 'add' }],
    confidence: 'sure',
  });
  const given = change({ operation: 'assign', userIds: [PEOPLE.megan] });

  it.each([
    ['en-US', /can’t find “megna”.*Do you mean one of these.*Megan Bowen/],
    ['nl-NL', /“megna” niet vinden.*een van deze.*Megan Bowen/],
  ])('in %s near names are asked where nobody goes by what was typed', async (locale, asked) => {
    expect(
      await talk(locale, { said: to('megna') }, [
        ['said', asked],
        ['1', /^ *$/],
      ]),
    ).toEqual(given);
  });

  it.each([['zoe van den berg'], ['Zoë van den Berg'], ['ZOE VAN DEN BERG']])(
    'accents and case do not count: %s',
    async (name) => {
      expect(await talk('en-US', { said: to(name) }, [['said', /^ *$/]])).toEqual(change({ userIds: [PEOPLE.zoe] }));
    },
  );

  it('who is far from every name is refused', async () => {
    await talk('en-US', { said: to('xylophone') }, [['said', /can’t find “xylophone”|no user/]]);
  });
});

describe('a word for a family of products', () => {
  const order = (intent: 'assign' | 'unassign', text: string, user: string): Partial<Reading> => ({
    intent,
    users: [user],
    products: [{ text, role: intent === 'assign' ? 'add' : 'remove' }],
    confidence: 'sure',
  });

  it.each([
    ['en-US', /2 products match “office”.*Office 365 E1.*Office 365 E3/],
    ['nl-NL', /“office” past bij 2 producten.*Office 365 E1.*Office 365 E3/],
  ])('in %s is asked, even where one alone could be given', async (locale, asked) => {
    await talk(locale, { said: order('assign', 'office', 'adele') }, [['said', asked]]);
  });

  it('is asked with what the user holds first, never taken', async () => {
    await talk('en-US', { said: order('unassign', 'teams', 'megan') }, [
      ['said', /match “teams”.*"choices":\[\{"title":"Microsoft 365 E3"/],
    ]);
  });
});

describe('people who are not named one by one', () => {
  const everyone = (extent: Partial<Reading['extent']>): Partial<Reading> => ({
    intent: 'unassign',
    products: [{ text: 'visio', role: 'remove' }],
    extent: {
      kind: 'everyone',
      name: null,
      count: null,
      holding: null,
      lacking: null,
      within: [],
      except: [],
      text: 'these people',
      ...extent,
    },
  });

  it.each([
    ['en-US', /Did you mean: Unassign visio from .*By “these people” I understand .*Megan Bowen/],
    ['nl-NL', /Bedoelde u: visio intrekken bij .*Onder “these people” versta ik .*Megan Bowen/],
  ])('in %s are shown by name before anything happens', async (locale, asked) => {
    const sentences = { said: everyone({ kind: 'department', name: 'marketing' }) };
    await talk(locale, sentences, [['said', asked]]);
  });

  it('may be those who hold a product', async () => {
    await talk('en-US', { said: everyone({ kind: 'guests' }) }, [['said', /By “these people” I understand .*Isaiah/]]);
    await talk('en-US', { said: everyone({ holding: 'visio' }) }, [['said', /I understand .*Megan Bowen/]]);
  });

  it('are those who are left after whoever is to be spared, and nobody where that one is not found', async () => {
    const spared = everyone({ holding: 'visio', except: ['megan'] });
    await talk('en-US', { said: spared }, [['said', /^(?!.*Megan Bowen).*I understand /]]);
    const unknown = everyone({ holding: 'visio', except: ['quasimodo'] });
    await expect(talk('en-US', { said: unknown }, [['said', /./]])).rejects.toThrow('unknownUser');
  });
});

describe('what is said with things but without an act', () => {
  const e3ForMegan: Partial<Reading> = {
    intent: 'unknown',
    users: ['megan'],
    products: [{ text: 'visio', role: 'add' }],
    alternatives: ['assign', 'unassignAll', 'licensesOf'],
  };

  it.each([
    ['en-US', first, /on 1 december.*Is that right\?/],
    ['nl-NL', eerste, /per 1 december.*Klopt dat\?/],
  ])('in %s keeps its day when an act is chosen', async (locale, at, asked) => {
    const dated = { ...e3ForMegan, when: { at, until: null } };
    await talk(locale, { dated }, [
      ['dated', /./],
      [{ value: 'assign' }, asked],
    ]);
  });

  it('keeps its exception when an act is chosen', async () => {
    const spared = { ...e3ForMegan, products: [], allExcept: ['visio'] };
    await talk('en-US', { spared }, [
      ['spared', /./],
      [{ value: 'unassignAll' }, /Did you mean: Unassign all .*megan \(but not visio\)/],
    ]);
  });
});
