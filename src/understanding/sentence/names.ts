import { fold } from '../../licensing/lookups/fold.ts';
import type { ReadOptions } from '../reading.ts';
import { nameParticles, namesInS } from './shared-words.ts';
import type { Item } from './tokens.ts';
import { is } from './words.ts';

/** Whether an item may name a person: unknown words, or what names nothing but a person. */
export const isName = (item: Item | undefined): boolean =>
  item !== undefined && ['run', 'mail', 'id', 'mention'].includes(item.kind);

const isNameWord = (item: Item | undefined): item is Item =>
  item !== undefined && item.kind === 'word' && item.tags.size === 0 && /\p{L}/u.test(item.text);
const isParticle = (item: Item | undefined): boolean => item?.kind === 'word' && nameParticles.has(item.norm);
const isCapital = (item: Item | undefined): boolean => /^\p{Lu}/u.test(item?.text ?? '');
const isLower = (item: Item | undefined): boolean => /^\p{Ll}/u.test(item?.text ?? '');

/** In a surname these stand only before a second particle or a capital. */
const shyParticles = new Set(['in', 'op', 'uit', 'aan', 'het', 'te', 'do', 'al', 'af', 'y']);

/** Where particles and a further name word go on after `from`: the index of that name word. */
function nameGoesOn(items: readonly Item[], from: number): number | null {
  let index = from;
  while (isParticle(items[index])) index += 1;
  const word = items[index];
  if (!isNameWord(word) || index === from) return null;
  const shy = shyParticles.has(items[from]?.norm ?? '') && index === from + 1 && !isCapital(word);
  return shy ? null : index;
}

function endOfName(items: readonly Item[], first: number): number {
  let last = first;
  for (;;) {
    if (items[last]?.possessive) return last;
    const next = items[last + 1];
    const caseDrops = isCapital(items[first]) && isLower(next) && !/^\p{Lu}+$/u.test(items[first]?.text ?? '');
    if (isNameWord(next) && !caseDrops) {
      last += 1;
      continue;
    }
    const further = nameGoesOn(items, last + 1);
    if (further === null || (isCapital(items[first]) && isLower(items[further]))) return last;
    last = further;
  }
}

/** Particles before a name belong to it where a name can begin with them. */
function startOfName(items: readonly Item[], first: number): number {
  let start = first;
  while (isParticle(items[start - 1])) start -= 1;
  for (; start < first; start += 1) {
    const last = items[start - 1];
    let count = 0;
    while (isParticle(items[start + count])) count += 1;
    const preposition = is(last, 'from', 'to', 'for', 'at', 'of', 'on');
    const follows = preposition || is(last, 'as') || last?.norm === 'als';
    const listed =
      last === undefined || last.kind === 'line' || /^[,;]$/.test(last.text) || is(last, 'and', 'userNoun');
    const lone = items[start]?.norm === 'van' ? preposition : isCapital(items[first]);
    const surname = count >= 2 || lone || isCapital(items[start]);
    if (surname && (follows || listed) && !shyParticles.has(items[start]?.norm ?? '')) return start;
  }
  return first;
}

