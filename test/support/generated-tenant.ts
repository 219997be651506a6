import fc from 'fast-check';
import type { Request } from '../../src/licensing/model.ts';
import { operationNames, traitsOf } from '../../src/licensing/operations.ts';
import type { TenantInput } from '../../src/sandbox/tenant/tenant.ts';
import { changeRequest } from './licensing.ts';

/** Any small tenant of the sandbox, and any request that its License Administrator could end a dialog in. */

const guid = (kind: string, number: number) => `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const administrator = guid('a', 1);
const licenseAdministrator = '4d6ac14f-3453-41d0-bef9-a3e0c569773a';

const user = (number: number) => guid('b', number);
const group = (number: number) => guid('c', number);
const sku = (number: number) => guid('d', number);
const plan = (number: number) => guid('e', number);

/** Four suites that share some apps, and a product that users buy themselves. No real service plan, so that none excludes another. */
const contents: Record<string, number[]> = {
  [sku(1)]: [1, 2, 3, 4],
  [sku(2)]: [2, 3, 4, 5],
  [sku(3)]: [4, 6],
  [sku(4)]: [7],
};
const products = Object.keys(contents);
const selfService = sku(9);

/** The products by name, for tests that ask for one in particular. */
export const suites = { one: sku(1), two: sku(2), three: sku(3), four: sku(4) } as const;
/** Service plan 1 to 7 of the products above. */
export const app = plan;

const apps = (skuId: string) => (contents[skuId] ?? []).map(plan);

const license = (skuId: string) =>
  fc.subarray(apps(skuId)).map((disabledPlans): { skuId: string; disabledPlans: string[] } => ({
    skuId,
    disabledPlans,
  }));

const person = fc.record({
  licenses: fc.subarray(products).chain((held) => fc.tuple(...held.map(license))),
  buysHimself: fc.constantFrom(false, false, false, true),
  usageLocation: fc.constantFrom('NL', 'BE', 'NL', null),
  groups: fc.subarray([1, 2], { minLength: 0 }),
});

export interface GeneratedTenant {
  tenant: Partial<TenantInput>;
  userIds: string[];
  request: Request;
}

function requestFor(userIds: string[]): fc.Arbitrary<Request> {
  const some = fc.subarray(products, { minLength: 1, maxLength: 2 });
  return fc
    .record({
      operation: fc.constantFrom(...operationNames),
      some,
      others: some,
      off: fc.subarray(apps(sku(1))),
      on: fc.subarray(apps(sku(2))),
    })
    .map(({ operation, some, others, off, on }) => {
      const gives = ['assign', 'replace', 'replaceAll', 'set'].includes(operation);
      const all = traitsOf(operation).takesAll;
      const takes = ['unassign', 'replace', 'set'].includes(operation);
      return changeRequest({
        operation,
        userIds,
        add: gives ? some.map((skuId) => ({ skuId, disabledPlans: null })) : [],
        remove: all ? 'all' : takes ? others.filter((skuId) => !(gives && some.includes(skuId))) : [],
        services: operation === 'services' ? some.map((skuId) => ({ skuId, on, off })) : [],
        usageLocations: Object.fromEntries(userIds.map((id) => [id, 'FR'])),
      });
    });
}

/** @param people the largest number of users that a request is about */
export function anyTenant(people: number): fc.Arbitrary<GeneratedTenant> {
  return fc.array(person, { minLength: 1, maxLength: people, size: 'max' }).chain((members) => {
    const userIds = members.map((_, index) => user(index + 1));
    return requestFor(userIds).map((request) => ({ tenant: tenantOf(members, userIds), userIds, request }));
  });
}

type Member = typeof person extends fc.Arbitrary<infer T> ? T : never;

/** So many people who all hold the first suite with one app switched off, and the third from a group. */
export function staffOf(count: number): Pick<GeneratedTenant, 'tenant' | 'userIds'> {
  const userIds = Array.from({ length: count }, (_, index) => user(index + 1));
  const licenses = [{ skuId: suites.one, disabledPlans: [app(1)] }];
  const members = userIds.map((): Member => ({ licenses, buysHimself: false, usageLocation: 'NL', groups: [2] }));
  return { tenant: tenantOf(members, userIds), userIds };
}

function tenantOf(members: Member[], userIds: string[]): Partial<TenantInput> {
  const inGroup = (number: number) => userIds.filter((_, index) => members[index]?.groups.includes(number));
  return {
    users: [
      { id: administrator, displayName: 'Ann Admin', userPrincipalName: 'ann@fabrikam.example', usageLocation: 'NL' },
      ...members.map(({ licenses, buysHimself, usageLocation }, index) => ({
        id: userIds[index] ?? '',
        displayName: `Person ${index + 1}`,
        userPrincipalName: `person${index + 1}@fabrikam.example`,
        usageLocation,
        licenses: [...licenses, ...(buysHimself ? [{ skuId: selfService }] : [])],
      })),
    ],
    groups: [
      {
        id: group(1),
        displayName: 'Sales',
        members: inGroup(1),
        assignedLicenses: [{ skuId: sku(1), disabledPlans: [plan(1)] }],
      },
      { id: group(2), displayName: 'Support', members: inGroup(2), assignedLicenses: [{ skuId: sku(3) }] },
    ],
    subscribedSkus: [
      ...products.map((skuId, index) => ({
        skuId,
        skuPartNumber: `SUITE_${index + 1}`,
        prepaidUnits: { enabled: 100 },
        servicePlans: apps(skuId).map((servicePlanId) => ({
          servicePlanId,
          servicePlanName: `APP_${Number(servicePlanId.slice(-3))}`,
        })),
      })),
      { skuId: selfService, skuPartNumber: 'POWER_BI_PRO_DEPT', prepaidUnits: { enabled: 100 } },
    ],
    roleAssignments: [{ principalId: administrator, roleDefinitionId: licenseAdministrator }],
  };
}
