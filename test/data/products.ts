import { readFileSync } from 'node:fs';

/** A product as Microsoft sells it, with what each of its service plans holds for its user; null is nothing worth a warning. */
export interface PublishedProduct {
  skuId: string;
  skuPartNumber: string;
  plans: { id: string; name: string; holds: string | null }[];
}

/** Eighteen products, whole, chosen so that every service plan that holds something is in one of them (docs/rules.md, D15). */
export function publishedProducts(): PublishedProduct[] {
  const products = new Map<string, PublishedProduct>();
  const [, ...lines] = readFileSync(new URL('products.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    const [skuId = '', skuPartNumber = '', id = '', name = '', holds = ''] = line.split('\t');
    const product = products.get(skuId) ?? { skuId, skuPartNumber, plans: [] };
    product.plans.push({ id, name, holds: holds === '-' ? null : holds });
    products.set(skuId, product);
  }
  return [...products.values()];
}
