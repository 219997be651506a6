import type { TenantSku } from './tenant.ts';
import type { Assignment, UserRecord } from './tenant-state.ts';

/** The union over all sources: a plan is off only where every source of the product switches it off (graph-api 1.3). */
export function assignedLicenses(assignments: readonly Assignment[]): { skuId: string; disabledPlans: string[] }[] {
  const disabled = new Map<string, string[]>();
  for (const assignment of assignments.filter(inEffect)) {
    const earlier = disabled.get(assignment.skuId);
    const plans = earlier
      ? earlier.filter((plan) => assignment.disabledPlans.includes(plan))
      : [...assignment.disabledPlans];
    disabled.set(assignment.skuId, plans);
  }
  return [...disabled].map(([skuId, disabledPlans]) => ({ disabledPlans, skuId }));
}

/** Every service plan that these assignments switch on, over all products. */
export function enabledPlans(assignments: readonly Assignment[], skus: ReadonlyMap<string, TenantSku>): Set<string> {
  const enabled = new Set<string>();
  for (const { skuId, disabledPlans } of assignedLicenses(assignments)) {
    for (const { servicePlanId } of skus.get(skuId)?.servicePlans ?? []) {
      if (!disabledPlans.includes(servicePlanId)) enabled.add(servicePlanId);
    }
  }
  return enabled;
}

/** The products a user really has: one seat each, whatever the sources (graph-api 1.3). */
export function heldSkus(record: UserRecord): Set<string> {
  return new Set(record.assignments.filter(inEffect).map((assignment) => assignment.skuId));
}

/** An assignment in `Error` was wanted but never given. */
export function inEffect(assignment: Assignment): boolean {
  return assignment.state !== 'Error';
}
