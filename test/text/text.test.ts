import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/licensing/model.ts';
import type { Refusals } from '../../src/licensing/refusal.ts';
import { Refusal } from '../../src/licensing/refusal.ts';
import { countryCodes } from '../../src/text/countries.ts';
import { en } from '../../src/text/en.ts';
import { explainFailure, explainLeftAlone, explainRefusal } from '../../src/text/explain.ts';
import { links } from '../../src/text/links.ts';
import { nl } from '../../src/text/nl.ts';
import { readerFor, textFor } from '../../src/text/text.ts';
import { warningFacts } from '../../src/text/warning-text.ts';
import { everyConflict, everyWarning, megan, samplePerson } from '../cards/samples.ts';
import { avoidedDutch, englishWords } from './words-to-avoid.ts';

const readers = {
  en: readerFor({ locale: 'en-US', timeZone: 'Europe/Amsterdam' }),
  nl: readerFor({ locale: 'nl-BE', timeZone: 'Europe/Amsterdam' }),
};
const both = Object.entries(readers);

/** Every string and function of a text, by its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`));
}

const otherwise = (more: Partial<Difference['users'][number]>): Difference => ({
  since: '2026-10-14T12:00:00Z',
  at: '2026-10-24T12:00:00Z',
  users: [
    {
      userId: 'megan',
      displayName: 'Megan Bowen',
      gained: [],
      lost: [],
      nowAdds: [],
      nowRemoves: [],
      noLongerAdds: [],
      noLongerRemoves: [],
      newWarnings: [],
      goneWarnings: [],
      newlyLeftAlone: [],
      daysLater: 0,
      otherwise: false,
      ...more,
    },
  ],
  seats: [],
});

const refusals: { [C in keyof Refusals]: Refusals[C][] } = {
  notAllowed: (['execute', 'ask', 'approve', 'look'] as const).flatMap((verb) =>
    (['noRole', 'otherUnit', 'wholeOrganization', 'guest'] as const).map((why) => ({
      verb,
      why,
      roles: ['globalAdministrator', 'licenseAdministrator', 'userAdministrator'] as const satisfies unknown[],
    })),
  ),
  unknownUser: [{ text: 'megna' }],
  badFile: [
    { problem: 'tooLarge', limit: 10_000_000 },
    { problem: 'tooManyRows', limit: 20_000 },
    { problem: 'tooManyColumns', limit: 50 },
    ...(['empty', 'notATable', 'oldExcel', 'macros', 'zipBomb'] as const).map((problem) => ({ problem })),
    { problem: 'formulas', cells: ['B2', 'B3'] },
    { problem: 'mergedCells', ranges: ['A1:C1'] },
    { problem: 'brokenQuotes', line: 4 },
  ],
  columnMissing: [
    { column: 'user', found: ['product', 'action'] },
    { column: 'action', found: [] },
  ],
  columnTwice: [{ one: 'mail', other: 'name' }],
  noRows: [{}],
  unknownList: [{ number: 7 }],
  idleSeatsOff: [{}],
  unknownProduct: [{ text: 'E33' }],
  oneUserOnly: [{}],
  productNotOwned: [{ product: 'Visio Plan 2' }],
  nothingToDo: [
    { user: null, leftAlone: [] },
    { user: megan, leftAlone: [{ skuId: 's', code: 'notHeld', groups: [], product: 'Visio Plan 2' }] },
    { user: megan, leftAlone: [{ skuId: null, code: 'selfService', groups: [], product: null }] },
  ],
  nothingToCopy: [{ colleague: 'Megan Bowen' }],
  noSeats: [
    { product: 'Visio Plan 2', free: 1, needed: 1557 },
    { product: 'Visio Plan 2', free: 0, needed: 1, own: true },
  ],
  usageLocationNeeded: [
    { users: [megan], proposal: 'NL', source: 'manager' },
    { users: [megan, samplePerson('Adele Vance')], proposal: null, source: null },
  ],
  badUsageLocation: [{ text: 'Narnia' }],
  contradiction: [{ user: 'Megan Bowen' }],
  tooManyUsers: [{ limit: 20_000, users: 21_557 }],
  laterForMany: [{ limit: 20 }],
  numberNeeded: [
    { number: 42, people: 14, verb: 'confirm' },
    { number: 42, people: 1, verb: 'approve' },
  ],
  unknownPeople: [{ text: 'everyone in Finance' }],
  unknownPlan: [{ id: '99' }],
  notYours: [{ asker: 'Ada de Wit' }],
  alreadyDecided: (
    [
      'proposed',
      'preparing',
      'waiting',
      'scheduled',
      'queued',
      'approved',
      'applying',
      'paused',
      'done',
      'partly',
      'failed',
      'refused',
      'cancelled',
      'expired',
    ] as const
  ).flatMap((state) => [
    { state, verb: null, by: 'Ada de Wit', at: '2026-10-14T12:00:00Z' },
    { state, verb: null, by: null, at: null },
  ]),
  nothingToRetry: [{ number: 42 }],
  factsChanged: [otherwise({ otherwise: true }), otherwise({ daysLater: 10 })].map((one) => ({
    number: 42,
    difference: one,
  })),
  fourEyes: [{ number: 42 }],
  notAsked: [
    { number: 42, asked: [] },
    { number: 42, asked: ['Ada de Wit', 'Bram Peeters'] },
  ],
  reasonNeeded: [{ verb: 'send' }, { verb: 'reject' }, { verb: 'putFirst' }],
  notInLine: [{ number: 42 }],
  nothingHeld: [{}],
  textNeeded: [{ verb: 'askBack' }, { verb: 'answer' }],
  textTooLong: [{ limit: 1000, length: 1557 }],
  badTicket: [
    { ticket: '', pattern: 'x', example: null },
    { ticket: 'abc', pattern: 'x', example: 'INC0012345' },
  ],
  noApprover: [{ number: 42 }],
  selfOnly: [{}],
  notForEverybody: [
    { product: 'Visio Plan 2', instead: [] },
    { product: 'Visio Plan 2', instead: ['Power BI Pro', 'Project Plan 3'] },
  ],
  alreadyYours: [
    { products: [{ name: 'Visio Plan 2', groups: [] }] },
    { products: [{ name: 'Visio Plan 2', groups: ['Visio'] }] },
  ],
  notEndorsed: [{ number: 42, manager: 'Miriam Graham' }],
  noLongerManager: [{ number: 42, asker: 'Megan Bowen' }],
  nothingAsked: [{ number: 42 }],
  remindedAlready: [{ number: 42, at: '2026-10-14T12:00:00Z', again: '2026-10-15T12:00:00Z' }],
  badTime: [{ why: 'past' }, { why: 'tooFar' }],
  nothingToUndo: [{ number: 42 }],
  riskOver: [{}],
  noLater: [{ deadline: { event: 'deleted', at: '2026-10-14T12:00:00Z', days: 30, zone: 'UTC' } }],
  graphUnavailable: [{ requestId: null }, { requestId: 'f111' }],
  graphForbidden: [{ requestId: 'f111' }],
  protectionUnknown: [{ names: ['glass@contoso.example'] }],
};

const facts = {
  product: 'Visio Plan 2',
  groups: [{ id: 'g', name: 'Visio', alsoGives: ['Entra ID P2'] }],
};

/** Every sentence that is made for a case. */
function sentences(reader: (typeof readers)['en']): string[] {
  const { text, format } = reader;
  const refused = Object.entries(refusals).flatMap(([code, cases]) =>
    cases.map((data) => explainRefusal(new Refusal(code as keyof Refusals, data as never), reader)),
  );
  const failed = (Object.keys(text.failures) as (keyof typeof text.failures)[]).flatMap((code) => [
    explainFailure({ code, conflict: null }, reader),
    ...everyConflict.map((conflict) => explainFailure({ code, conflict }, reader)),
  ]);
  const left = (Object.keys(text.leftAlone) as (keyof typeof text.leftAlone)[]).flatMap((code) => [
    explainLeftAlone({ skuId: 's', code, groups: [] }, 'Visio Plan 2', reader),
    explainLeftAlone({ skuId: 's', code, groups: facts.groups }, 'Visio Plan 2', reader),
  ]);
  const warned = everyWarning.flatMap((warning) =>
    [warning, { ...warning, deadlines: [], plans: [] }].map((one) =>
      text.warnings[one.code](warningFacts(one, format)),
    ),
  );
  return [
    ...refused.flatMap(({ what, next }) => [what, next]),
    ...failed.flatMap(({ what, next }) => [what, next]),
    ...left,
    ...warned.flatMap(({ title, says, todo }) => [title, says, ...(todo === null ? [] : [todo])]),
    ...Object.values(text.steps).flatMap((step) => [step.text, step.link.title]),
    ...leaves(text).flatMap(([path, leaf]) => (typeof leaf === 'string' && !path.endsWith('.url') ? [leaf] : [])),
  ];
}

