import { describe, expect, it } from 'vitest';
import type { Difference, PlanDigest } from '../../../src/licensing/model.ts';
import { differenceBetween, isOnlyLater, takeDigest } from '../../../src/licensing/plan/digest.ts';
import { drawPlan, type PlanFacts, type Subject } from '../../../src/licensing/plan/plan.ts';
import {
  business,
  direct,
  e3,
  e5,
  factsOf,
  inherited,
  person,
  products,
  request,
  seatsOf,
  subject,
  sway,
  visio,
} from '../../support/tenant-facts.ts';

const asked = new Date('2026-11-20T09:00:00Z');
const later = new Date('2026-11-20T12:00:00Z');
const takeE3 = request({ remove: [e3.skuId] });
const swapFor = (...userIds: string[]) =>
  request({ operation: 'replace', userIds, remove: [e3.skuId], add: [{ skuId: e5.skuId, disabledPlans: null }] });
const swap = swapFor('megan');

function digestOf(subjects: Subject[], wanted = takeE3, at = asked, more: Partial<PlanFacts> = {}): PlanDigest {
  return takeDigest(drawPlan(wanted, factsOf(subjects, more)), at);
}

const nothing: Omit<Difference['users'][number], 'userId' | 'displayName'> = {
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
};

/** What is asked, what the user had and has, and how that is told. */
const table: [name: string, wanted: typeof takeE3, before: Subject, now: Subject, told: Partial<typeof nothing>][] = [
  [
    'another license, which keeps the mailbox',
    takeE3,
    subject([direct(e3.skuId)]),
    subject([direct(e3.skuId), direct(e5.skuId)]),
    {
      gained: [e5.skuId],
      newWarnings: ['mailboxStays'],
      goneWarnings: ['mailbox', 'teams', 'notChecked'],
    },
  ],
  [
    'the license is gone already',
    takeE3,
    subject([direct(e3.skuId), direct(visio.skuId)]),
    subject([direct(visio.skuId)]),
    {
      lost: [e3.skuId],
      noLongerRemoves: [e3.skuId],
      goneWarnings: ['mailbox', 'teams', 'notChecked'],
      newlyLeftAlone: [{ skuId: e3.skuId, code: 'notHeld' }],
    },
  ],
  [
    'the license comes from a group as well',
    takeE3,
    subject([direct(e3.skuId)]),
    subject([{ ...inherited(e3.skuId), direct: { disabledPlans: [] } }]),
    {
      newWarnings: ['mailboxStays'],
      goneWarnings: ['mailbox', 'teams', 'notChecked'],
      newlyLeftAlone: [{ skuId: e3.skuId, code: 'inherited' }],
    },
  ],
  [
    'the user is gone, and nothing of his is called lost',
    takeE3,
    subject([direct(e3.skuId)]),
    subject([], { unknown: true }),
    {
      noLongerRemoves: [e3.skuId],
      goneWarnings: ['mailbox', 'teams', 'notChecked'],
      newlyLeftAlone: [{ skuId: null, code: 'unknownUser' }],
    },
  ],
  [
    'a service plan was switched off meanwhile, which the new license keeps off',
    swap,
    subject([direct(e3.skuId)]),
    subject([direct(e3.skuId, [sway.id])]),
    { otherwise: true },
  ],
];

describe('what is otherwise than people saw it (U5)', () => {
  it.each(table)('%s', (_name, wanted, before, now, told) => {
    const difference = differenceBetween(digestOf([before], wanted), digestOf([now], wanted, later));
    expect(difference).toEqual({
      since: asked.toISOString(),
      at: later.toISOString(),
      users: [{ userId: 'megan', displayName: 'megan', ...nothing, ...told }],
      seats: [],
    });
  });

  it.each([
    ['a day', 1, null],
    ['more than a day', 1.6, 2],
    ['ten days', 10, 10],
  ])('is that dates have moved where %s has passed, but for one day', (_name, days, told) => {
    const megan = [subject([direct(e3.skuId)])];
    const at = new Date(factsOf([]).at.getTime() + days * 86_400_000);
    const difference = differenceBetween(digestOf(megan), digestOf(megan, takeE3, at, { at }));
    expect(difference?.users ?? null).toEqual(
      told && [{ userId: 'megan', displayName: 'megan', ...nothing, daysLater: told }],
    );
    expect(difference && isOnlyLater(difference)).toEqual(told && true);
    const gained = [subject([direct(e3.skuId), direct(visio.skuId)])];
    const both = differenceBetween(digestOf(megan), digestOf(gained, takeE3, at, { at }));
    expect(both?.users[0]).toMatchObject({ gained: [visio.skuId], daysLater: told ?? 0, otherwise: false });
    expect(both && isOnlyLater(both)).toBe(false);
  });

  it('compares no dates with a digest that was kept without', () => {
    const megan = [subject([direct(e3.skuId)])];
    const { users, ...digest } = digestOf(megan);
    const kept = { ...digest, users: users.map(({ deadlines: _, ...user }) => user) };
    const at = new Date('2027-01-01T12:00:00Z');
    expect(differenceBetween(kept, digestOf(megan, takeE3, at, { at }))).toBeNull();
  });

  it('is nothing where the change is the same, whatever the number of seats', () => {
    const before = digestOf([subject([direct(e3.skuId)])]);
    expect(differenceBetween(before, digestOf([subject([direct(e3.skuId)])], takeE3, later))).toBeNull();
    const seats = products.map(({ skuId }) => seatsOf(skuId, 1));
    const one = digestOf([subject([direct(e3.skuId)])], swap);
    expect(differenceBetween(one, digestOf([subject([direct(e3.skuId)])], swap, later, { seats }))).toBeNull();
  });

  it('names only users for whom something changed, and seats that became fewer', () => {
    const wanted = swapFor('megan', 'adele');
    const megan = subject([direct(e3.skuId)]);
    const adele = subject([direct(e3.skuId)], { person: person('adele') });
    const seats = products.map(({ skuId }) => seatsOf(skuId, 5, 3));
    const difference = differenceBetween(
      digestOf([megan, adele], wanted),
      digestOf([megan, { ...adele, held: [direct(business.skuId)] }], wanted, later, { seats }),
    );
    expect(difference?.users.map(({ userId }) => userId)).toEqual(['adele']);
    expect(difference?.seats).toEqual([{ skuId: e5.skuId, before: 5, now: 2 }]);
  });
});
