import { gives, isThing, joins, tellingAfter, tellingBefore } from './clauses.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import type { Concept } from './vocabulary.ts';

/** A person of a clause; those of one list share `group` and the preposition before it. */
export interface Person {
  item: Item;
  marker: Item | null;
  group: number;
  /** They stand nowhere where a person stands, but somebody must be meant. */
  guessed: boolean;
}

/** What each name of a clause turned out to be. */
export interface People {
  users: Person[];
  /** Unknown words where a product stands. */
  products: Item[];
  /** Names without a place in the clause: whoever asked, or is to be told. */
  strays: Item[];
}

const prepositions: readonly Concept[] = ['from', 'to', 'for', 'of', 'at', 'on'];
const isPreposition = (item: Item | undefined) =>
  is(item, ...prepositions) || /^(?:to|naar|->)$/.test(item?.norm ?? '');

/** Whose something is, rather than who gets it. */
export const isOwner = ({ item, marker }: Person): boolean => item.possessive || is(marker ?? undefined, 'from', 'of');

/** What a name is listed after, across joins and a repeated preposition. */
function listedAfter(items: readonly Item[], index: number): Item | undefined {
  let at = index;
  const step = () => {
    const telling = tellingBefore(items, at);
    at = telling === undefined ? -1 : items.lastIndexOf(telling, at - 1);
    return telling;
  };
  let last = step();
  if (isPreposition(last)) last = step();
  if (!joins(last)) return undefined;
  while (joins(last)) last = step();
  return last;
}

const standsAlone: readonly Item['kind'][] = ['mail', 'id', 'mention'];

function isProductPlace(items: readonly Item[], index: number, others: boolean): boolean {
  const [item, before, next] = [items[index] as Item, tellingBefore(items, index), tellingAfter(items, index)];
  if (item.kind !== 'run' || item.possessive || isPreposition(before)) return false;
  const licensed = is(items[index + 1], 'license');
  const named = isPreposition(next) && items.slice(index + 1).some(isName);
  return others && (licensed || (named && (gives(before) || is(before, 'replace', 'by', 'with'))));
}

function isPersonPlace(items: readonly Item[], index: number): boolean {
  const before = tellingBefore(items, index);
  if (items[index - 1]?.text === ':') return true;
  if (before === undefined || before.kind === 'line' || before.kind === 'end') return true;
  if (isPreposition(before) || gives(before) || isThing(before)) return true;
  // *Take it off Lidia*: the license is said by a pronoun.
  if (is(before, 'leanProduct') && is(items[index - 1], 'particle')) return true;
  if (is(before, 'in')) return items[index]?.possessive === true;
  return (
    is(
      before,
      'license',
      'everything',
      'all',
      'services',
      'need',
      'have',
      'who',
      'what',
      'show',
      'or',
      'history',
      'no',
      'yes',
    ) ||
    before.norm === '->' ||
    is(before, 'status', 'account', 'without', 'meant', 'amend', 'why', 'askStart')
  );
}

/** Whether a name without a place may be who is meant, where nobody else is. */
export function mayBeMeant(items: readonly Item[], item: Item): boolean {
  const index = items.indexOf(item);
  const [before, next] = [tellingBefore(items, index), items[index + 1]];
  return (
    item.doubt !== 'article' &&
    item.doubt !== 'unknown' &&
    !is(next, 'says', 'relative') &&
    !(is(next, 'not') && !/n['’]?t$/.test(next?.norm.split(' ')[0] ?? '')) &&
    !is(before, 'by', 'says', 'not', 'instead', 'relative') &&
    !is(tellingBefore(items, items.indexOf(before as Item)), 'relative')
  );
}

/** Whether words that nobody in the directory goes by still stand for a person: where nothing else can stand, or as a name is written. */
function mayBeSomebody(items: readonly Item[], index: number, listed: boolean): boolean {
  const [item, before, after] = [items[index] as Item, tellingBefore(items, index), tellingAfter(items, index)];
  if (item.text.length < 3 || items.some((each) => isName(each) && each.doubt !== 'unknown' && !listed)) return false;
  const told = is(before, 'for', 'to', 'from', 'at') || (gives(before) && isThing(after));
  return told || listed || (/^\p{Lu}/u.test(item.text) && isPersonPlace(items, index));
}

/** Beside one of these, a name alone is somebody who is meant. */
const speaking: readonly Concept[] = [
  ...([
    'license',
    'have',
    'what',
    'show',
    'no',
    'meant',
    'history',
    'who',
    'why',
    'amend',
    'leanProduct',
    'nth',
  ] as const),
];

/** An unknown word in a list of products, before the person: *e3 and foobar from megan*. */
function outOfList(items: readonly Item[], index: number): boolean {
  const next = tellingAfter(items, index);
  const named = is(next, ...prepositions) && isName(tellingAfter(items, items.indexOf(next as Item)));
  return items[index]?.kind === 'run' && named && isThing(listedAfter(items, index));
}

/**
 * Finds who is meant in a clause.
 * @param knowsProducts whether the clause names products that are known
 */
export function findPeople(items: readonly Item[], knowsProducts: boolean): People {
  const people: People = { users: [], products: [], strays: [] };
  let groups = 0;
  const others = items.filter(isName).length > 1;
  const speaks = items.some((item) => isThing(item) || gives(item) || is(item, ...speaking));
  for (const [index, item] of items.entries()) {
    if (is(item, 'self') && !isName(item)) {
      people.users.push({ item, marker: null, group: -1, guessed: false });
      continue;
    }
    if (!isName(item)) continue;
    const before = tellingBefore(items, index);
    const after = tellingAfter(items, index);
    const listed = listedAfter(items, index);
    const sibling = listed && people.users.findLast((user) => user.item === listed);
    const next = items[index + 1];
    const denied = is(next, 'not') && (items[index + 2] === undefined || items[index + 2]?.kind !== 'word');
    const related = is(next, 'relative') || is(tellingBefore(items, items.indexOf(before as Item)), 'relative');
    const left = is(next, 'says') || is(before, 'by', 'not', 'instead') || denied || related || outOfList(items, index);
    const strange = item.doubt === 'unknown' && !mayBeSomebody(items, index, sibling !== undefined);
    if (left || strange || (item.doubt === 'article' && !sibling)) people.strays.push(item);
    else if (!knowsProducts && (isProductPlace(items, index, others) || (listed && people.products.includes(listed))))
      people.products.push(item);
    else if (sibling) {
      const marker = isPreposition(before) ? (before ?? null) : sibling.marker;
      people.users.push({ item, marker, group: sibling.group, guessed: sibling.guessed });
    } else if (
      standsAlone.includes(item.kind) ||
      (item.possessive && isThing(items[index + 1])) ||
      is(after, 'have', 'need') ||
      (gives(after) && before?.kind === 'word') ||
      isPersonPlace(items, index) ||
      (joins(before) && (listed === undefined || isThing(listed)))
    ) {
      groups += 1;
      people.users.push({
        item,
        marker: isPreposition(before) ? (before ?? null) : null,
        group: groups,
        guessed: !speaks && item.kind === 'run' && !isPreposition(before),
      });
    } else people.strays.push(item);
  }
  const [guess, ...more] = people.strays.filter((item) => mayBeMeant(items, item));
  if (people.users.length > 0 || guess === undefined || more.length > 0) return people;
  return {
    ...people,
    users: [{ item: guess, marker: null, group: 1, guessed: true }],
    strays: people.strays.filter((item) => item !== guess),
  };
}
