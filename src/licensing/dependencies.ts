import type { SubscribedSku } from '../graph/types.ts';
import { labelOfPlan } from './catalogue.ts';
import { enabledPlans } from './holdings.ts';
import type { HeldLicense, Product } from './model.ts';
import { noProductNames } from './product-names.ts';

export interface PlanName {
  id: string;
  label: string;
}

/** What Graph will probably refuse. A prediction for the person to read, never a verdict: Graph decides (licensing-rules G11). */
export type Conflict =
  | {
      kind: 'dependency';
      plan: PlanName;
      /** One of these is needed. */
      needs: PlanName[];
      /** Products of the tenant that bring one of them: how to mend it (S6). */
      mendedBy: string[];
    }
  | { kind: 'mutuallyExclusive'; plan: PlanName; excludes: PlanName[] };

const exchangePlans = ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'efb87545-963c-4e0d-99df-69c6916d9eb0'];
const sharePointPlan2 = '5dbe027f-2339-4123-9542-606e4d348a72';

/** A service plan and those of which it needs one, each with its source. */
const needs: readonly { plan: string; oneOf: readonly string[]; source: string }[] = [
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
      '13696edf-5a08-49f6-8134-03083ed8ba30', // ONEDRIVESTANDARD
      'afcafa6a-d966-4462-918c-ec0b4e0fe642', // ONEDRIVEENTERPRISE
      'da792a53-cbc0-4184-a10d-e544dd34b3c1', // ONEDRIVE_BASIC
      '4495894f-534f-41ca-9d3b-0ebf1220a423', // ONEDRIVE_BASIC_P2: Teams Enterprise has no other
    ],
    source: "the admin center's own refusal, quoted in MicrosoftDocs/OfficeDocs-Enterprise#627",
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
const exclusive: readonly (readonly string[])[] = [
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
 * Service plans that would lack another, or exclude each other, among those on after a change (licensing-rules S6, G11).
 * @param tenantSkus what the tenant owns: gives plans their names, and says which product would mend it
 */
export function predictConflicts(input: {
  after: readonly HeldLicense[];
  products: readonly Product[];
  tenantSkus: readonly Pick<SubscribedSku, 'skuId' | 'servicePlans'>[];
}): Conflict[] {
  const enabled = enabledPlans(input.after, input.products);
  const nameOf = (id: string): PlanName => ({
    id,
    label: labelIn(id, input.products) ?? labelOfPlan(id, nameIn(id, input.tenantSkus) ?? id, noProductNames),
  });
  const lacking = needs.filter(({ plan, oneOf }) => enabled.has(plan) && !oneOf.some((id) => enabled.has(id)));
  const clashing = exclusive.map((plans) => plans.filter((id) => enabled.has(id))).filter(({ length }) => length > 1);
  return [
    ...lacking.map(({ plan, oneOf }) => ({
      kind: 'dependency' as const,
      plan: nameOf(plan),
      needs: oneOf.map(nameOf),
      mendedBy: input.tenantSkus
        .filter(({ servicePlans }) => servicePlans.some(({ servicePlanId }) => oneOf.includes(servicePlanId)))
        .map(({ skuId }) => skuId),
    })),
    ...clashing.flatMap(([plan, ...others]) =>
      plan === undefined
        ? []
        : [{ kind: 'mutuallyExclusive' as const, plan: nameOf(plan), excludes: others.map(nameOf) }],
    ),
  ];
}

function labelIn(planId: string, products: readonly Product[]): string | undefined {
  return products.flatMap(({ servicePlans }) => servicePlans).find(({ id }) => id === planId)?.label;
}

function nameIn(planId: string, skus: readonly Pick<SubscribedSku, 'servicePlans'>[]): string | undefined {
  return skus.flatMap(({ servicePlans }) => servicePlans).find(({ servicePlanId }) => servicePlanId === planId)
    ?.servicePlanName;
}
