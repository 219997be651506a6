import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Licensing } from '../../src/licensing/licensing.ts';
import type { Plan, Request } from '../../src/licensing/model.ts';
import { withUsageLocation } from '../../src/licensing/plan/request.ts';
import { Refusal } from '../../src/licensing/refusal.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { TenantInput } from '../../src/sandbox/tenant/tenant.ts';
import { actor, changeRequest, licensingOn } from '../support/licensing.ts';
import { disabledPlansOf, heldBy, tenantWith } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

/**
 * The stories of licensing on a tenant that has nothing in common with Contoso: 3,000 users, of whom the file says as little as it may;
 * no subscriptions, no groups, no managers, no departments, no country.
 */

const id = (kind: string, number: number) => `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const user = (number: number) => id('9', number);
const boss = actor(user(0), 'Zora Boss');

const exchange2 = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const skus = {
  e3: '05e9a617-0261-4cee-bb44-138d3ef5d965',
  e5: '06ebc4ee-1bb5-47dd-8120-11324bc54e06',
  unheardOf: id('8', 1),
};

const given = ['Ada', 'Björn', 'Chloé', 'Daan', 'Eško', 'Fatma', 'Győző', 'Hana', 'Ivo', 'Jürgen', "D'Arcy", 'Łucja'];
const families = [
  'van den Berg',
  'Öztürk',
  'de la Cruz',
  'Nguyễn',
  "O'Neil",
  'Ng',
  'Ångström',
  'Smit',
  'Şahin',
  'Bakker',
];

/** Users 1 to 3,000. Every third holds E3 with one app off, every seventh the product nobody knows, every tenth lacks a location. */
function person(number: number): TenantInput['users'][number] {
  const displayName = `${given[number % given.length]} ${families[Math.floor(number / 7) % families.length]}`;
  const licenses = [
    ...(number % 3 === 0 ? [{ skuId: skus.e3, disabledPlans: [teams] }] : []),
    ...(number % 7 === 0 ? [{ skuId: skus.unheardOf }] : []),
  ];
  return {
    id: user(number),
    displayName,
    userPrincipalName: `u${number}@wingtip.example`,
    ...(number % 10 === 0 ? {} : { usageLocation: 'SE' }),
    ...(licenses.length > 0 ? { licenses } : {}),
  };
}

const plansOfSuite = [
  { servicePlanId: exchange2, servicePlanName: 'EXCHANGE_S_ENTERPRISE' },
  { servicePlanId: teams, servicePlanName: 'TEAMS1' },
];

const wingtip: TenantInput = {
  organization: { id: id('7', 1), displayName: 'Wingtip Toys' },
  users: [
    { id: boss.id, displayName: boss.name, userPrincipalName: 'zora@wingtip.example' },
    ...Array.from({ length: 3_000 }, (_, index) => person(index + 1)),
  ],
  subscribedSkus: [
    { skuId: skus.e3, skuPartNumber: 'SPE_E3', prepaidUnits: { enabled: 2_000 }, servicePlans: plansOfSuite },
    { skuId: skus.e5, skuPartNumber: 'SPE_E5', prepaidUnits: { enabled: 30 }, servicePlans: plansOfSuite },
    { skuId: skus.unheardOf, skuPartNumber: 'WINGTIP_SUITE', prepaidUnits: { enabled: 500 } },
  ],
  roleAssignments: [{ principalId: boss.id, roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10' }],
};

const times: string[] = [];

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times.push(`${what} ${Math.round(performance.now() - start)} ms`);
  return result;
}

let storage: TestStorage;
let sandbox: Sandbox;
let licensing: Licensing;

beforeAll(async () => {
  storage = await openTestStorage();
  sandbox = tenantWith(wingtip);
  licensing = licensingOn(storage, sandbox);
});
afterAll(async () => {
  await storage.close();
  console.info(`A tenant of 3,000 users: ${times.join(', ')}`);
});

async function carriedOut(request: Request): Promise<Plan | undefined> {
  const { operation } = request;
  const plan = await timed(`propose ${operation}`, () => licensing.propose(boss, request));
  await timed(`confirm ${operation}`, () => licensing.confirm(boss, plan.id));
  await timed(`apply ${operation}`, () => licensing.apply(plan.id));
  return licensing.planForJob(plan.id);
}

const refused = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => {
      throw new Error('nothing was refused');
    },
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );

describe('looking', () => {
  it('finds users by any part of their name and by address, as few as are wanted', async () => {
    const found = await timed('find by name', () => licensing.findUsers(boss, 'berg', 10));
    expect(found).toHaveLength(10);
    for (const { displayName } of found) expect(displayName).toMatch(/ van den Berg$/);
    expect((await licensing.findUsers(boss, 'Łucja Ångström', 3)).map(({ displayName }) => displayName)).toContain(
      'Łucja Ångström',
    );
    expect((await licensing.findUsers(boss, "d'arcy o'neil"))[0]?.displayName).toBe("D'Arcy O'Neil");
    expect(await timed('find by address', () => licensing.findUsers(boss, 'u2741@wingtip.example'))).toMatchObject([
      { id: user(2741), mail: null, department: null, jobTitle: null, guest: false, blocked: false },
    ]);
    expect(await licensing.findUsers(boss, 'megan')).toEqual([]);
  });

  it('finds products by the names people use, and by their part number where nobody knows them', async () => {
    const names = async (text: string) => (await licensing.findProducts(boss, text)).map(({ skuId }) => skuId);
    expect(await names('e5')).toEqual([skus.e5]);
    expect(await names('wingtip suite')).toEqual([skus.unheardOf]);
    expect(await names('WINGTIP_SUITE')).toEqual([skus.unheardOf]);
  });

  it('counts seats without any subscription', async () => {
    const rows = await timed('seats', () => licensing.seats(boss));
    const e3 = rows.find(({ product }) => product.skuId === skus.e3);
    expect(e3?.seats).toMatchObject({ enabled: 2_000, consumed: 1_000, free: 1_000, promised: 0 });
    expect(await licensing.subscriptions(boss)).toEqual([]);
  });

  it('lists the licenses of somebody of whom little is known, and the thousand who hold a product', async () => {
    const { user: somebody, held } = await licensing.licensesOf(boss, user(21));
    expect(somebody.department).toBeNull();
    expect(held.map(({ skuId, direct }) => [skuId, direct?.disabledPlans])).toEqual([
      [skus.e3, [teams]],
      [skus.unheardOf, []],
    ]);
    expect((await timed('who has', () => licensing.whoHas(boss, skus.e3))).users).toHaveLength(1_000);
  });

  it('lets nobody look who has no role', async () => {
    expect((await refused(licensing.findUsers(actor(user(5)), 'berg'))).code).toBe('notAllowed');
  });
});

describe('changing', () => {
  /** Twenty people who hold E3, from this one on. */
  const holders = (from: number) => Array.from({ length: 20 }, (_, index) => user(from + index * 3));

  it('takes a product from twenty people, and says what is unknown about how it was bought (D16)', async () => {
    const userIds = holders(3);
    const plan = await carriedOut(changeRequest({ userIds, remove: [skus.e3] }));
    expect(plan).toMatchObject({ state: 'done', seats: [{ skuId: skus.e3, change: -20 }] });
    for (const userId of userIds) expect(heldBy(sandbox, userId)).not.toContain(skus.e3);
    expect(plan?.changes[0]?.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['mailbox', 'channelUnknown', 'notChecked']),
    );
  });

  it('asks for a usage location with nothing to propose, and then gives (G6)', async () => {
    const userIds = [10, 20, 40, 50].map(user);
    const request = changeRequest({ operation: 'assign', userIds, add: [{ skuId: skus.e5, disabledPlans: null }] });
    const refusal = await refused(licensing.propose(boss, request));
    expect(refusal).toMatchObject({ code: 'usageLocationNeeded', data: { proposal: null, source: null } });
    expect(await carriedOut(withUsageLocation(request, userIds, 'NO'))).toMatchObject({ state: 'done' });
    for (const userId of userIds) expect(heldBy(sandbox, userId)).toContain(skus.e5);
  });

  it('replaces with what was off staying off, for as many as there are seats (G3, S13)', async () => {
    const userIds = holders(303).filter((_, index) => index % 10 !== 9);
    const request = (ids: string[]) =>
      changeRequest({
        operation: 'replace',
        userIds: ids,
        remove: [skus.e3],
        add: [{ skuId: skus.e5, disabledPlans: null }],
        usageLocations: Object.fromEntries(ids.map((userId) => [userId, 'SE'])),
      });
    expect(await carriedOut(request(userIds))).toMatchObject({ state: 'done' });
    for (const userId of userIds) expect(disabledPlansOf(sandbox, userId, skus.e5)).toEqual([teams]);
    expect((await refused(licensing.propose(boss, request(holders(903))))).data).toMatchObject({ free: 8, needed: 20 });
  });

  it('switches an app on for twenty, and takes everything from twenty', async () => {
    const switching = holders(1_203);
    const plan = await carriedOut(
      changeRequest({
        operation: 'services',
        userIds: switching,
        services: [{ skuId: skus.e3, on: [teams], off: [] }],
        usageLocations: Object.fromEntries(switching.map((userId) => [userId, 'SE'])),
      }),
    );
    expect(plan).toMatchObject({ state: 'done', seats: [] });
    for (const userId of switching) expect(disabledPlansOf(sandbox, userId, skus.e3)).toEqual([]);
    const leaving = holders(2_103);
    expect(
      await carriedOut(changeRequest({ operation: 'unassignAll', userIds: leaving, remove: 'all' })),
    ).toMatchObject({ state: 'done' });
    for (const userId of leaving) expect(heldBy(sandbox, userId)).toEqual([]);
  });

  it('touches nobody else', () => {
    const touched = new Set(
      [...holders(3), ...[10, 20, 40, 50].map(user), ...holders(303), ...holders(1_203), ...holders(2_103)].map(String),
    );
    for (let number = 1; number <= 3_000; number++) {
      if (touched.has(user(number))) continue;
      const expected = (person(number).licenses ?? []).map(({ skuId }) => skuId);
      expect(heldBy(sandbox, user(number))).toEqual(expected);
    }
  });
});
