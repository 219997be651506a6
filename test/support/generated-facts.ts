import fc from 'fast-check';
import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';
import type { HeldLicense, Product, Request, Seats, ServicePlan } from '../../src/licensing/model.ts';
import { type Operation, operationNames, traitsOf } from '../../src/licensing/operations.ts';
import type { PlanFacts, Subject } from '../../src/licensing/plan/plan.ts';
import { type OrderForMany, requestOf } from '../../src/licensing/plan/request.ts';
import { type PlanKey, plans as realPlans } from '../licensing/tenant-products.ts';
import { person } from './tenant-facts.ts';

/** Any small tenant, any users and any request, for properties of the pure part of licensing. */

/** One or two of each kind of data, few enough for two products to have some in common. */
const dataPlans: PlanKey[] = [
  'EXCHANGE_S_STANDARD',
  'EXCHANGE_S_ENTERPRISE',
  'EXCHANGE_S_ARCHIVE_ADDON',
  'SHAREPOINTENTERPRISE',
  'SHAREPOINT_PROJECT',
  'TEAMS1',
  'MCOEV',
  'OFFICESUBSCRIPTION',
  'CPC_1',
  'FLOW_PER_USER',
  'BI_AZURE_P2',
];

const pool: Omit<ServicePlan, 'appliesTo'>[] = [
  ...dataPlans.map((name) => ({ id: realPlans[name], name, label: name })),
  ...['ALPHA', 'BETA', 'GAMMA'].map((name) => ({ id: `plan-${name.toLowerCase()}`, name, label: name })),
];

const skuIds = ['sku-1', 'sku-2', 'sku-3', 'sku-4', 'sku-5', 'sku-6'];
/** Held by users, and no longer among the tenant's products. */
const expired = 'sku-expired';
/** Asked for, and known to nobody. */
const unheardOf = 'sku-unheard-of';

const planIds = pool.map(({ id }) => id);

const servicePlan = fc
  .record({
    plan: fc.constantFrom(...pool),
    appliesTo: fc.constantFrom('User' as const, 'User' as const, 'User' as const, 'Company' as const),
  })
  .map(({ plan, appliesTo }): ServicePlan => ({ ...plan, appliesTo }));

const rarely = fc.integer({ min: 0, max: 5 }).map((number) => number === 0);

const products: fc.Arbitrary<Product[]> = fc.tuple(
  ...skuIds.map((skuId) =>
    fc
      .record({
        servicePlans: fc.uniqueArray(servicePlan, { selector: ({ id }) => id, maxLength: 6 }),
        selfService: rarely,
        notAssignable: rarely,
      })
      .map(
        ({ servicePlans, selfService, notAssignable }): Product => ({
          skuId,
          skuPartNumber: skuId.toUpperCase(),
          name: `Product ${skuId}`,
          servicePlans,
          selfService,
          assignable: !notAssignable,
        }),
      ),
  ),
);

/** Some of a product's own plans, and now and then one that the product has lost since. */
function disabledOf(product: Product | undefined): fc.Arbitrary<string[]> {
  const own = product?.servicePlans.filter(({ appliesTo }) => appliesTo === 'User').map(({ id }) => id) ?? [];
  return fc.tuple(fc.subarray(own), rarely).map(([some, lost]) => (lost ? [...some, 'plan-lost'] : some));
}

function licenseOf(skuId: string, product: Product | undefined): fc.Arbitrary<HeldLicense> {
  const group = fc.record({
    id: fc.constantFrom('group-1', 'group-2', 'group-3'),
    name: fc.constantFrom('Sales', null),
    disabledPlans: disabledOf(product),
    error: fc.constantFrom(null, null, 'CountViolation'),
  });
  return fc
    .record({
      source: fc.constantFrom('direct', 'direct', 'inherited', 'both', 'unknown'),
      disabledPlans: disabledOf(product),
      groups: fc.uniqueArray(group, { selector: ({ id }) => id, minLength: 1 }),
    })
    .map(({ source, disabledPlans, groups }) => ({
      skuId,
      direct: source === 'direct' || source === 'both' ? { disabledPlans } : null,
      groups: source === 'inherited' || source === 'both' ? groups : [],
      sourceUnknown: source === 'unknown',
    }));
}

