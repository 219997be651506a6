import { distance } from 'fastest-levenshtein';
import type { Concept } from '../vocabulary.ts';
import { directionsOf, type Entry, lexicon } from './lexicon.ts';
import { notTypos, pairs, wordsThatAreNames } from './shared-words.ts';
import type { Item } from './tokens.ts';

/** Whether an item means one of these. */
export const is = (item: Item | undefined, ...concepts: readonly Concept[]): boolean =>
  item !== undefined && concepts.some((concept) => item.tags.has(concept));

function matches(items: readonly Item[], at: number, entry: Entry): boolean {
  return entry.words.every((word, offset) => {
    const item = items[at + offset];
    return item !== undefined && item.norm === word && ['word', 'number', 'mark'].includes(item.kind);
  });
}

/** Words and phrases of the lexicon become one item with all that they can mean; the longest phrase wins. */
function findPhrases(items: readonly Item[], text: string): Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const first = items[at] as Item;
    const known = first.kind === 'word' || first.kind === 'number';
    const entry = known ? lexicon.get(first.norm)?.find((each) => matches(items, at, each)) : undefined;
    const last = items[at + (entry?.words.length ?? 1) - 1] as Item;
    found.push(
      entry === undefined
        ? first
        : {
            ...first,
            text: text.slice(first.start, last.end),
            norm: entry.words.join(' '),
            end: last.end,
            tags: entry.concepts,
            language: entry.language,
          },
    );
    at += entry?.words.length ?? 1;
  }
  return found;
}

