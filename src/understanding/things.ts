import { gives, isThing, joins, tellingAfter, tellingBefore } from './clauses.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';

/** A product with what is to happen to it. */
export interface PlacedProduct {
  item: Item;
  role: 'add' | 'remove';
}

/** An app with what is to happen to it. */
export interface PlacedApp {
  item: Item;
  on: boolean;
}

/** Words for several products name one where no known word that says nothing of licenses stands before them. */
const isFamilyHere = (items: readonly Item[], index: number): boolean =>
  is(items[index], 'family') && !is(items[index - 1], 'common') && items.some((item) => isName(item));

/** The products, the apps and the words for several products of a clause. */
export function findThings(items: readonly Item[]): Item[] {
  const known = items.some(({ kind }) => kind === 'product');
  return items.filter(
    (item, index) =>
      item.kind === 'product' ||
      (is(item, 'servicePlan') && !gives(item)) ||
      ((!known || goesTo(tellingBefore(items, index))) && isFamilyHere(items, index)),
  );
}

const goesTo = (item: Item | undefined) =>
  is(item, 'to', 'by', 'with', 'for') || /^(?:to|onto|naar|->|up to|down to)$/.test(item?.norm ?? '');

/** *over op*, *om in*: the particle of the verb makes the preposition say where to. */
const goesOver = (items: readonly Item[], before: Item | undefined) =>
  is(before, 'on', 'in') && /^(?:over|om)$/.test(items[items.indexOf(before as Item) - 1]?.norm ?? '');

/** What stands before the list that a thing is in. */
function beforeList(items: readonly Item[], index: number): Item | undefined {
  let before = tellingBefore(items, index);
  let at = index;
  while (before !== undefined && joins(before)) {
    at = items.lastIndexOf(before, at - 1);
    const listed = tellingBefore(items, at);
    if (listed === undefined || !isThing(listed)) return before;
    at = items.lastIndexOf(listed, at - 1);
    before = tellingBefore(items, at);
  }
  return before;
}

/** Of a replacement: what stands after *to*, *by*, *door* comes, what stands after *instead of* goes. */
export function placeReplaced(items: readonly Item[], things: readonly Item[]): PlacedProduct[] {
  const instead = items.findIndex((item) => is(item, 'instead'));
  const inLieu = things.find((item) => instead >= 0 && items.indexOf(item) > instead);
  // *E5 replaces E3*.
  const takesPlace = items.findIndex(({ norm }) => /^(?:replaces|supersedes|vervangt)$/.test(norm));
  const [first, last] = [things[0], things.at(-1)].map((item) => (item ? items.indexOf(item) : -1)) as [number, number];
  if (first < takesPlace && takesPlace < last)
    return things.map((item) => ({
      item,
      role: items.indexOf(item) < takesPlace ? ('add' as const) : ('remove' as const),
    }));
  return things.map((item) => {
    const before = beforeList(items, items.indexOf(item));
    const comes = instead >= 0 ? item !== inLieu : goesTo(before) || goesOver(items, before);
    return { item, role: comes ? ('add' as const) : ('remove' as const) };
  });
}

/** Whether an app is named inside a product: *teams from megan's e3*, *teams uit de e3*. */
export function namesAppInProduct(items: readonly Item[], things: readonly Item[]): boolean {
  const apps = things.filter((item) => is(item, 'servicePlan'));
  const products = things.filter((item) => item.kind === 'product' && !is(item, 'servicePlan'));
  return apps.length > 0 && products.length > 0 && products.every((product) => isContainer(items, product));
}

function isContainer(items: readonly Item[], product: Item): boolean {
  const index = items.indexOf(product);
  const before = tellingBefore(items, index);
  if (is(before, 'in', 'from')) return true;
  const owner = isName(before) && before?.possessive ? before : undefined;
  return owner !== undefined && is(tellingBefore(items, items.indexOf(owner)), 'in', 'from', 'of');
}

const turningOn = ['switchOn', 'switchOnDone', 'switchOnWeak'] as const;
const turningOff = ['switchOff', 'switchOffDone', 'switchOffWeak'] as const;

/** Apps take the direction of the switch before them, or of the only one. */
export function placeApps(items: readonly Item[], apps: readonly Item[], fallback: boolean): PlacedApp[] {
  const turned = (item: Item | undefined) =>
    /^(?:on|aan|in)$/.test(item?.norm ?? '') ? true : /^(?:off|uit)$/.test(item?.norm ?? '') ? false : null;
  const again = (item: Item): boolean | null => {
    const at = items.indexOf(item);
    const [before, after] = [tellingBefore(items, at), tellingAfter(items, at)];
    const next = after && tellingAfter(items, items.indexOf(after));
    if (next === undefined || joins(next) || is(next, 'for', 'at', 'from', 'of')) {
      const on = turned(after);
      if (on !== null) return on;
    }
    return before && joins(items[items.indexOf(before) - 1]) ? turned(before) : null;
  };
  const switches = items.filter((item) => is(item, ...turningOn, ...turningOff));
  return apps.map((item) => {
    const at = items.indexOf(item);
    const nearest = switches.findLast((each) => items.indexOf(each) < at) ?? switches[0];
    return { item, on: again(item) ?? (nearest === undefined ? fallback : is(nearest, ...turningOn)) };
  });
}
/** Which things of a clause about apps are the product that holds them. */
export function containers(items: readonly Item[], things: readonly Item[]): Item[] {
  return things.filter((item) => {
    const index = items.indexOf(item);
    const licensed = is(items[index + 1], 'license') && item.kind === 'product';
    const known = item.kind === 'product' && !is(item, 'servicePlan');
    return known && (isContainer(items, item) || licensed || /\b[aefgk][1-5]$/.test(item.norm));
  });
}
