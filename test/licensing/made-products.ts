import type { HeldLicense, Product, ServicePlan } from '../../src/licensing/model.ts';

/** A product of service plans that are told by their names alone, as those are that no table of ids has. */
export function madeProduct(name: string, planNames: readonly string[], more: Partial<Product> = {}): Product {
  const servicePlans = planNames.map((plan): ServicePlan => ({ id: plan, name: plan, label: plan, appliesTo: 'User' }));
  return { skuId: name, skuPartNumber: name, name, servicePlans, selfService: false, assignable: true, ...more };
}

/** Held directly, with service plans switched off where named. */
export function holdsMade({ skuId }: Product, ...off: string[]): HeldLicense {
  return { skuId, direct: { disabledPlans: off }, groups: [], sourceUnknown: false };
}
