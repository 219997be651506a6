import type { Product, ServicePlan } from '../model.ts';
import { keyOf, splitWords } from './product-words.ts';

/**
 * The apps and services of a product that are meant by what people call them: *teams*, *exchange online*, *Sway*. Only those
 * that can be switched per user. One that is called exactly so is meant alone; otherwise all that contain the words.
 */
export function findApps(text: string, product: Product): ServicePlan[] {
  const wanted = splitWords(text).map(({ spelling }) => spelling);
  if (wanted.length === 0) return [];
  const apps = product.servicePlans
    .filter(({ appliesTo }) => appliesTo === 'User')
    .map((plan) => ({ plan, words: splitWords(plan.label), name: keyOf(splitWords(plan.name)) }));
  const key = wanted.join('');
  const exact = apps.filter(
    ({ words, name }) => keyOf(words) === key || keyOf(withoutMaker(words)) === key || name === key,
  );
  const found = exact.length > 0 ? exact : apps.filter(({ words }) => wanted.every((word) => has(words, word)));
  return found.map(({ plan }) => plan);
}

/** Nobody says "Microsoft Teams (Plan 1)" where "Teams" will do. */
function withoutMaker(words: ReturnType<typeof splitWords>) {
  return words.filter(({ spelling }) => spelling !== 'microsoft' && !/^p\d$/.test(spelling));
}

function has(words: ReturnType<typeof splitWords>, wanted: string): boolean {
  return words.some(({ spelling }) => spelling === wanted);
}
