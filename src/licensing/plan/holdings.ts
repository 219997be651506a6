import type { GraphUser, LicenseAssignmentState } from '../../graph/types.ts';
import type { ServicePlanId, SkuId } from '../../ids.ts';
import type { HeldLicense, Product, ServicePlan } from '../model.ts';

/** One service plan that is on, by one source: direct, a group, or one that Graph does not name. */
export interface Grant {
  skuId: SkuId;
  source: string;
  plan: ServicePlan;
}

/** Every service plan that is switched on, once per product and source. Products that are not given count for nothing. */
export function grantsOf(held: readonly HeldLicense[], products: readonly Product[]): Grant[] {
  return held.flatMap((license) => {
    const product = products.find(({ skuId }) => skuId === license.skuId);
    if (product === undefined) return [];
    return sourcesOf(license).flatMap(({ source, disabledPlans }) =>
      product.servicePlans
        .filter((plan) => !disabledPlans.includes(plan.id))
        .map((plan) => ({ skuId: license.skuId, source, plan })),
    );
  });
}

function sourcesOf(license: HeldLicense): { source: string; disabledPlans: ServicePlanId[] }[] {
  return [
    ...(license.direct ? [{ source: 'direct', disabledPlans: license.direct.disabledPlans }] : []),
    ...license.groups.map(({ id, disabledPlans }) => ({ source: id, disabledPlans })),
    ...(license.sourceUnknown ? [{ source: 'unknown', disabledPlans: [] }] : []),
  ];
}

/**
 * The service plans that are on, over all products and sources: one source that has a plan on is enough, and a licence
 * of unknown source counts as all on (licensing-rules D, G4).
 */
export function enabledPlans(
  held: readonly HeldLicense[],
  products: readonly Product[],
): Map<ServicePlanId, { label: string; skuIds: SkuId[] }> {
  const enabled = new Map<ServicePlanId, { label: string; skuIds: SkuId[] }>();
  for (const { skuId, plan } of grantsOf(held, products)) {
    const known = enabled.get(plan.id);
    if (known === undefined) enabled.set(plan.id, { label: plan.label, skuIds: [skuId] });
    else if (!known.skuIds.includes(skuId)) known.skuIds.push(skuId);
  }
  return enabled;
}

/**
 * What a user holds, and from where (licensing-rules G4, graph-api 1.3). An assignment in `Error` or `Disabled` gives nothing
 * and is left out; one in `ActiveWithError` gives the licence and keeps its error.
 * @param groupNames display names by group id, as far as the app may read them
 */
export function heldFromGraph(
  user: Pick<GraphUser, 'licenseAssignmentStates' | 'assignedLicenses'>,
  groupNames: ReadonlyMap<string, string>,
): HeldLicense[] {
  const held = new Map<string, HeldLicense>();
  for (const state of user.licenseAssignmentStates.filter(gives)) addState(held, state, groupNames);
  for (const { skuId } of user.assignedLicenses) {
    if (!held.has(skuId)) held.set(skuId, { skuId, direct: null, groups: [], sourceUnknown: true });
  }
  return [...held.values()];
}

function gives({ state }: LicenseAssignmentState): boolean {
  return state !== 'Error' && state !== 'Disabled';
}

function addState(
  held: Map<string, HeldLicense>,
  { skuId, assignedByGroup, disabledPlans, error }: LicenseAssignmentState,
  groupNames: ReadonlyMap<string, string>,
): void {
  const license = held.get(skuId) ?? { skuId, direct: null, groups: [], sourceUnknown: false };
  held.set(skuId, license);
  if (assignedByGroup === null) license.direct = { disabledPlans: [...disabledPlans] };
  else if (!license.groups.some(({ id }) => id === assignedByGroup)) {
    const name = groupNames.get(assignedByGroup) ?? null;
    license.groups.push({ id: assignedByGroup, name, disabledPlans: [...disabledPlans], error });
  }
}
