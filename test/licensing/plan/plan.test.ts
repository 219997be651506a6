import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../src/licensing/plan/plan.ts';
import { withUsageLocation } from '../../../src/licensing/plan/request.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import {
  bought,
  companyWide,
  direct,
  exchange1,
  exchange2,
  factsOf,
  give,
  inherited,
  person,
  request,
  seatsOf,
  subject,
  sway,
  teams,
  visio,
} from '../../support/tenant-facts.ts';

function changeFor(...[asked, facts]: Parameters<typeof makePlan>) {
  const change = makePlan(asked, facts).changes[0];
  if (!change) throw new Error('no change was planned');
  return change;
}

function refusalOf(make: () => unknown): Refusal {
  try {
    make();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('unassign', () => {
  it('takes the direct licence and shows what stays', () => {
    const change = changeFor(request({ remove: ['e3'] }), factsOf([subject([direct('e3'), direct('visio')])]));
    expect(change).toMatchObject({ add: [], remove: ['e3'], state: 'planned' });
    expect(change.after.map(({ skuId }) => skuId)).toEqual(['visio']);
  });

  it('never sends an inherited licence to Graph and says what leaving the group would take as well (G4)', () => {
    const held = [inherited('e3'), inherited('visio'), direct('business')];
    const change = changeFor(request({ remove: ['e3', 'business'] }), factsOf([subject(held)]));
    expect(change.remove).toEqual(['business']);
    expect(change.leftAlone).toEqual([
      {
        skuId: 'e3',
        code: 'inherited',
        groups: [{ id: 'group-1', name: 'group-1', alsoGives: ['Visio'] }],
      },
    ]);
  });

  it('takes the direct part of a licence that is inherited too, and says that it stays', () => {
    const both = { ...inherited('visio'), direct: { disabledPlans: [] } };
    const change = changeFor(request({ remove: ['visio'] }), factsOf([subject([both])]));
    expect(change.remove).toEqual(['visio']);
    expect(change.after).toEqual([{ ...both, direct: null }]);
    expect(change.leftAlone).toMatchObject([{ skuId: 'visio', code: 'inherited' }]);
  });

  it.each([
    ['a licence that is only inherited', inherited('e3'), 'inherited'],
    ['a self-service purchase (S16)', direct(bought.skuId), 'selfService'],
    [
      'a licence whose source Graph does not tell',
      { skuId: 'e3', direct: null, groups: [], sourceUnknown: true },
      'sourceUnknown',
    ],
  ])('refuses %s', (_what, license, code) => {
    const refusal = refusalOf(() => makePlan(request({ remove: [license.skuId] }), factsOf([subject([license])])));
    expect(refusal.code).toBe('nothingToDo');
    expect(refusal.data).toMatchObject({ leftAlone: [{ skuId: license.skuId, code }] });
  });

  it('says what a replacement then does not bring either, where it is not there already (S11)', () => {
    const facts = factsOf([subject([inherited('e3')])]);
    const swap = (skuId: string) =>
      request({ operation: 'replace', remove: ['e3'], add: [{ skuId, disabledPlans: null }] });
    expect(refusalOf(() => makePlan(swap('visio'), facts)).data).toMatchObject({ notGiven: ['Visio'] });
    const has = factsOf([subject([inherited('e3'), inherited('visio')])]);
    expect(refusalOf(() => makePlan(swap('visio'), has)).data).toMatchObject({ notGiven: [] });
  });

  it('refuses what is not held, by its name', () => {
    const refusal = refusalOf(() => makePlan(request({ remove: ['visio'] }), factsOf([subject([direct('e3')])])));
    expect(refusal.data).toMatchObject({ leftAlone: [{ code: 'notHeld', product: 'Visio' }] });
  });

  it('takes all but what is excepted', () => {
    const asked = request({ operation: 'unassignAll', remove: 'all', except: ['visio'] });
    const change = changeFor(asked, factsOf([subject([direct('e3'), direct('visio')])]));
    expect(change.remove).toEqual(['e3']);
  });

  it('says of what is excepted in vain that it is not held', () => {
    const asked = request({ operation: 'unassignAll', remove: 'all', except: ['visio', 'business'] });
    const change = changeFor(asked, factsOf([subject([direct('e3'), inherited('business')])]));
    expect(change).toMatchObject({ remove: ['e3'], leftAlone: [{ skuId: 'visio', code: 'exceptNotHeld' }] });
    const swap = request({ operation: 'replaceAll', remove: 'all', add: give('e5') });
    expect(changeFor(swap, factsOf([subject([direct('e3')])])).leftAlone).toEqual([]);
  });

  it('takes everything that can be taken and lists what cannot (S12)', () => {
    const held = [direct('e3'), inherited('visio'), direct(bought.skuId)];
    const change = changeFor(request({ operation: 'unassignAll', remove: 'all' }), factsOf([subject(held)]));
    expect(change.remove).toEqual(['e3']);
    expect(change.leftAlone.map(({ skuId, code }) => [skuId, code])).toEqual([
      ['visio', 'inherited'],
      ['bought', 'selfService'],
    ]);
  });
});

describe('assign', () => {
  it('gives the product with every app on (S10) and keeps the rest', () => {
    const change = changeFor(request({ operation: 'assign', add: give('visio') }), factsOf([subject([direct('e3')])]));
    expect(change).toMatchObject({ add: [{ skuId: 'visio', disabledPlans: [] }], remove: [] });
    expect(change.after.map(({ skuId }) => skuId)).toEqual(['e3', 'visio']);
    expect(change.warnings).toEqual([]);
  });

  it('does not touch a licence already held, so that apps switched off stay off (G2)', () => {
    const held = [direct('e3', [sway.id])];
    const refusal = refusalOf(() =>
      makePlan(request({ operation: 'assign', add: give('e3') }), factsOf([subject(held)])),
    );
    expect(refusal.data).toMatchObject({ leftAlone: [{ skuId: 'e3', code: 'alreadyAssigned' }] });
  });

  it('refuses a product that the tenant does not own or that is for nobody', () => {
    const make = (skuId: string) => () =>
      makePlan(request({ operation: 'assign', add: give(skuId) }), factsOf([subject([])]));
    expect(refusalOf(make('unheard-of')).code).toBe('productNotOwned');
    expect(refusalOf(make(companyWide.skuId)).data).toMatchObject({ leftAlone: [{ code: 'notAssignable' }] });
    expect(refusalOf(make(bought.skuId)).data).toMatchObject({ leftAlone: [{ code: 'selfService' }] });
  });

  it('names what the tenant does not own as well', () => {
    const teamsPremium = '36a0f3b3-adb5-49ea-bf66-762134cf063a';
    const give = request({ operation: 'assign', add: [{ skuId: teamsPremium, disabledPlans: null }] });
    const name = 'Microsoft Teams Premium';
    expect(refusalOf(() => makePlan(give, factsOf([subject([])]))).data).toEqual({ product: name });
    const take = request({ remove: [teamsPremium] });
    expect(refusalOf(() => makePlan(take, factsOf([subject([])]))).data).toMatchObject({
      leftAlone: [{ code: 'notHeld', product: name }],
    });
    const both = request({ remove: [teamsPremium, 'e3'] });
    const { products } = makePlan(both, factsOf([subject([direct('e3')])]));
    expect(products.map((product) => product.name)).toEqual(['E3', name]);
  });

  it('asks for a missing usage location with a proposal and its source, and never invents one (G6)', () => {
    const homeless = subject([], { person: person('sofie', { usageLocation: null }), managerLocation: 'BE' });
    const asked = request({ operation: 'assign', userIds: ['sofie'], add: give('e3') });
    expect(refusalOf(() => makePlan(asked, factsOf([homeless])))).toMatchObject({
      code: 'usageLocationNeeded',
      data: { proposal: 'BE', source: 'manager' },
    });
    expect(refusalOf(() => makePlan(asked, factsOf([{ ...homeless, managerLocation: null }])))).toMatchObject({
      data: { proposal: 'NL', source: 'organization' },
    });
    const agreed = changeFor(withUsageLocation(asked, ['sofie'], 'BE'), factsOf([homeless]));
    expect(agreed.usageLocation).toBe('BE');
  });

  it.each([
    ['of the manager where all have it', ['BE', 'BE'], { proposal: 'BE', source: 'manager' }],
    ['of the organization where one has no manager', ['NL', null], { proposal: 'NL', source: 'organization' }],
    ['of the organization where nobody has one', [null, null], { proposal: 'NL', source: 'organization' }],
    ['none where two managers differ', ['NL', 'BE'], { proposal: null, source: null }],
    ['none where the one known is another than the organization’s', ['BE', null], { proposal: null, source: null }],
  ])('proposes one location for several users: %s (G6)', (_what, managers, data) => {
    const ids = ['sofie', 'isaiah'];
    const subjects = ids.map((id, index) =>
      subject([], { person: person(id, { usageLocation: null }), managerLocation: managers[index] ?? null }),
    );
    const asked = request({ operation: 'assign', userIds: ids, add: give('e3') });
    expect(refusalOf(() => makePlan(asked, factsOf(subjects))).data).toMatchObject(data);
  });

  it('counts missing seats before anything is sent, promised ones included (S13, U12)', () => {
    const users = [subject([]), subject([], { person: person('adele') })];
    const asked = request({ operation: 'assign', userIds: ['megan', 'adele'], add: give('e3') });
    const make = (free: number, promised: number) => () =>
      makePlan(asked, factsOf(users, { seats: [seatsOf('e3', free, promised)] }));
    expect(refusalOf(make(1, 0))).toMatchObject({ code: 'noSeats', data: { product: 'E3', free: 1, needed: 2 } });
    expect(refusalOf(make(2, 1))).toMatchObject({ code: 'noSeats', data: { free: 1, needed: 2 } });
    expect(make(2, 0)().seats).toMatchObject([{ skuId: 'e3', change: 2 }]);
  });

  it('gives a product directly beside the group it is inherited from, with the same apps and for no second seat (U9)', () => {
    const group = { name: 'Sales', error: null };
    const both = {
      ...inherited('e3'),
      groups: [
        { ...group, id: 'group-1', disabledPlans: [teams.id, sway.id] },
        { ...group, id: 'group-2', disabledPlans: [sway.id] },
      ],
    };
    const asked = request({ operation: 'assign', add: give('e3') });
    const full = factsOf([subject([both])], { seats: [seatsOf('e3', 0)] });
    const { changes, seats } = makePlan(asked, full);
    expect(changes[0]).toMatchObject({
      add: [{ skuId: 'e3', disabledPlans: [sway.id] }],
      after: [{ skuId: 'e3', direct: { disabledPlans: [sway.id] }, groups: both.groups }],
      leftAlone: [],
      warnings: [],
    });
    expect(seats).toEqual([]);
  });

  it('gives nothing beside a group where only a colleague is the example', () => {
    const copied = request({ operation: 'assign', add: give('e3').map((wish) => ({ ...wish, copied: true })) });
    const refusal = refusalOf(() => makePlan(copied, factsOf([subject([inherited('e3')])])));
    expect(refusal.data).toMatchObject({ leftAlone: [{ code: 'alreadyAssigned' }] });
  });

  it('gives nothing to a user who has it directly, or from where nobody knows', () => {
    const asked = request({ operation: 'assign', add: give('e3') });
    const unknown = { ...inherited('e3'), groups: [], sourceUnknown: true };
    for (const held of [{ ...inherited('e3'), direct: { disabledPlans: [] } }, unknown]) {
      const refusal = refusalOf(() => makePlan(asked, factsOf([subject([held])])));
      expect(refusal.data).toMatchObject({ leftAlone: [{ code: 'alreadyAssigned', groups: [] }] });
    }
  });

  it('gives a product with the apps that were chosen (S5)', () => {
    const asked = request({ operation: 'assign', add: [{ skuId: 'e3', disabledPlans: [sway.id, 'foreign'] }] });
    expect(changeFor(asked, factsOf([subject([])])).add).toEqual([{ skuId: 'e3', disabledPlans: [sway.id] }]);
  });
});

describe('replace', () => {
  const swap = (to: string, more: Parameters<typeof request>[0] = {}) =>
    request({ operation: 'replace', remove: ['e3'], add: give(to), ...more });

  it('is one change with both, so that no gap opens (G3)', () => {
    const change = changeFor(swap('e5'), factsOf([subject([direct('e3')])]));
    expect(change).toMatchObject({ remove: ['e3'], add: [{ skuId: 'e5', disabledPlans: [] }] });
  });

  it('maps apps switched off by plan id, then by service (G3)', () => {
    const held = [direct('e3', [sway.id, exchange2.id])];
    expect(changeFor(swap('e5'), factsOf([subject(held)])).add[0]?.disabledPlans).toEqual([exchange2.id, sway.id]);
    expect(changeFor(swap('business'), factsOf([subject(held)])).add[0]?.disabledPlans).toEqual([
      exchange1.id,
      sway.id,
    ]);
  });

  it('switches off what is asked beside what was off, and on only what is asked (G2)', () => {
    const held = [direct('e3', [sway.id])];
    const without = swap('e5', { add: [{ skuId: 'e5', disabledPlans: [teams.id] }] });
    expect(changeFor(without, factsOf([subject(held)])).add[0]?.disabledPlans).toEqual([teams.id, sway.id]);
    const withSway = swap('e5', { services: [{ skuId: 'e5', on: [sway.id], off: [teams.id] }] });
    expect(changeFor(withSway, factsOf([subject(held)])).add[0]?.disabledPlans).toEqual([teams.id]);
  });

  it('gives nothing in exchange that is inherited already, and says from where', () => {
    const change = changeFor(swap('e5'), factsOf([subject([direct('e3'), inherited('e5')])]));
    expect(change).toMatchObject({
      remove: ['e3'],
      add: [],
      leftAlone: [{ skuId: 'e5', code: 'alreadyAssigned', groups: [{ id: 'group-1' }] }],
    });
  });

  it('takes and gives nothing where the old product is not held', () => {
    const refusal = refusalOf(() => makePlan(swap('e5'), factsOf([subject([direct('visio')])])));
    expect(refusal.data).toMatchObject({ leftAlone: [{ skuId: 'e3', code: 'notHeld' }] });
  });

  it('frees one seat and takes another', () => {
    const { seats } = makePlan(swap('e5'), factsOf([subject([direct('e3')])]));
    expect(seats.map(({ skuId, change }) => [skuId, change])).toEqual([
      ['e3', -1],
      ['e5', 1],
    ]);
  });

  it('replaces all, keeping the one that is wanted (S11)', () => {
    const asked = request({ operation: 'replaceAll', remove: 'all', add: give('business') });
    const change = changeFor(asked, factsOf([subject([direct('e3'), direct('visio'), inherited('e5')])]));
    expect(change.remove).toEqual(['e3', 'visio']);
    expect(change.after.map(({ skuId }) => skuId)).toEqual(['e5', 'business']);
    const kept = changeFor(asked, factsOf([subject([direct('e3'), direct('business')])]));
    expect(kept).toMatchObject({ remove: ['e3'], add: [] });
  });
});

describe('apps and services (S7)', () => {
  const services = (off: string[], on: string[] = []) =>
    request({ operation: 'services', services: [{ skuId: 'e3', on, off }] });

  it('sends the licence again with the full new list: what was off stays off (G2)', () => {
    const change = changeFor(services([teams.id]), factsOf([subject([direct('e3', [sway.id])])]));
    expect(change).toMatchObject({ add: [{ skuId: 'e3', disabledPlans: [teams.id, sway.id] }], remove: [] });
  });

  it('switches on what was off', () => {
    const change = changeFor(services([], [sway.id]), factsOf([subject([direct('e3', [teams.id, sway.id])])]));
    expect(change.add).toEqual([{ skuId: 'e3', disabledPlans: [teams.id] }]);
  });

  it('never sends a plan that is not the product’s own', () => {
    const foreign = visio.servicePlans[0]?.id ?? '';
    const change = changeFor(services([teams.id, foreign]), factsOf([subject([direct('e3')])]));
    expect(change.add[0]?.disabledPlans).toEqual([teams.id]);
  });

  it('refuses what changes nothing, what is inherited and what is not held', () => {
    const codeFor = (held: Parameters<typeof subject>[0]) =>
      refusalOf(() => makePlan(services([sway.id]), factsOf([subject(held)]))).data;
    expect(codeFor([direct('e3', [sway.id])])).toMatchObject({ leftAlone: [{ code: 'alreadySo' }] });
    expect(codeFor([inherited('e3')])).toMatchObject({ leftAlone: [{ code: 'inherited' }] });
    expect(codeFor([])).toMatchObject({ leftAlone: [{ code: 'notHeld' }] });
  });
});

describe('several users', () => {
  it('says of whom there is nothing to change, and why', () => {
    const subjects = [subject([]), subject([], { person: person('adele') })];
    const refusal = refusalOf(() =>
      makePlan(request({ userIds: ['megan', 'adele'], remove: ['e3'] }), factsOf(subjects)),
    );
    expect(refusal.data).toMatchObject({
      user: null,
      leftAlone: [
        { code: 'notHeld', product: 'E3', whose: { id: 'megan' } },
        { code: 'notHeld', product: 'E3', whose: { id: 'adele' } },
      ],
    });
  });

  it('plans those who can be changed and says why the others are not', () => {
    const subjects = [
      subject([direct('e3')]),
      subject([direct('e3')], { person: person('guest', { guest: true }), barred: 'guest' }),
      subject([], { person: person('nobody'), unknown: true }),
      subject([direct('visio')], { person: person('adele') }),
    ];
    const userIds = ['megan', 'guest', 'nobody', 'adele'];
    const { changes } = makePlan(request({ userIds, remove: ['e3'] }), factsOf(subjects));
    expect(changes.map(({ state, leftAlone }) => [state, leftAlone[0]?.code ?? null])).toEqual([
      ['planned', null],
      ['skipped', 'guest'],
      ['skipped', 'unknownUser'],
      ['skipped', 'notHeld'],
    ]);
  });
});
