import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';
import type { HeldLicense, Person, Product, Request, Seats } from '../../src/licensing/model.ts';
import type { PlanFacts, Subject } from '../../src/licensing/plan/plan.ts';
import { type OrderForMany, requestOf } from '../../src/licensing/plan/request.ts';

/** Small made-up facts for tests of the pure part of licensing: real service plan ids, short names. */

const plan = (id: string, name: string): Product['servicePlans'][number] => ({
  id,
  name,
  label: name,
  appliesTo: 'User',
});

export const exchange2 = plan('efb87545-963c-4e0d-99df-69c6916d9eb0', 'EXCHANGE_S_ENTERPRISE');
export const exchange1 = plan('9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'EXCHANGE_S_STANDARD');
export const teams = plan('57ff2da0-773e-42df-b2af-ffb7a2317929', 'TEAMS1');
export const sway = plan('a23b959c-7ce8-4e57-9140-b90eb88a9e97', 'SWAY');
export const visioPlan = plan('663a804f-1c30-4ff0-9915-9db84f0d1cea', 'VISIO_CLIENT_SUBSCRIPTION');

function product(
  skuId: string,
  name: string,
  servicePlans: Product['servicePlans'],
  more: Partial<Product> = {},
): Product {
  return {
    skuId,
    skuPartNumber: name.toUpperCase(),
    name,
    servicePlans,
    selfService: false,
    assignable: true,
    ...more,
  };
}

export const e3 = product('e3', 'E3', [exchange2, teams, sway]);
export const e5 = product('e5', 'E5', [exchange2, teams, sway]);
export const business = product('business', 'Business', [exchange1, teams, sway]);
export const visio = product('visio', 'Visio', [visioPlan]);
export const bought = product('bought', 'Power BI Pro Dept', [], { selfService: true });
export const companyWide = product('company', 'Company wide', [], { assignable: false });
export const products = [e3, e5, business, visio, bought, companyWide];

export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    displayName: id,
    userPrincipalName: `${id}@contoso.example`,
    mail: null,
    department: null,
    jobTitle: null,
    guest: false,
    blocked: false,
    synced: false,
    usageLocation: 'NL',
    ...more,
  };
}

export function direct(skuId: string, disabledPlans: string[] = []): HeldLicense {
  return { skuId, direct: { disabledPlans }, groups: [], sourceUnknown: false };
}

export function inherited(skuId: string, groupId = 'group-1'): HeldLicense {
  return {
    skuId,
    direct: null,
    groups: [{ id: groupId, name: groupId, disabledPlans: [], error: null }],
    sourceUnknown: false,
  };
}

export function subject(held: HeldLicense[], more: Partial<Subject> = {}): Subject {
  return { person: person('megan'), held, managerLocation: null, barred: null, unknown: false, ...more };
}

export function seatsOf(skuId: string, free: number, promised = 0): Seats {
  return { skuId, enabled: 10, warning: 0, suspended: 0, lockedOut: 0, consumed: 10 - free, promised, free };
}

export function factsOf(subjects: Subject[], more: Partial<PlanFacts> = {}): PlanFacts {
  return {
    subjects,
    products,
    names: noProductNames,
    seats: products.map(({ skuId }) => seatsOf(skuId, 5)),
    countryLetterCode: 'NL',
    channelKnown: true,
    at: new Date('2026-11-20T12:00:00Z'),
    ...more,
  };
}

export function request(more: Partial<OrderForMany>): Request {
  return requestOf({
    operation: 'unassign',
    userIds: ['megan'],
    add: [],
    remove: [],
    except: [],
    services: [],
    usageLocations: {},
    reason: null,
    ticket: null,
    ...more,
  });
}

export const give = (...skuIds: string[]) => skuIds.map((skuId) => ({ skuId, disabledPlans: null }));
