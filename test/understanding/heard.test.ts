import { describe, expect, it } from 'vitest';
import { type Reading, type ReadOptions, read } from '../../src/understanding/recognizer.ts';
import { ownedProductSpans } from './owned-catalogue.ts';

const known =
  'megan bowen nora bakker koen bosch lotte post sofie claes olivier meijer miriam graham tess peters'.split(' ');
const options: ReadOptions = {
  findProductSpans: ownedProductSpans,
  knownNames: new Set(known),
  now: new Date('2026-11-21T09:00:00Z'),
};
const understand = (sentence: string) => read(sentence, options);
const orders = (reading: Reading) =>
  [reading, ...reading.also].map(({ intent, users, products, when }) => [
    intent,
    users.join(),
    products.map(({ text, role }) => `${role === 'add' ? '+' : '-'}${text}`).join(),
    when.at?.day ?? '',
  ]);

describe('names', () => {
  it('are the words that somebody in the directory goes by', () => {
    const reading = understand('Koen Bosch from theatre starts, F3 for Lotte Post');
    expect(reading.unread).toContain('theatre');
    expect(understand('remove e3 from lotte post quickly tonight').users).toEqual(['lotte post']);
  });

  it('that nobody goes by are still looked up where a person must stand', () => {
    expect(understand('remove e3 from quasimodo').users).toEqual(['quasimodo']);
  });

  it('make a wish plain that has nothing else in it', () => {
    expect(understand('E3 for Lotte Post').confidence).toBe('sure');
    expect(understand('E3 for Lotte Post and quasimodo').confidence).toBe('ask');
  });
});

describe('an extent', () => {
  it.each([
    [
      'remove visio from all F3 users in Sales, apart from the planners',
      { kind: 'department', name: 'Sales', holding: 'F3', except: ['planners'] },
    ],
    ['trek visio in bij heel Sales, op de planners na', { kind: 'department', name: 'Sales', except: ['planners'] }],
    [
      'F3 for everyone in HR without a license, except Sofie',
      { kind: 'department', name: 'HR', lacking: 'any', except: ['Sofie'] },
    ],
    ['whoever reports to Miriam Graham gets visio', { kind: 'reports', name: 'Miriam Graham' }],
    ['iedereen die onder Miriam Graham valt krijgt visio', { kind: 'reports', name: 'Miriam Graham' }],
  ])('keeps what narrows it: %s', (sentence, extent) => {
    const reading = understand(sentence);
    expect(reading.extent).toMatchObject(extent);
    expect(reading.confidence).toBe('ask');
  });
});

describe('several orders', () => {
  it.each([
    [
      'visio to Koen Bosch, project to Lotte Post',
      [
        ['assign', 'Koen Bosch', '+visio', ''],
        ['assign', 'Lotte Post', '+project', ''],
      ],
    ],
    [
      'remove e3 from Tess Peters on 1 december and give her F3 the day after',
      [
        ['unassign', 'Tess Peters', '-e3', '2026-12-01'],
        ['assign', 'Tess Peters', '+F3', '2026-12-02'],
      ],
    ],
    [
      'Koen Bosch is weg: alles eraf. Zijn E3 kan naar Lotte Post',
      [
        ['unassignAll', 'Koen Bosch', '', ''],
        ['assign', 'Lotte Post', '+E3', ''],
      ],
    ],
    ['geef Tess Peters visio, E3 kan weg', [['replace', 'Tess Peters', '+visio,-E3', '']]],
  ])('take no direction and no day from each other: %s', (sentence, expected) => {
    expect(orders(understand(sentence))).toEqual(expected);
  });
});

describe('nothing that was heard is passed over', () => {
  it.each([
    ['who has E3 except Sofie Claes', 'Sofie Claes'],
    ['how many visio are left on 1 december', '1 december'],
    ['licenses of Megan Bowen until 3 march', '3 march'],
  ])('in a look-up: %s', (sentence, part) => {
    const reading = understand(sentence);
    expect(
      [...reading.unread, reading.when.until?.text ?? '', ...reading.spared, ...(reading.extent?.except ?? [])].join(),
    ).toContain(part);
    expect(reading.confidence).toBe('ask');
  });

  it('by a look-up where a date and people stand: it is an order', () => {
    expect(understand('e5 for Nora Bakker during the audit, 11 jan until 22 jan')).toMatchObject({
      intent: 'assign',
      when: { at: { day: '2027-01-11' }, until: { day: '2027-01-22' } },
    });
  });

  it.each(['Sofie toch niet', 'not Sofie'])('somebody who is left out: %s', (sentence) => {
    expect(understand(sentence).spared).toEqual(['Sofie']);
  });

  it('of several decisions: each has its numbers, and none is sure', () => {
    const reading = understand('41 en 42 akkoord, 43 afwijzen');
    expect([reading, ...reading.also].map(({ intent, numbers }) => [intent, numbers])).toEqual([
      ['approve', [41, 42]],
      ['reject', [43]],
    ]);
    expect(reading.confidence).toBe('ask');
  });
});

describe('a thing without a word for its direction', () => {
  it.each([
    ['nora e5 and remove her e3', 'remove', 'e3', 'e5'],
    ['rob e5, take visio from nora', 'remove', 'visio', 'e5'],
    ['zet bij nora vanaf maandag E5 neer en haal dan haar E3 weg', 'remove', 'E3', 'E5'],
  ])('takes none from the order after it: %s', (sentence, role, ordered, unread) => {
    const reading = read(sentence, { findProductSpans: ownedProductSpans });
    expect(reading.products).toEqual([{ text: ordered, role }]);
    expect(reading.unread).toContain(unread);
    expect(reading.confidence).toBe('ask');
  });

  it('has that of its list where the verb comes last', () => {
    const reading = read('van nora E5 en E3 intrekken', { findProductSpans: ownedProductSpans });
    expect(reading.products.map(({ role }) => role)).toEqual(['remove', 'remove']);
  });
});