describe('both languages', () => {
  test('say the same things: same keys, and functions of the same number of things', () => {
    const shape = (text: unknown) => leaves(text).map(([path, leaf]) => [path, typeof leaf]);
    expect(shape(nl)).toEqual(shape(en));
  });

  test('leave nothing empty', () => {
    for (const [path, leaf] of [...leaves(en), ...leaves(nl)])
      if (typeof leaf === 'string') expect(leaf, path).not.toBe('');
  });

  test.each(both)('%s: every sentence is complete', (_, reader) => {
    for (const sentence of sentences(reader)) {
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|Invalid Date/);
      expect(sentence).not.toMatch(/\s{2}|^\s|\s$|\.\.|\s[.,;:]/);
    }
  });

  test.each(both)('%s: no sentence contains Markdown, a tag or an address', (_, reader) => {
    for (const sentence of sentences(reader)) expect(sentence).not.toMatch(/[*_`<>]|\]\(|https?:/);
  });

  test.each(both)('%s: every refusal says what is the case and what to do', (_, reader) => {
    for (const [code, cases] of Object.entries(refusals))
      for (const data of cases) {
        const { what, next } = explainRefusal(new Refusal(code as keyof Refusals, data as never), reader);
        expect(what.length, code).toBeGreaterThan(15);
        expect(next.length, code).toBeGreaterThan(15);
      }
  });

  test('differ from each other', () => {
    const same = leaves(en).filter(
      ([path, leaf]) => typeof leaf === 'string' && leaves(nl).some(([other, word]) => other === path && word === leaf),
    );
    const names =
      /\.(url|title)$|\.planNumber|\.ticket$|\.products$|\.details$|\.labels\.product$|\.settings\.languages\./;
    expect(same.filter(([path]) => !names.test(path)).map(([path]) => path)).toEqual([]);
  });
});

describe('Dutch', () => {
  test('uses no word that the glossary avoids', () => {
    for (const sentence of sentences(readers.nl)) for (const word of avoidedDutch) expect(sentence).not.toMatch(word);
  });

  test('has no English left in it', () => {
    for (const sentence of sentences(readers.nl)) for (const word of englishWords) expect(sentence).not.toMatch(word);
  });

  test('is what nl, nl-NL and nl-BE read, and nobody else', () => {
    for (const locale of ['nl', 'nl-NL', 'nl-BE']) expect(textFor(locale)).toBe(nl);
    for (const locale of ['en-US', 'de-DE', '', 'fr']) expect(textFor(locale)).toBe(en);
  });
});

describe('what is said', () => {
  const said = (code: keyof Refusals, data: unknown, reader = readers.en) => {
    const { what, next } = explainRefusal(new Refusal(code, data as never), reader);
    return `${what} ${next}`;
  };

  test('a refusal for want of a role names the roles that may, in the reader’s language', () => {
    const data = { verb: 'execute', why: 'noRole', roles: ['globalAdministrator', 'licenseAdministrator'] };
    expect(said('notAllowed', data)).toContain('Global Administrator or License Administrator');
    expect(said('notAllowed', data, readers.nl)).toContain('globale beheerder of licentiebeheerder');
  });

  test('missing seats are counted', () => {
    const data = { product: 'Visio Plan 2', free: 2, needed: 5 };
    expect(said('noSeats', data)).toContain('Available: 2. Needed: 5.');
    expect(said('noSeats', data)).toContain('Buy 3 more');
    expect(said('noSeats', data, readers.nl)).toContain('Beschikbaar: 2. Nodig: 5.');
  });

  test('a plan decided earlier says by whom and when', () => {
    const data = { state: 'cancelled', verb: 'cancel', by: 'Ada de Wit', at: '2026-10-14T12:30:00Z' };
    expect(said('alreadyDecided', data)).toContain('already cancelled by Ada de Wit on 14 October 2026 at 14:30.');
    expect(said('alreadyDecided', data, readers.nl)).toContain(
      'al door Ada de Wit op 14 oktober 2026 om 14:30 geannuleerd.',
    );
    const withdrawn = { ...data, verb: 'withdraw' };
    expect(said('alreadyDecided', withdrawn)).toContain('already withdrawn by');
    expect(said('alreadyDecided', withdrawn, readers.nl)).toContain('14:30 ingetrokken.');
    const approved = { ...data, state: 'applying', verb: 'approve' };
    expect(said('alreadyDecided', approved)).toContain('already approved by Ada de Wit');
    expect(said('alreadyDecided', approved, readers.nl)).toContain('goedgekeurd en wordt uitgevoerd.');
  });

  test('nothing to change for several says for whom each reason holds, once, and tells namesakes apart', () => {
    const jan = samplePerson('Jan de Boer', { id: 'jan' });
    const other = samplePerson('Jan de Boer', { id: 'other', userPrincipalName: 'jan2@contoso.example' });
    const has = { skuId: 'e3', code: 'alreadyAssigned', groups: [], product: 'Microsoft 365 E3' };
    const nobody = { ...has, skuId: null, code: 'unknownUser', product: null };
    const leftAlone = [
      { ...has, whose: megan },
      { ...has, whose: jan },
      { ...nobody, whose: other },
    ];
    expect(said('nothingToDo', { user: null, leftAlone })).toContain(
      'There is nothing to change. Megan Bowen and Jan de Boer (jan.de.boer@contoso.example): Microsoft 365 E3 is assigned already. Jan de Boer (jan2@contoso.example): This user no longer exists.',
    );
    expect(said('nothingToDo', { user: null, leftAlone }, readers.nl)).toContain(
      'Megan Bowen en Jan de Boer (jan.de.boer@contoso.example): Microsoft 365 E3 is al toegewezen. Jan de Boer (jan2@contoso.example): ',
    );
    expect(said('nothingToDo', { user: megan, leftAlone: [has] })).toContain(
      'There is nothing to change for Megan Bowen. Microsoft 365 E3 is assigned already.',
    );
    const swap = { user: megan, leftAlone: [{ ...has, code: 'inherited' as const }], notGiven: ['Visio Plan 2'] };
    expect(said('nothingToDo', swap)).toMatch(
      /Visio Plan 2 was to replace it, so it is not assigned either\. Type “assign Visio Plan 2 to Megan Bowen”/,
    );
    expect(said('nothingToDo', swap, readers.nl)).toMatch(/Typ “wijs Visio Plan 2 toe aan Megan Bowen”/);
  });

  test('a name of ten thousand characters does not swamp the sentence', () => {
    expect(said('unknownUser', { text: 'x'.repeat(10_000) }).length).toBeLessThan(300);
    expect(said('notYours', { asker: 'a\u202Eb\nc' })).toContain('ab c.');
  });

  test('warnings give calendar dates, and what can be done before the license goes', () => {
    const mailbox = everyWarning.find(({ code }) => code === 'mailbox') ?? everyWarning[0];
    const words = (reader: (typeof readers)['en']) =>
      mailbox ? reader.text.warnings.mailbox(warningFacts(mailbox, reader.format)) : undefined;
    expect(words(readers.en)?.says).toContain('On 13 November 2026, after 30 days');
    expect(words(readers.en)?.todo).toContain('convert it to a shared mailbox before the license goes');
    expect(words(readers.nl)?.says).toContain(
      'Na de respijtperiode van 30 dagen, op 13 november 2026, wordt het postvak definitief verwijderd',
    );
  });

  test('where no date is known none is promised', () => {
    for (const reader of Object.values(readers))
      for (const warning of everyWarning) {
        const { says } = reader.text.warnings[warning.code](warningFacts({ deadlines: [], plans: [] }, reader.format));
        expect(says.replace(/27 (January|januari) 2025/, '')).not.toMatch(/\b20\d\d\b/);
      }
  });

  test('an inherited license names its group and what else leaving it takes', () => {
    const left = { skuId: 's', code: 'inherited', groups: facts.groups } as const;
    const english = explainLeftAlone({ ...left, groups: [...left.groups] }, 'Visio Plan 2', readers.en);
    expect(english).toContain('the group Visio:');
    expect(english).toContain('Entra ID P2');
  });
});

test('every link is one of Microsoft’s public pages', () => {
  for (const url of Object.values(links)) {
    const { protocol, hostname } = new URL(url);
    expect(protocol).toBe('https:');
    expect(['learn.microsoft.com', 'support.microsoft.com']).toContain(hostname);
  }
});

test('the countries are ISO 3166’s 249, each with a name of its own', () => {
  expect(countryCodes).toHaveLength(249);
  for (const reader of Object.values(readers)) {
    const names = countryCodes.map((code) => reader.format.country(code));
    expect(new Set(names).size).toBe(249);
    expect(names.filter((name, index) => name === countryCodes[index])).toEqual([]);
  }
});
