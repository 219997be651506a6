import { isName } from '../sentence/names.ts';
import type { Item } from '../sentence/tokens.ts';
import { is } from '../sentence/words.ts';
import { acts, closes, separates } from './parts.ts';

/** What is listed after *without*, *except*: things, or people by name or by what they are. */
export interface Listed {
  things: Item[];
  people: Item[];
  items: Item[];
}

const isThingItem = (item: Item) => item.kind === 'product' || is(item, 'servicePlan');

/** @param spares whether an extent is narrowed: then a noun is people (*the planners*), and so is whoever is in something (*die van HR*) */
function listAt(items: readonly Item[], from: number, spares: boolean): Listed {
  const listed: Listed = { things: [], people: [], items: [] };
  let end = from;
  for (let index = from; index < items.length; index += 1) {
    const item = items[index] as Item;
    const last = items[index - 1];
    const noun =
      spares && is(last, 'article') && !is(item, 'license', 'from', 'in', 'at', 'of', 'for') && item.kind !== 'product';
    const plural =
      spares && /s$/.test(item.norm) && (item.kind === 'product' || is(item, 'servicePlan')) && is(last, 'article');
    const person =
      isName(item) ||
      is(item, 'guests', 'blocked') ||
      noun ||
      plural ||
      (spares && item.kind === 'word' && is(last, 'from', 'in', 'at', 'of') && !is(item, 'article'));
    const thing = !person && isThingItem(item);
    // After a name, a product without anything between is no part of the list.
    if (
      (thing || person) &&
      last !== undefined &&
      [...listed.things, ...listed.people].includes(last) &&
      isThingItem(item)
    )
      break;
    if (person && !is(item, 'leanUser', 'leanProduct', 'filler')) listed.people.push(item);
    else if (thing) listed.things.push(item);
    if (person || thing || (is(item, 'license') && listed.things.length > 0)) end = index + 1;
    else if (
      !separates(item) &&
      !is(item, 'article', 'possessive', 'license', 'userNoun', 'leanProduct', 'particle') &&
      !(is(item, 'from', 'in', 'at', 'of', 'for') && (spares || index === from || separates(last)))
    )
      break;
  }
  const found = listed.things.length + listed.people.length > 0;
  return { ...listed, items: found ? items.slice(from, end) : [] };
}

/** Exceptions in both places: *except X*, *op X na*, *X uitgezonderd*. */
export function takeExceptions(items: readonly Item[], spares: boolean): (Listed & { marker: Item })[] {
  const everything = items.some((item) => is(item, 'all', 'everything'));
  const after = items
    .filter((item) => is(item, 'without', 'except') && (item.norm !== 'but' || everything || spares))
    .map((marker) => {
      const list = listAt(items, items.indexOf(marker) + 1, spares);
      return { ...list, marker, items: [marker, ...list.items] };
    });
  const around = items.flatMap((item, index) => {
    if (!is(item, 'exceptAfter')) return [];
    let from = index;
    while (from > 0 && !closes(items[from - 1] as Item) && items[from - 1]?.text !== ',' && !is(items[from], 'on'))
      from -= 1;
    const list = listAt(items, is(items[from], 'on') ? from + 1 : from, true);
    const fits =
      list.items.at(-1) === items[index - 1] && list.items.length > 0 && (item.norm !== 'na' || is(items[from], 'on'));
    return fits ? [{ ...list, marker: item, items: items.slice(from, index + 1) }] : [];
  });
  return [...after, ...around].filter(({ things, people }) => things.length + people.length > 0);
}

/** *Not E3*, *not for Omar* after the order: who and what is named there is no part of it. */
export function takeContrasts(items: readonly Item[]): Item[][] {
  return items.flatMap((item, index) => {
    if (!is(item, 'not') || !items.slice(0, index).some(acts)) return [];
    const opens = items[index - 1];
    if (!(opens && (opens.kind === 'mark' || closes(opens) || is(opens, 'and', 'filler')))) return [];
    const stop = items.findIndex(
      (each, at) => at > index && (closes(each) || (each.kind === 'mark' && !/['’]/.test(each.text))),
    );
    const part = items.slice(index, stop < 0 ? items.length : stop);
    return part.some((each) => isThingItem(each) || isName(each)) && !part.some(acts) ? [part] : [];
  });
}

/** What stands in brackets after a name says who it is, and orders nothing. */
export function takeRemarks(items: readonly Item[]): Item[][] {
  return items.flatMap((item, index) => {
    if (item.text !== '(' || !isName(items[index - 1])) return [];
    const end = items.findIndex((each, at) => at > index + 1 && each.text === ')');
    const part = end < 0 ? [] : items.slice(index, end + 1);
    const says = (each: Item) => isThingItem(each) || each.kind === 'mail' || each.kind === 'id' || acts(each);
    return part.length > 0 && !part.some((each) => says(each) || (isName(each) && each.doubt === null)) ? [part] : [];
  });
}
