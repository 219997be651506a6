import type { SkuId, UserId } from '../../ids.ts';
import type { Change, Item, Plan, WarningCode } from '../model.ts';
import { traitsOf } from '../operations.ts';
import { isSuite } from './loss/dependents.ts';

/** Warnings of which the products named do nothing any more (licensing-rules D38a to D38e, D38i). */
const idle: readonly WarningCode[] = [
  'teamsAddOns',
  'callingPlanAlone',
  'copilotAlone',
  'archivingAlone',
  'intuneSuiteAlone',
];

/**
 * Products that this plan would leave behind doing nothing, or for which Microsoft 365 will probably refuse it, for each user who would
 * have them: they can be taken as well. Not where everything is taken anyway, but what was excepted; never a suite.
 */
export function idleAfter({ request, changes, products }: Pick<Plan, 'request' | 'changes' | 'products'>) {
  const found = new Map<UserId, SkuId[]>();
  for (const change of changes.filter(({ state }) => state === 'planned')) {
    const item = request.items.find(({ userId }) => userId === change.user.id);
    if (!item || item.remove === 'all') continue;
    const names = namesIn(change);
    const mine = change.after.filter(({ direct }) => direct).map(({ skuId }) => skuId);
    const addOns = products.filter(
      (product) =>
        names.includes(product.name) && mine.includes(product.skuId) && !product.selfService && !isSuite(product),
    );
    const skuIds = addOns.map(({ skuId }) => skuId);
    if (skuIds.length > 0) found.set(change.user.id, skuIds);
  }
  return found;
}

/** The same item, which takes these products as well. */
export function takingToo(item: Item, skuIds: readonly SkuId[]): Item {
  if (item.remove === 'all' || skuIds.length === 0) return item;
  const takes = traitsOf(item.operation).needs.includes('remove');
  return { ...item, operation: takes ? item.operation : 'set', remove: [...item.remove, ...skuIds] };
}

function namesIn({ warnings, conflicts }: Change): string[] {
  return [
    ...warnings.flatMap(({ code, products }) => (idle.includes(code) ? (products ?? []) : [])),
    ...conflicts.flatMap(({ kind, plan }) => (kind === 'dependency' ? plan.products : [])),
  ];
}