function subjectOf(id: string, owned: Product[]): fc.Arbitrary<Subject> {
  const held = fc.subarray([...skuIds, expired]).chain((some) =>
    fc.tuple(
      ...some.map((skuId) =>
        licenseOf(
          skuId,
          owned.find((product) => product.skuId === skuId),
        ),
      ),
    ),
  );
  return fc
    .record({
      held,
      usageLocation: fc.constantFrom('NL', 'BE', 'NL', null),
      managerLocation: fc.constantFrom('DE', null),
      barred: fc.constantFrom(null, null, null, null, 'guest' as const, 'otherUnit' as const),
      unknown: rarely,
    })
    .map(({ held, usageLocation, managerLocation, barred, unknown }) => ({
      person: person(id, { usageLocation, guest: barred === 'guest' }),
      held: unknown ? [] : held,
      managerLocation,
      barred: unknown ? null : barred,
      unknown,
    }));
}

/** One order for everybody, or one for each: a list of items. */
function requestFor(userIds: string[], operations: readonly Operation[]): fc.Arbitrary<Request> {
  const alike = orderFor(userIds, operations).map((order) => requestOf(order));
  const apart = fc.tuple(...userIds.map((id) => orderFor([id], operations))).map((orders) => requestOf(...orders));
  return fc.oneof({ arbitrary: alike, weight: 2 }, { arbitrary: apart, weight: 1 });
}

function orderFor(userIds: string[], operations: readonly Operation[]): fc.Arbitrary<OrderForMany> {
  const taken = fc.array(fc.constantFrom(...skuIds, ...skuIds, ...skuIds, expired), { minLength: 1, maxLength: 3 });
  const given = fc.constantFrom(...Array(10).fill(skuIds).flat(), unheardOf);
  const some = fc.array(fc.constantFrom(...planIds), { maxLength: 5 });
  return fc
    .record({
      operation: fc.constantFrom(...operations),
      add: fc.array(fc.record({ skuId: given, disabledPlans: fc.option(some, { freq: 1 }) }), {
        minLength: 1,
        maxLength: 2,
      }),
      remove: taken,
      except: fc.subarray(skuIds, { maxLength: 2 }),
      services: fc.array(fc.record({ skuId: given, on: some, off: some }), { minLength: 1, maxLength: 2 }),
      locations: fc.subarray(userIds),
    })
    .map(({ operation, add, remove, except, services, locations }) => {
      const all = traitsOf(operation).takesAll;
      const gives = ['assign', 'replace', 'replaceAll', 'set'].includes(operation);
      const takes = ['unassign', 'replace', 'set'].includes(operation);
      return {
        operation,
        userIds,
        add: gives ? add : [],
        remove: all ? 'all' : takes ? remove : [],
        except: all ? except : [],
        services: operation === 'services' || operation === 'set' ? services : [],
        usageLocations: Object.fromEntries(locations.map((id) => [id, 'FR'])),
        reason: null,
        ticket: null,
      };
    });
}

function seatsFor(owned: Product[]): fc.Arbitrary<Seats[]> {
  return fc.tuple(
    ...owned.map(({ skuId }) =>
      fc.record({ spare: fc.constantFrom(-1, 0, 1, 2, 9, 9, 9, 9), promised: fc.constantFrom(0, 0, 0, 1, 3) }).map(
        ({ spare, promised }): Seats => ({
          skuId,
          enabled: 40,
          warning: 0,
          suspended: 0,
          lockedOut: 0,
          consumed: 40 - spare,
          promised,
          free: spare,
        }),
      ),
    ),
  );
}

export interface Asked {
  request: Request;
  facts: PlanFacts;
}

/** A tenant of six products, one to `people` users with whatever they may hold, and a request that a dialog could end in. */
export function anythingAsked(people: number, operations: readonly Operation[] = operationNames): fc.Arbitrary<Asked> {
  const userIds = fc
    .integer({ min: 1, max: people })
    .map((count) => Array.from({ length: count }, (_, i) => `user-${i}`));
  return fc.tuple(products, userIds).chain(([owned, ids]) =>
    fc
      .record({
        request: requestFor(ids, operations),
        subjects: fc.tuple(...ids.map((id) => subjectOf(id, owned))),
        seats: seatsFor(owned),
        countryLetterCode: fc.constantFrom('NL', null),
        channelKnown: fc.boolean(),
      })
      .map(({ request, ...facts }) => ({
        request,
        facts: { ...facts, products: owned, names: noProductNames, at: new Date('2026-11-20T12:00:00Z') },
      })),
  );
}
