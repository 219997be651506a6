import { directionsOf } from './sentence/lexicon.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';

/** Words around a correction that say nothing themselves. */
const hesitates = (item: Item) =>
  item.kind === 'mark' ||
  item.kind === 'end' ||
  is(item, 'not', 'or', 'meant', 'no', 'particle', 'filler') ||
  /^(?:sorry|actually|oh|oops|toch|maar|wacht|wait)$/.test(item.norm);

/** A sentence that puts itself right: *give E3 to Tess, actually no, F3*. What was said last takes the place of what was said first. */
export function takeCorrection(items: readonly Item[]): { rest: Item[]; taken: Item[] } {
  const isProduct = (item: Item) => item.kind === 'product';
  const orders = (list: readonly Item[]) => list.some((item) => directionsOf(item.tags).length > 0);
  const at = items.findIndex(
    (item, index) =>
      is(item, 'no', 'meant') &&
      orders(items.slice(0, index)) &&
      !orders(items.slice(index)) &&
      items.slice(0, index).some((each) => isProduct(each) || isName(each)),
  );
  const tail = items.slice(at + 1);
  const names = tail.filter((item) => isName(item) && item.doubt !== 'unknown');
  const products = tail.filter(isProduct);
  if (at < 0 || tail.length > 10 || products.length + names.length === 0) return { rest: [...items], taken: [] };
  let end = at;
  while (end > 0 && hesitates(items[end - 1] as Item)) end -= 1;
  const head = items.slice(0, end);
  const replaced = (wanted: (item: Item) => boolean, by: readonly Item[]) => {
    const first = head.find(wanted);
    return (item: Item): Item[] =>
      by.length === 0 || !wanted(item)
        ? [item]
        : item === first
          ? tail.slice(tail.indexOf(by[0] as Item), tail.lastIndexOf(by.at(-1) as Item) + 1)
          : [];
  };
  const rest = head
    .flatMap(replaced(isProduct, products))
    .flatMap((item) => (tail.includes(item) ? [item] : replaced(isName, names)(item)));
  return { rest, taken: items.filter((item) => !rest.includes(item)) };
}
