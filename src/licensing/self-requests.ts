import type { Actor, Product, Request } from './model.ts';
import { Refusal } from './refusal.ts';
import { mayAnywhere, type Rights } from './rights.ts';

/** What employees without a role may ask for, for themselves (U16): nothing, whatever can be assigned, or these products by part number or skuId. */
export type SelfRequests = 'off' | 'on' | readonly string[];

/** Whether this person may look at their own licenses and ask for themselves, and at nothing else. */
export function isLimitedToSelf(rights: Rights, verb: 'ask' | 'look', selfRequests: SelfRequests): boolean {
  return selfRequests !== 'off' && !mayAnywhere(rights, verb);
}

/** Whether everybody may ask for this product. */
export function isForEverybody(product: Product, selfRequests: SelfRequests): boolean {
  if (selfRequests === 'off' || !product.assignable || product.selfService) return false;
  const names = [product.skuId, product.skuPartNumber].map((name) => name.toLowerCase());
  return selfRequests === 'on' || selfRequests.some((name) => names.includes(name.toLowerCase()));
}

/**
 * A request of somebody without a role may only give, only to themselves, and only what is for everybody.
 * @throws Refusal `selfOnly`, `notForEverybody`
 */
export function requireForSelf(
  actor: Actor,
  { items }: Request,
  products: readonly Product[],
  selfRequests: SelfRequests,
): void {
  for (const { userId, operation, add, remove, services } of items) {
    const own = userId.toLowerCase() === actor.id.toLowerCase();
    if (!own || operation !== 'assign' || add.length === 0 || remove.length > 0 || services.length > 0)
      throw new Refusal('selfOnly', {});
  }
  for (const { skuId } of items.flatMap(({ add }) => add)) {
    const product = products.find((one) => one.skuId === skuId);
    if (!product || !isForEverybody(product, selfRequests))
      throw notForEverybody(product?.name ?? skuId, products, selfRequests);
  }
}

/** More than a sentence bears. */
const named = 6;

/** Says what can be asked for instead, where that is a short list. */
export function notForEverybody(
  product: string,
  products: readonly Product[],
  selfRequests: SelfRequests,
): Refusal<'notForEverybody'> {
  const names = products.filter((one) => isForEverybody(one, selfRequests)).map(({ name }) => name);
  return new Refusal('notForEverybody', { product, instead: names.length > named ? [] : names });
}
