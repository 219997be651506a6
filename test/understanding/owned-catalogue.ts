import { readFileSync } from 'node:fs';
import type { SubscribedSku } from '../../src/graph/types.ts';
import { describeProduct } from '../../src/licensing/catalogue/catalogue.ts';
import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';
import { matchProductsIn } from '../../src/licensing/catalogue/product-search.ts';

const { subscribedSkus }: { subscribedSkus: SubscribedSku[] } = JSON.parse(
  readFileSync(new URL('../../src/sandbox/contoso.json', import.meta.url), 'utf8'),
);
const owned = subscribedSkus.map((sku) => describeProduct(sku, noProductNames));

/** Where the products are named that the sandbox owns, found by the search that the app uses. */
export const ownedProductSpans = (sentence: string) => matchProductsIn(sentence, owned, noProductNames);