const isApostrophe = (item: Item | undefined) => item?.kind === 'mark' && /^['’‘]$/.test(item.text);

/** Unknown words and names lose their possessive ending and are marked. */
function markPossessives(items: readonly Item[], text: string): Item[] {
  return items.flatMap((item, index) => {
    const [last, next, afterNext] = [items[index - 1], items[index + 1], items[index + 2]];
    if (isApostrophe(last) && item.norm === 's' && text[item.start - 2] !== ' ') return [];
    if (isApostrophe(item) && last?.end === item.start && next?.norm === 's' && next.start === item.end) return [];
    const unknown = item.kind === 'word' && item.tags.size === 0;
    const stem = unknown ? /^(.+)['’‘ʼ´`]s$/i.exec(item.text)?.[1] : undefined;
    if (stem !== undefined) return [{ ...item, text: stem, norm: item.norm.slice(0, -2), possessive: true }];
    const ends = isApostrophe(next) && next?.start === item.end;
    const apart = ends && afterNext?.norm === 's' && afterNext.start === next?.end;
    const plural = ends && unknown && /s$/i.test(item.text) && afterNext !== undefined;
    return [apart || plural ? { ...item, possessive: true } : item];
  });
}

const isTitled = (item: Item | undefined): boolean => item?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(item.text);
const unknownName = (item: Item | undefined) => isTitled(item) && item?.tags.size === 0;
const neverNames: readonly Concept[] = [
  ...([
    'and',
    'or',
    'from',
    'to',
    'for',
    'of',
    'at',
    'on',
    'with',
    'by',
    'in',
    'not',
    'license',
    'userNoun',
    'group',
  ] as const),
  ...([
    'relative',
    'common',
    'label',
    'thanks',
    'without',
    'except',
    'everything',
    'all',
    'services',
    'servicePlan',
  ] as const),
];
const neverNamed = /^(?:please|pls|plz|the|de|het|een|a|van|i|ik)$/;

/** Whether a known word is a name here: where a person must stand, or with a capital beside an unknown word with one. */
function isNameHere(items: readonly Item[], index: number, mixedCase: boolean): boolean {
  const [last, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (item === undefined || !isTitled(item) || item.tags.size === 0) return false;
  if (wordsThatAreNames.has(item.norm) && is(last, 'from', 'to', 'for', 'of', 'at', 'userNoun', 'assign')) return true;
  if (!mixedCase || item.text.includes(' ') || is(item, ...neverNames) || neverNamed.test(item.norm)) return false;
  const opens = last === undefined || last.kind === 'line' || last.kind === 'end' || last.text === ':';
  return unknownName(last) || (!opens && !is(last, 'greeting') && !is(item, 'greeting') && unknownName(next));
}

/** At most one letter too many, too few, wrong or exchanged with its neighbour. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const slips = distance(a, b);
  if (slips !== 2 || a.length !== b.length) return slips === 1;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}

const mistypable: readonly Concept[] = [
  ...([
    'assign',
    'unassign',
    'replace',
    'switchOff',
    'switchOn',
    'copy',
    'approve',
    'reject',
    'remind',
    'license',
  ] as const),
  ...(['assignDone', 'unassignDone', 'replaceDone', 'history', 'approvals', 'everything', 'cancel', 'thanks'] as const),
  'subscriptions',
];
const typoTargets: readonly Entry[] = [...lexicon.values()]
  .flat()
  .filter(({ words }) => words.length === 1 && (words[0]?.length ?? 0) >= 5)
  .filter(({ concepts }) => mistypable.some((each) => concepts.has(each)));

/** A word of five letters or more that is one slip away from verbs of one direction only is that verb. */
function mendTypo(items: readonly Item[], index: number, knowsVerb: boolean): Item {
  const item = items[index] as Item;
  if (item.kind !== 'word' || item.tags.size > 0 || item.norm.length < 5 || notTypos.has(item.norm)) return item;
  let last = index - 1;
  while (is(items[last], 'article', 'filler')) last -= 1;
  if (is(items[last], 'from', 'to', 'for', 'at', 'of')) return item;
  const close = typoTargets.filter(({ words }) => isOneSlip(item.norm, words[0] ?? ''));
  const tags = new Set(close.flatMap(({ concepts }) => [...concepts]));
  const meanings = new Set([...tags].flatMap((tag) => directionsOf(new Set([tag]))[0] ?? tag));
  if (meanings.size !== 1 || (knowsVerb && !tags.has('license'))) return item;
  const [language = null, ...others] = new Set(close.map((each) => each.language));
  return { ...item, tags, language: others.length === 0 ? language : null };
}

/** A product may go by the name of an app. */
const asApp = (item: Item): Item =>
  item.kind === 'product' &&
  lexicon
    .get(item.norm.split(' ')[0] ?? '')
    ?.some(({ words, concepts }) => concepts.has('servicePlan') && words.join(' ') === item.norm)
    ? { ...item, tags: new Set(['servicePlan']) }
    : item;

const denials = [...lexicon.values()]
  .flat()
  .filter(({ concepts, words: [word = '', ...more] }) => concepts.has('not') && more.length === 0 && word.length >= 6)
  .map(({ words }) => words[0] ?? '');

/** A misspelled *doesn't* still denies. */
function asDenial(item: Item): Item {
  if (item.kind !== 'word' || item.tags.size > 0 || item.norm.length > 12) return item;
  const denies = /n['’]t$/i.test(item.text) || denials.some((denial) => isOneSlip(denial, item.norm));
  return denies ? { ...item, tags: new Set(['not']) } : item;
}

/** The second half of a pair of conjunctions joins: *zowel … als*. */
function asPair(item: Item, index: number, items: readonly Item[]): Item {
  const begun = items.slice(Math.max(0, index - 6), index).some(({ norm }) => norm === pairs.get(item.norm));
  return begun ? { ...item, tags: new Set(['and']) } : item;
}

/** What each word means, as far as words alone can tell. */
export function tagWords(items: readonly Item[], text: string): Item[] {
  const tagged = markPossessives(findPhrases(items, text), text).map(asApp).map(asDenial).map(asPair);
  const mixedCase = tagged.some(
    ({ kind, tags, text: typed }) => kind === 'word' && tags.size > 0 && /^\p{Ll}/u.test(typed),
  );
  const named = tagged.map((item, index) =>
    isNameHere(tagged, index, mixedCase) ? { ...item, tags: new Set<Concept>(), language: null } : item,
  );
  const knowsVerb = named.some(({ tags }) => directionsOf(tags).length > 0);
  return named.map((_, index) => mendTypo(named, index, knowsVerb));
}
