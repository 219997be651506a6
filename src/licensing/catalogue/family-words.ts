import type { Product } from '../model.ts';
import { splitWords } from './product-words.ts';

/** Words that people use for a whole family of products, or for an app that many products have. */
const families: ReadonlySet<string> = new Set([
  'office',
  'teams',
  '365',
  'o365',
  'm365',
  'microsoft',
  'windows',
  'microsoft 365',
  'office 365',
]);

/** Whether this names no product by itself, so that even the only one that fits has to be asked. */
export function isFamilyWord(text: string): boolean {
  return families.has(text.trim().toLowerCase().replace(/\s+/g, ' '));
}

/** Products that have an app of this name: who says *teams* may mean what it comes with. */
export function productsWithApp(text: string, products: readonly Product[]): Product[] {
  const wanted = splitWords(text).map(({ spelling }) => spelling);
  return products.filter(({ servicePlans }) =>
    servicePlans.some(({ label, appliesTo }) => {
      const words = splitWords(label).map(({ spelling }) => spelling);
      return appliesTo === 'User' && words.join(' ') === ['microsoft', ...wanted].join(' ');
    }),
  );
}