/** Dutch writes the possessive without an apostrophe: *megans licentie*. */
function isGenitive(word: Item, next: Item | undefined, last: Item | undefined): boolean {
  const owns = next?.kind === 'product' || is(next, 'license', 'services');
  const mayOwn =
    last === undefined ||
    last.kind === 'line' ||
    is(last, 'from', 'of', 'in', 'unassign', 'replace', 'filler', 'request');
  const ends = /[^s'’]s$/i.test(word.text) && word.norm.length >= 5 && !namesInS.has(word.norm);
  return owns && mayOwn && !word.possessive && ends;
}

/** *The intern*: an article before it, perhaps with a filler between; *both* only counts. */
function hasArticle(items: readonly Item[], first: number): boolean {
  let index = first - 1;
  while (is(items[index], 'filler')) index -= 1;
  return is(items[index], 'article') && !['both', 'beide'].includes(items[index]?.norm ?? '');
}

interface Run {
  first: number;
  last: number;
  item: Item;
}

function runAt(items: readonly Item[], index: number, text: string): Run | null {
  const word = items[index];
  if (!isNameWord(word)) return null;
  const first = startOfName(items, index);
  const last = endOfName(items, index);
  return runOf(items, first, last, text);
}

function runOf(items: readonly Item[], first: number, last: number, text: string): Run {
  const word = items.slice(first, last + 1).find(isNameWord) as Item;
  const lastWord = items[last] as Item;
  const start = items[first]?.start ?? word.start;
  const genitive = isGenitive(lastWord, items[last + 1], items[first - 1]);
  const typed = text.slice(start, lastWord.start + lastWord.text.length - (genitive ? 1 : 0));
  const vague = (isLower(word) && hasArticle(items, first)) || /^(?:de|het) \p{Lu}+$/u.test(typed);
  const item: Item = {
    ...word,
    kind: 'run',
    text: typed,
    norm: fold(typed),
    start,
    end: lastWord.end,
    possessive: lastWord.possessive || genitive,
    doubt: vague ? 'article' : genitive ? 'genitive' : null,
  };
  return { first, last, item };
}

/** The address beside a name says it all: *Megan Bowen <megan@x>*, *Bowen, Megan <megan.bowen@x>*. */
function joinAddresses(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const isBracket = (each: Item | undefined) => each !== undefined && /^[<([]$/.test(each.text);
    const skip = isBracket(joined.at(-1)) ? 2 : 1;
    const name = joined.at(-skip);
    if (item.kind !== 'mail' || !name || (name.kind !== 'run' && name.kind !== 'mention')) {
      joined.push(item);
      continue;
    }
    joined.splice(-skip);
    const surname = joined.at(-1)?.text === ',' ? joined.at(-2) : undefined;
    const repeats = surname?.kind === 'run' && surname.text.length > 2 && item.norm.includes(surname.norm);
    if (repeats) joined.splice(-2);
    joined.push({ ...item, start: (repeats ? surname : name).start });
  }
  return joined;
}

/** What a word may be a form of: *megans*, *Guuses*, *de Boeren*. */
export const stemsOf = (norm: string): string[] => [
  norm,
  ...['s', 'es', 'en'].flatMap((end) =>
    norm.endsWith(end) && norm.length > end.length + 2 ? norm.slice(0, -end.length) : [],
  ),
];

/** Of the words that may be a name only those that somebody goes by, and what stands between them with a capital. */
function knownPart(run: Run, items: readonly Item[], knownNames: ReadonlySet<string>, text: string): Run {
  const words = items.slice(run.first, run.last + 1);
  const known = (item: Item | undefined) =>
    item !== undefined && stemsOf(item.norm).some((stem) => knownNames.has(stem));
  let first = words.findIndex(known);
  let last = words.findLastIndex(known);
  if (first < 0) return { ...run, item: { ...run.item, doubt: 'unknown' } };
  if (isCapital(words[first])) while (isNameWord(words[first - 1]) && isCapital(words[first - 1])) first -= 1;
  if (isCapital(words[last])) while (isNameWord(words[last + 1]) && isCapital(words[last + 1])) last += 1;
  // The particles before a surname go with it.
  if (first > 0 && words.slice(0, first).every(isParticle)) first = 0;
  return runOf(items, run.first + first, run.first + last, text);
}

/** Puts together the words that may be a name. */
export function joinNames(items: readonly Item[], text: string, { knownNames }: ReadOptions): Item[] {
  const joined: Item[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const whole = runAt(items, index, text);
    const run = whole && knownNames ? knownPart(whole, items, knownNames, text) : whole;
    if (run === null || whole === null) {
      joined.push(items[index] as Item);
      continue;
    }
    joined.splice(joined.length - (index - whole.first));
    joined.push(...items.slice(whole.first, run.first), run.item);
    index = run.last;
  }
  return joinAddresses(joined);
}
