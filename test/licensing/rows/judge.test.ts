import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldLicense, Person } from '../../../src/licensing/model.ts';
import type { PlanFacts, Subject } from '../../../src/licensing/plan/plan.ts';
import { askedRows } from '../../../src/licensing/rows/asked-rows.ts';
import { type Judgement, judgeRows } from '../../../src/licensing/rows/judge.ts';
import {
  direct,
  e3,
  e5,
  factsOf,
  inherited,
  person,
  products,
  seatsOf,
  subject,
  visio,
} from '../../support/tenant-facts.ts';

type People = Record<string, { held?: HeldLicense[]; person?: Partial<Person>; barred?: Subject['barred'] }>;

/** Judges rows of user, action, product and whatever more; several people go by a name that ends in a digit. */
function judge(rows: string[][], people: People, facts: Partial<PlanFacts> = {}): Judgement {
  const header = ['user', 'action', 'product', 'services off', 'usage location', 'start'];
  const table = { header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  const subjects = Object.entries(people).map(([id, { held = [], person: more = {}, barred = null }]) =>
    subject(held, { person: person(id, more), barred }),
  );
  const find = {
    people: (text: string) => subjects.filter(({ person: { id } }) => id.replace(/\d$/, '') === text),
    products: (text: string) => products.filter(({ name }) => name.startsWith(text)),
    near: () => ['meghan'],
  };
  return judgeRows(askedRows(table, 'en-GB'), find, { ...factsOf([], facts) });
}

const kindsOf = ({ rows }: Judgement) => rows.map(({ kind }) => kind);

describe('a row', () => {
  it.each<[string, string[][], People, string[]]>([
    ['that can be done', [['megan', 'assign', 'Visio']], { megan: {} }, ['ready']],
    ['that is so already', [['megan', 'assign', 'Visio']], { megan: { held: [direct('visio')] } }, ['already']],
    ['that takes what is not there', [['megan', 'remove', 'Visio']], { megan: {} }, ['already']],
    ['without an action', [['megan', '', 'Visio']], { megan: {} }, ['incomplete']],
    ['with an action that is none', [['megan', 'promote', 'Visio']], { megan: {} }, ['incomplete']],
    ['with a day', [['megan', 'assign', 'Visio', '', '', '1-12-2026']], { megan: {} }, ['later']],
    ['of nobody', [['omar', 'assign', 'Visio']], { megan: {} }, ['notFound']],
    ['of several', [['jan', 'assign', 'Visio']], { jan1: {}, jan2: {} }, ['foundTwice']],
    ['with several products', [['megan', 'assign', 'E']], { megan: {} }, ['productUnclear']],
    [
      'with several products of which one is held',
      [['megan', 'remove', 'E']],
      { megan: { held: [direct('e5')] } },
      ['ready'],
    ],
    ['with no product', [['megan', 'assign', 'Project']], { megan: {} }, ['productUnclear']],
    ['with a service that is not there', [['megan', 'assign', 'E3', 'Bookings']], { megan: {} }, ['appUnclear']],
    ['that comes from a group', [['megan', 'remove', 'E3']], { megan: { held: [inherited('e3')] } }, ['inherited']],
    ['for a blocked account', [['megan', 'assign', 'E3']], { megan: { person: { blocked: true } } }, ['blocked']],
    [
      'that takes from a blocked account',
      [['megan', 'remove', 'E3']],
      { megan: { held: [direct('e3')], person: { blocked: true } } },
      ['ready'],
    ],
    ['for a guest', [['megan', 'assign', 'E3']], { megan: { person: { guest: true }, barred: 'guest' } }, ['guest']],
    ['for somebody elsewhere', [['megan', 'assign', 'E3']], { megan: { barred: 'otherUnit' } }, ['leftAlone']],
    [
      'without a usage location',
      [['megan', 'assign', 'E3']],
      { megan: { person: { usageLocation: null } } },
      ['noLocation'],
    ],
    [
      'with a usage location',
      [['megan', 'assign', 'E3', '', 'nl']],
      { megan: { person: { usageLocation: null } } },
      ['ready'],
    ],
    ['bought by a user', [['megan', 'remove', 'Power BI']], { megan: { held: [direct('bought')] } }, ['leftAlone']],
    ['of which everything goes', [['megan', 'remove', 'all']], { megan: { held: [direct('e3')] } }, ['ready']],
  ])('%s', (_, rows, people, kinds) => {
    expect(kindsOf(judge(rows, people))).toEqual(kinds);
  });
});

describe('rows of one person', () => {
  it('become one change', () => {
    const { items, rows } = judge(
      [
        ['megan', 'remove', 'E3'],
        ['megan', 'assign', 'E5', 'SWAY'],
      ],
      { megan: { held: [direct('e3')] } },
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['ready', 'ready']);
    expect(items).toMatchObject([
      {
        userId: 'megan',
        operation: 'set',
        remove: ['e3'],
        add: [{ skuId: 'e5', disabledPlans: [expect.any(String)] }],
      },
    ]);
  });

  it('that say the same count once, those that say the opposite not at all', () => {
    const rows = [
      ['megan', 'assign', 'Visio'],
      ['megan', 'give', 'Visio'],
      ['omar', 'assign', 'Visio'],
      ['omar', 'remove', 'Visio'],
      ['omar', 'assign', 'E3'],
      ['joni', 'remove', 'all'],
      ['joni', 'assign', 'Visio'],
    ];
    const judged = judge(rows, { megan: {}, omar: {}, joni: { held: [direct('e3')] } });
    expect(kindsOf(judged)).toEqual([
      'ready',
      'listedTwice',
      'contradicting',
      'contradicting',
      'ready',
      'contradicting',
      'contradicting',
    ]);
    expect(judged.rows[3]?.why).toEqual({ line: 4 });
  });

  it('take nothing from whoever cannot get what they should have for it', () => {
    const judged = judge(
      [
        ['megan', 'remove', 'E3'],
        ['megan', 'assign', 'E5'],
      ],
      { megan: { held: [direct('e3')] } },
      { seats: [seatsOf('e3', 5), seatsOf('e5', 0)] },
    );
    expect(kindsOf(judged)).toEqual(['heldBack', 'noSeat']);
    expect(judged.items).toEqual([]);
  });
});

describe('seats', () => {
  it('go to the first of the list, with those that the list frees', () => {
    const judged = judge(
      [
        ['megan', 'assign', 'Visio'],
        ['omar', 'assign', 'Visio'],
        ['adele', 'assign', 'Visio'],
        ['joni', 'remove', 'Visio'],
      ],
      { megan: {}, omar: {}, adele: {}, joni: { held: [direct('visio')] } },
      { seats: [seatsOf('visio', 1)] },
    );
    expect(kindsOf(judged)).toEqual(['ready', 'ready', 'noSeat', 'ready']);
  });
});

describe('whatever a list holds', () => {
  const names = ['megan', 'omar', 'adele', 'nobody', 'jan'];
  const row = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom('assign', 'remove', 'services', 'dance'),
    fc.constantFrom('E3', 'E5', 'Visio', 'all', ''),
    fc.constantFrom('', 'SWAY', 'nothing'),
  );
  const held = fc.subarray([direct('e3'), inherited('e5'), direct('visio')]);

  it('every row is judged once, no seat is given twice, and nobody is in the plan twice', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), held, held, fc.nat(3), (rows, first, second, free) => {
        const people = { megan: { held: first }, omar: { held: second }, adele: {}, jan1: {}, jan2: {} };
        const seats = [e3, e5, visio].map(({ skuId }) => seatsOf(skuId, free));
        const judged = judge(rows, people, { seats });
        expect(judged.rows.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
        const users = judged.items.map(({ userId }) => userId);
        expect(new Set(users).size).toBe(users.length);
        expect(users).toHaveLength(judged.changes.length);
        for (const { skuId } of seats) {
          const taken = judged.changes.filter(
            ({ add, before }) => add.some((one) => one.skuId === skuId) && !before.some((one) => one.skuId === skuId),
          );
          const freed = judged.changes.filter(
            ({ remove, after }) => remove.includes(skuId) && !after.some((one) => one.skuId === skuId),
          );
          expect(taken.length - freed.length).toBeLessThanOrEqual(free);
        }
        for (const { kind, user } of judged.rows) if (kind === 'ready') expect(users).toContain(user?.id);
      }),
    );
  });
});
