import { directionsOf } from './sentence/lexicon.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';

/** What stands before or after without saying anything about it. */
const isTransparent = (item: Item): boolean =>
  (is(item, 'article', 'userNoun', 'filler', 'possessive', 'greeting', 'subject', 'request', 'particle', 'label') &&
    !is(item, 'not', 'condition')) ||
  /^["'“”„()<>[\]*•–—:-]$/.test(item.text);

/** The nearest telling item before an index. */
export function tellingBefore(items: readonly Item[], index: number): Item | undefined {
  let at = index - 1;
  while (items[at] !== undefined && isTransparent(items[at] as Item)) at -= 1;
  return items[at];
}

/** The nearest telling item after an index. */
export function tellingAfter(items: readonly Item[], index: number): Item | undefined {
  let at = index + 1;
  while (items[at] !== undefined && isTransparent(items[at] as Item)) at += 1;
  return items[at];
}

/** Whether an item joins two things of one list. */
export const joins = (item: Item | undefined): boolean =>
  item !== undefined && (/^[,;&+/]$/.test(item.text) || item.kind === 'line' || is(item, 'and'));

export const gives = (item: Item | undefined): boolean => item !== undefined && directionsOf(item.tags).length > 0;

/** A product, an app or a word for several products. */
export const isThing = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'product' || is(item, 'family', 'servicePlan'));

interface Segment {
  items: Item[];
  cue: boolean;
  keeps: boolean;
  /** What somebody has already, which nobody orders. */
  tells: boolean;
  people: boolean;
  things: boolean;
}

const separates = (item: Item): boolean =>
  item.kind === 'end' || joins(item) || ['but', 'maar', 'then', 'dan'].includes(item.norm);

const tells = (items: readonly Item[]): boolean => {
  const first = items.find((item) => !separates(item) && (is(item, 'leanUser') || !is(item, 'filler')));
  return is(first, 'leanUser', 'pronoun') && items.some((item) => is(item, 'have')) && !items.some(gives);
};

function segmentOf(items: Item[]): Segment {
  return {
    items,
    cue: items.some((item) => gives(item) || is(item, 'keep')),
    keeps: items.some((item) => is(item, 'keep')) && !items.some(gives),
    tells: tells(items),
    people: items.some((item) => isName(item) || is(item, 'self')),
    things: items.some((item) => item.kind === 'product' || is(item, 'family', 'servicePlan')),
  };
}

function segmentsOf(items: readonly Item[]): Segment[] {
  const segments: Item[][] = [[]];
  for (const item of items) {
    if (separates(item)) segments.push([]);
    segments.at(-1)?.push(item);
  }
  return segments.map(segmentOf).filter((segment) => segment.items.length > 0);
}

const joined = (left: Segment, right: Segment): Segment => ({
  items: [...left.items, ...right.items],
  cue: left.cue || right.cue,
  keeps: left.keeps || right.keeps,
  tells: left.tells || right.tells,
  people: left.people || right.people,
  things: left.things || right.things,
});

/** What is to stay, and the items that are left. */
export interface Kept {
  rest: Item[];
  /** Exceptions, where all the rest goes. */
  except: string[];
  taken: Item[];
  doubts: string[];
}

const keepsPlainly = (item: Item) =>
  item.kind === 'product' ||
  item.kind === 'mark' ||
  is(item, 'keep', 'and', 'except', 'article', 'license', 'possessive', 'filler', 'pronoun', 'leanUser', 'particle');

/** Clauses that say what stays: they change nothing of an order for named products, but must not add to it. */
export function takeKept(items: readonly Item[], text: string): Kept {
  const clauses = splitClauses(items);
  const stays = clauses.filter(
    (clause) =>
      (tells(clause) || clause.some((item) => is(item, 'keep'))) &&
      !clause.some(gives) &&
      clause.some(({ kind }) => kind === 'product'),
  );
  const taken = stays.flat();
  const rest = items.filter((item) => !taken.includes(item) || item.kind === 'end');
  if (!rest.some(gives) || stays.length === 0) return { rest: [...items], except: [], taken: [], doubts: [] };
  const whole = rest.some((item) => is(item, 'everything', 'all'));
  const plain = (clause: Item[]) => whole && !tells(clause) && clause.every(keepsPlainly);
  const except = stays
    .filter(plain)
    .flatMap((clause) => clause.filter(({ kind }) => kind === 'product').map((item) => item.text));
  const doubts = stays
    .filter((clause) => !plain(clause))
    .map((clause) => {
      const inner = clause.filter((item) => !separates(item));
      return text.slice(inner[0]?.start, inner.at(-1)?.end);
    });
  return { rest, except, taken, doubts };
}

/** Whether things without a person belong to the person that is named next rather than to the clause before them. */
function belongsForward(rest: readonly Segment[]): boolean {
  const next = rest.find((segment) => segment.cue || segment.people);
  return next !== undefined && (next.keeps || (!next.cue && next.things));
}

/** One clause for each order: lists stay together, a further verb or a further pair of person and thing begins another. */
export function splitClauses(items: readonly Item[]): Item[][] {
  const segments = segmentsOf(items);
  const clauses: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const last = clauses.at(-1);
    const complete = last?.people === true && last.things;
    const pair = complete && segment.things && segment.people;
    const after = last?.cue === true || last?.items.some((item) => is(item, 'cancel')) === true;
    const forward = !segment.cue && complete && segment.things && belongsForward(segments.slice(index + 1));
    const begins =
      last === undefined || pair || forward || (segment.tells && segment.things && after) || (segment.cue && after);
    if (begins) clauses.push(segment);
    else clauses.splice(-1, 1, joined(last, segment));
  }
  return clauses.map((clause) => clause.items);
}
