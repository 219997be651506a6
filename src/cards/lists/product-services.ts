import { z } from 'zod';
import type { Product } from '../../licensing/model.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

export const productServices = defineCard(
  'product-services',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    columns: z
      .array(z.strictObject({ heading: z.string(), services: z.array(z.strictObject({ text: z.string() })) }))
      .min(1)
      .max(2),
    both: z.string(),
    labels: z.strictObject({ both: z.string() }),
  }),
);

/** More than this is a page of its own. */
const shown = 60;

/** The apps and services of one product, or of two side by side: what only one of them has, and below what both have (S5). */
export function productServicesCard(
  [one, other]: readonly [Product, Product?],
  { text, format }: Reader,
): AdaptiveCard {
  const words = text.lists.services;
  const name = (product: Product) => plain(product.name, 100);
  const title = other ? words.compare(name(one), name(other)) : words.title(name(one));
  const missing = (product: Product, from: Product | undefined) =>
    labels(product).filter((label) => !from || !labels(from).includes(label));
  const columns = [one, other].flatMap((product, index) => {
    if (!product) return [];
    const own = missing(product, index === 0 ? other : one);
    const lines = own.length > 0 ? own.slice(0, shown) : [words.nothing];
    const more = own.length > shown ? [text.general.andMore(own.length - shown)] : [];
    const heading = other ? words.only(name(product)) : name(product);
    return [{ heading, services: [...lines, ...more].map((line) => ({ text: line })) }];
  });
  const both = other ? labels(one).filter((label) => labels(other).includes(label)) : [];
  return productServices.render({
    title,
    fallbackText: title,
    columns,
    both: both.length > 0 ? plain(format.list(both), 3_000) : '',
    labels: { both: words.both },
  });
}

function labels({ servicePlans }: Product): string[] {
  return [...new Set(servicePlans.map(({ label }) => plain(label, 80)))].sort((a, b) => a.localeCompare(b));
}
