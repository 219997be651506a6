import type { SkuId } from '../../ids.ts';
import type { HeldLicense, Product, ServicePlan, Warning } from '../model.ts';
import { dataOf } from './data-plans.ts';
import { grantsOf } from './holdings.ts';
import { isCovered } from './ladders.ts';

/** A product that another one held by the same user contains: its seat could be saved (licensing-rules D43, D44). */
export interface Overlap {
  inner: string;
  outer: string;
}

/** Every product comes with these; they tell nothing (D45). */
const ignored = /^EXCHANGE_S_FOUNDATION|^M365_LIGHTHOUSE_/i;

/**
 * Products of one user that another of their products contains, by the plans that are on, from the tenant's own data (licensing-rules D44,
 * D45, D45a), computed anew at each request, so that what Microsoft moves into a suite counts at once (D45b). Sound where it says yes, blind where it says no. Of those that contain each other one is never named, so that whoever takes
 * all that are named loses nothing. Not those that nobody can take away: users' own purchases; and never what carries a number or a capacity.
 */
export function overlapsOf(held: readonly HeldLicense[], products: readonly Product[]): Overlap[] {
  const found: Overlap[] = [];
  const known = held.flatMap(({ skuId }) => products.find((product) => product.skuId === skuId) ?? []);
  for (const inner of known.filter((product) => !product.selfService)) {
    const wanted = telling(inner, held);
    if (wanted.length === 0 || wanted.some(isNeverRedundant)) continue;
    const outer = known.find(
      (other) =>
        other.skuId !== inner.skuId &&
        !found.some((overlap) => overlap.inner === other.skuId) &&
        wanted.every((plan) => isCovered(plan, onIn(other, held))),
    );
    if (outer) found.push({ inner: inner.skuId, outer: outer.skuId });
  }
  return found;
}

/** What an assignment makes redundant, or what was held already (D44): a saving, not an error. */
export function overlapWarnings(
  before: readonly HeldLicense[],
  after: readonly HeldLicense[],
  products: readonly Product[],
): Warning[] {
  const known = overlapsOf(before, products).map(keyOf);
  const come = overlapsOf(after, products).filter((overlap) => !known.includes(keyOf(overlap)));
  const name = (skuId: SkuId) => products.find((product) => product.skuId === skuId)?.name ?? skuId;
  return [...Map.groupBy(come, ({ outer }) => outer)].map(([outer, inside]) => ({
    code: 'overlap',
    severity: 'info',
    rules: ['D43', 'D44'],
    deadlines: [],
    plans: [name(outer)],
    products: inside.map(({ inner }) => name(inner)),
  }));
}

function keyOf({ inner, outer }: Overlap): string {
  return `${inner} ${outer}`;
}

/** The plans that are on in this product. One that is not switched on for the tenant yet is nobody's (D45a). */
function onIn(product: Product, held: readonly HeldLicense[]): ServicePlan[] {
  const license = held.filter(({ skuId }) => skuId === product.skuId);
  return grantsOf(license, [product])
    .map(({ plan }) => plan)
    .filter(({ pending }) => !pending);
}

function telling(product: Product, held: readonly HeldLicense[]): ServicePlan[] {
  return onIn(product, held).filter(({ name, appliesTo }) => appliesTo === 'User' && !ignored.test(name));
}

function isNeverRedundant(plan: ServicePlan): boolean {
  const { holds } = dataOf(plan);
  return (
    holds.includes('callingPlan') || holds.includes('cloudPc') || /CAPACITY|STORAGE$|CREDIT|MCOPSTNC/i.test(plan.name)
  );
}
