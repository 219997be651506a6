import { describe, expect, it } from 'vitest';
import type { Item, Request } from '../../../src/licensing/model.ts';
import { makePlan } from '../../../src/licensing/plan/plan.ts';
import {
  forUsers,
  type OrderForMany,
  requestOf,
  sharedOrder,
  sharedTimes,
  userIdsOf,
  withUsageLocation,
} from '../../../src/licensing/plan/request.ts';
import { onePerPerson, unambiguous } from '../../../src/licensing/plan/unambiguous.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import {
  bought,
  companyWide,
  direct,
  factsOf,
  give,
  person,
  request,
  seatsOf,
  subject,
  sway,
  teams,
} from '../../support/tenant-facts.ts';

const emptyOrder: OrderForMany = {
  operation: 'unassign',
  userIds: ['megan'],
  add: [],
  remove: [],
  except: [],
  services: [],
  usageLocations: {},
  reason: null,
  ticket: null,
};

function refusalFrom(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function onlyItem({ items: [item] }: Request): Item {
  if (!item) throw new Error('nothing was asked');
  return item;
}

describe('an order that names one thing twice', () => {
  it('names each product once, the later wish counting', () => {
    const twice = request({
      operation: 'set',
      add: [...give('visio'), { skuId: 'visio', disabledPlans: [sway.id] }],
      remove: ['e3', 'e3'],
    });
    expect(unambiguous(onlyItem(twice))).toMatchObject({
      add: [{ skuId: 'visio', disabledPlans: [sway.id] }],
      remove: ['e3'],
    });
  });

  it('takes nothing that it gives or switches as well', () => {
    const contradiction = request({
      operation: 'set',
      add: give('visio'),
      remove: ['visio', 'e3', 'e5'],
      services: [{ skuId: 'e3', on: [], off: [sway.id] }],
    });
    expect(unambiguous(onlyItem(contradiction)).remove).toEqual(['e5']);
    const all = unambiguous(
      onlyItem(request({ operation: 'replaceAll', add: give('e5'), remove: 'all', except: ['visio'] })),
    );
    expect(all).toMatchObject({ remove: 'all', except: ['visio', 'e5'] });
  });

  it('sums up what is switched in one product, the later word counting', () => {
    const services = [
      { skuId: 'e3', on: [teams.id], off: [sway.id] },
      { skuId: 'e3', on: [sway.id], off: [teams.id] },
    ];
    expect(unambiguous(onlyItem(request({ operation: 'services', services }))).services).toEqual([
      { skuId: 'e3', on: [sway.id], off: [teams.id] },
    ]);
  });

  it('gives a product with the apps off that are switched off in the same breath', () => {
    const services = [{ skuId: 'e3', on: [], off: [sway.id] }];
    const asked = request({ operation: 'set', add: give('e3'), services });
    expect(makePlan(asked, factsOf([subject([])])).changes[0]?.add).toEqual([
      { skuId: 'e3', disabledPlans: [sway.id] },
    ]);
  });
});

describe('orders for many people', () => {
  const take = { ...emptyOrder, userIds: ['megan', 'adele', 'megan'], remove: ['e3'] };
  const assign = { ...emptyOrder, operation: 'assign' as const, userIds: ['omar'], add: give('visio') };

  it('are a list of items, each person named once in each', () => {
    const { items, operation } = requestOf(take);
    expect(operation).toBe('unassign');
    expect(items.map(({ userId, remove }) => [userId, remove])).toEqual([
      ['megan', ['e3']],
      ['adele', ['e3']],
    ]);
    expect(sharedOrder({ items })).toMatchObject({ operation: 'unassign', remove: ['e3'], at: null, until: null });
  });

  it('become one plan, each person’s change from their own item', () => {
    const both = requestOf(take, { ...assign, reason: 'Swap', ticket: 'INC1' });
    expect(both).toMatchObject({ operation: 'set', reason: 'Swap', ticket: 'INC1' });
    expect(userIdsOf(both)).toEqual(['megan', 'adele', 'omar']);
    expect(sharedOrder(both)).toBeNull();
    const subjects = userIdsOf(both).map((id) => subject([direct('e3')], { person: person(id) }));
    const { changes } = makePlan(both, factsOf(subjects));
    expect(changes.map(({ user, add, remove }) => [user.id, add.map(({ skuId }) => skuId), remove])).toEqual([
      ['megan', [], ['e3']],
      ['adele', [], ['e3']],
      ['omar', ['visio'], []],
    ]);
  });

  it('give a seat that somebody else in the same plan gives back', () => {
    const swap = requestOf({ ...take, userIds: ['megan'] }, { ...assign, add: give('e3') });
    const subjects = [subject([direct('e3')], { person: person('megan') }), subject([], { person: person('omar') })];
    const facts = factsOf(subjects, { seats: [seatsOf('e3', 0)] });
    expect(makePlan(swap, facts).changes.map(({ state }) => state)).toEqual(['planned', 'planned']);
  });

  it('share their times only where all of them have the same', () => {
    const at = '2026-12-01T08:00:00Z';
    expect(sharedTimes(requestOf({ ...take, at }, { ...assign, at }))).toEqual({ at, until: null });
    expect(sharedTimes(requestOf({ ...take, at }, assign))).toBeNull();
  });

  it('can be kept for some, and located for some', () => {
    const some = forUsers(requestOf(take, assign), ['omar']);
    expect(some).toMatchObject({ operation: 'assign', items: [{ userId: 'omar' }] });
    const located = withUsageLocation(requestOf(take), ['adele'], 'BE');
    expect(located.items.map(({ usageLocation }) => usageLocation)).toEqual([null, 'BE']);
  });
});

describe('two orders for one person', () => {
  const order = (more: Partial<OrderForMany>) => ({ ...emptyOrder, ...more });
  const together = (...orders: OrderForMany[]) => onePerPerson(requestOf(...orders), [person('megan')]);

  it('are one item where they go together, since Graph takes one call for each person', () => {
    const both = together(
      order({ operation: 'assign', add: give('visio'), usageLocations: { megan: 'NL' } }),
      order({ remove: ['e3'] }),
    );
    expect(both.operation).toBe('set');
    expect(both.items).toMatchObject([
      { operation: 'set', add: [{ skuId: 'visio' }], remove: ['e3'], usageLocation: 'NL' },
    ]);
  });

  it('that say the same are said once', () => {
    const same = order({ operation: 'replace', remove: ['e3'], add: give('e5') });
    expect(together(same, same)).toMatchObject({ operation: 'replace', items: [{ remove: ['e3'] }] });
  });

  it.each([
    ['what one gives the other takes', order({ operation: 'assign', add: give('e3') }), order({ remove: ['e3'] })],
    [
      'one takes all',
      order({ operation: 'unassignAll', remove: 'all' }),
      order({ operation: 'assign', add: give('e3') }),
    ],
    [
      'one is both or nothing',
      order({ operation: 'replace', remove: ['e3'], add: give('e5') }),
      order({ remove: ['visio'] }),
    ],
    ['they begin at other times', order({ remove: ['e3'], at: '2026-12-01T08:00:00Z' }), order({ remove: ['visio'] })],
    [
      'apps are on in one and off in the other',
      order({ operation: 'services', services: [{ skuId: 'e3', on: [sway.id], off: [] }] }),
      order({ operation: 'services', services: [{ skuId: 'e3', on: [], off: [sway.id] }] }),
    ],
    [
      'they are in two countries',
      order({ operation: 'assign', add: give('e3'), usageLocations: { megan: 'NL' } }),
      order({ operation: 'assign', add: give('visio'), usageLocations: { megan: 'BE' } }),
    ],
  ])('are refused where they contradict each other: %s', (_why, one, other) => {
    for (const orders of [
      [one, other],
      [other, one],
    ]) {
      expect(refusalFrom(() => together(...orders))).toMatchObject({ code: 'contradiction', data: { user: 'megan' } });
    }
  });
});

describe('a replacement that cannot be', () => {
  const refusalOf = (...asked: Parameters<typeof makePlan>) => refusalFrom(() => makePlan(...asked)).data;

  it.each([
    ['for nobody', companyWide.skuId, 'notAssignable'],
    ['a self-service purchase', bought.skuId, 'selfService'],
  ])('takes nothing from anybody where the new product is %s', (_what, skuId, code) => {
    const facts = factsOf([subject([direct('e3')])]);
    const replacing = request({ operation: 'replace', remove: ['e3'], add: give(skuId) });
    const replacingAll = request({ operation: 'replaceAll', remove: 'all', add: give(skuId) });
    for (const asked of [replacing, replacingAll]) {
      expect(refusalOf(asked, facts)).toMatchObject({ leftAlone: [{ skuId, code }] });
    }
  });

  it('of a product by itself is answered, whether or not it is held', () => {
    const itself = request({ operation: 'replace', remove: ['e3'], add: give('e3') });
    expect(refusalOf(itself, factsOf([subject([direct('e3')])]))).toMatchObject({
      leftAlone: [{ skuId: 'e3', code: 'alreadyAssigned' }],
    });
    expect(refusalOf(itself, factsOf([subject([])]))).toMatchObject({ leftAlone: [{ skuId: 'e3', code: 'notHeld' }] });
  });
});
