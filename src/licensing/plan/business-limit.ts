import type { SkuId } from '../../ids.ts';
import type { Plan, Product, Warning } from '../model.ts';

/** For so many users Microsoft sells a product of the Business family (licensing-rules D48). */
const most = 300;

/** By the part number, which no tenant can rename: names of products differ, and Windows 365 Business is another thing. */
const business =
  /^(SPB|(SMB|O365)_BUSINESS(_ESSENTIALS|_PREMIUM)?)$|^MICROSOFT_365_ ?BUSINESS_ ?(BASIC|STANDARD|PREMIUM)(_|$)|_TEAMS_BUNDLE_BUSINESS_(BASIC|STANDARD|PREMIUM)$/i;

/**
 * Products of the Business family that more users would have after the plan than they are sold for, of each product by itself (D48; that
 * each counts apart is own knowledge). Nothing is said where the plan gives none, or where Microsoft 365 gave no numbers.
 */
export function businessLimitWarnings(seats: Plan['seats'], products: readonly Product[]): Map<SkuId, Warning> {
  const found = new Map<SkuId, Warning>();
  for (const { skuId, consumed, change, unknown } of seats) {
    const product = products.find((one) => one.skuId === skuId);
    const used = consumed + change;
    if (!product || !business.test(product.skuPartNumber) || unknown || change <= 0 || used <= most) continue;
    found.set(skuId, {
      code: 'businessLimit',
      severity: 'info',
      rules: ['D48'],
      deadlines: [],
      plans: [],
      products: [product.name],
      limit: { most, used },
    });
  }
  return found;
}
