import { labelOfPlan } from '../catalogue/catalogue.ts';
import { noProductNames } from '../catalogue/product-names.ts';
import type { Conflict, ConflictingPlan, HeldLicense, Product } from '../model.ts';
import { enabledPlans } from './holdings.ts';

/** What a user holds before and after a change, and all products of the tenant. */
export interface ConflictInput {
  before: readonly HeldLicense[];
  after: readonly HeldLicense[];
  products: readonly Product[];
}

const exchangePlans = ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'efb87545-963c-4e0d-99df-69c6916d9eb0'];
const sharePointPlan2 = '5dbe027f-2339-4123-9542-606e4d348a72';

/** A service plan and those of which it needs one, each with its source. */
export const needs: readonly { plan: string; oneOf: readonly string[]; source: string }[] = [
  {
    plan: 'fe71d6c3-a2ea-4499-9778-da042bf08063', // SHAREPOINT_PROJECT
    oneOf: [sharePointPlan2],
    source: "observed in Graph's error on reprocessLicenseAssignment (graph-api 1.2)",
  },
  {
    plan: 'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC, Office for the web
    oneOf: [
      sharePointPlan2,
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', // SHAREPOINTDESKLESS
      '6b5b6a67-fc72-4a1f-a2b5-beecf05de761', // SHAREPOINTENTERPRISE_MIDMARKET
      '13696edf-5a08-49f6-8134-03083ed8ba30', // ONEDRIVESTANDARD
      'afcafa6a-d966-4462-918c-ec0b4e0fe642', // ONEDRIVEENTERPRISE
      '4495894f-534f-41ca-9d3b-0ebf1220a423', // ONEDRIVE_BASIC_P2: Teams Enterprise has no other
    ],
    source: "the admin center's own refusal (MicrosoftDocs/OfficeDocs-Enterprise#627), and what products bring it with",
  },
  {
    plan: 'f477b0f0-3bb1-4890-940c-40fcee6ce05f', // WORKPLACE_ANALYTICS
    oneOf: exchangePlans,
    source: 'Entra: licensing-groups-resolve-problems, 2025-02-27',
  },
];

/**
 * Service plans of which a user can have only one, from Entra's "Product names and service plan identifiers", 2026-08-18. Its lists for
 * Exchange, SharePoint and Skype are left out: Exchange plans may be combined since 2023-01-20 (techcommunity.microsoft.com,
 * "Concurrent Exchange Online License Assignments"), those of SharePoint and Teams since longer.
 */
export const exclusive: readonly (readonly string[])[] = [
  [
    'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
    '3e170737-c728-4eae-bbb9-3f3360f7184c', // INTUNE_A_VL
    '2dc63b8a-df3d-448f-b683-8655877c9360', // INTUNE_B
  ],
  [
    '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8', // MCOPSTN1
    '5a10155d-f5c1-411a-a8ec-e99aae125390', // MCOPSTN2
    '54a152dc-90de-4996-93d2-bc47e670fc06', // MCOPSTN5
  ],
  [
    '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    '41bf139a-4e60-409f-9346-a1361efc6dfb', // YAMMER_MIDSIZE
  ],
];

/**
 * Service plans that a change leaves without another that they need, or brings together although they exclude each other
 * (licensing-rules S6, G11). What was so before is left out. A prediction, never a verdict: Graph decides.
 */
export function predictConflicts(input: ConflictInput): Conflict[] {
  const known = violations(input.before, input.products).map((ids) => ids.join());
  return violations(input.after, input.products)
    .filter((ids) => !known.includes(ids.join()))
    .map(([kind, ...planIds]) => describeConflict(kind, planIds, input))
    .filter((conflict) => conflict !== null);
}

/**
 * A conflict with the names that people know; null where too few plans are named to say anything.
 * @param planIds the plan that needs or excludes, then those that it needs one of, or excludes
 */
export function describeConflict(kind: Conflict['kind'], planIds: string[], input: ConflictInput): Conflict | null {
  const [plan, ...others] = planIds.map((id) => describePlan(id, input));
  if (plan === undefined || others.length === 0) return null;
  if (kind !== 'dependency') return { kind, plan, others, mendedBy: [], switchedOff: [] };
  const switchedOff = switchedOffIn(planIds.slice(1), input);
  const mendedBy = productsWith(planIds.slice(1), input).filter(
    (name) => !switchedOff.some(({ product }) => product === name),
  );
  return { kind, plan, others, mendedBy, switchedOff };
}

type Violation = [kind: Conflict['kind'], plan: string, ...others: string[]];

function violations(held: readonly HeldLicense[], products: readonly Product[]): Violation[] {
  const enabled = enabledPlans(held, products);
  const lacking = needs.filter(({ plan, oneOf }) => enabled.has(plan) && !oneOf.some((id) => enabled.has(id)));
  const clashing = exclusive.map((plans) => plans.filter((id) => enabled.has(id)));
  return [
    ...lacking.map(({ plan, oneOf }): Violation => ['dependency', plan, ...oneOf]),
    ...clashing.flatMap(([plan, ...others]): Violation[] =>
      plan === undefined || others.length === 0 ? [] : [['mutuallyExclusive', plan, ...others]],
    ),
  ];
}

/** A plan with the products that bring it after the change; where none does, with those that bring it now. */
function describePlan(id: string, { before, after, products }: ConflictInput): ConflictingPlan {
  const plan = products.flatMap(({ servicePlans }) => servicePlans).find((one) => one.id === id);
  const skuIds = [after, before].map((held) => enabledPlans(held, products).get(id)?.skuIds).find(Boolean) ?? [];
  return {
    id,
    label: plan?.label ?? labelOfPlan(id, id, noProductNames),
    products: products.filter(({ skuId }) => skuIds.includes(skuId)).map(({ name }) => name),
  };
}

/** Which of these plans are off in products that the user holds directly after the change, and that can be switched. */
function switchedOffIn(planIds: string[], { after, products }: ConflictInput): NonNullable<Conflict['switchedOff']> {
  return after.flatMap(({ skuId, direct }) => {
    const product = products.find((one) => one.skuId === skuId);
    if (!product?.assignable || product.selfService) return [];
    return product.servicePlans
      .filter(({ id }) => planIds.includes(id) && direct?.disabledPlans.includes(id))
      .map(({ id, label }) => ({ plan: { id, label }, skuId, product: product.name }));
  });
}

/** Products that an administrator can assign and that bring one of these plans, those that the user has today first. */
function productsWith(planIds: string[], { before, products }: ConflictInput): string[] {
  const helpful = products.filter(
    ({ assignable, selfService, servicePlans }) =>
      assignable && !selfService && servicePlans.some(({ id }) => planIds.includes(id)),
  );
  const isHeld = ({ skuId }: Product) => before.some((license) => license.skuId === skuId);
  const names = [...helpful.filter(isHeld), ...helpful.filter((product) => !isHeld(product))].map(({ name }) => name);
  return [...new Set(names)];
}
