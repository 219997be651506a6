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
  /** Everything they have, or all their licenses. */
  everything: boolean;
  /** A sentence or line of its own, or one that goes on otherwise. */
  apart: boolean;
  /** Something goes to somebody, or something to somebody's place, without a verb: *visio to Bilal*, *Bilal -> visio*. */
  heads: boolean;
  leads: boolean;
}

const apart = (item: Item | undefined): boolean =>
  item?.kind === 'end' || item?.kind === 'line' || item?.text === ';' || ['but', 'maar'].includes(item?.norm ?? '');

/** Whether something is on its way to somebody. */
export const headsFor = (items: readonly Item[]): boolean =>
  items.some((item, index) => {
    const next = tellingAfter(items, index);
    return (
      (item.norm === '->' && next !== undefined) || (/^(?:to|naar|aan|voor|for|on|op)$/.test(item.norm) && isName(next))
    );
  });

const separates = (item: Item): boolean => item.kind === 'end' || joins(item) || ['but', 'maar'].includes(item.norm);

const orders = (items: readonly Item[]): boolean =>
  items.some(gives) && items.some((item) => isThing(item) || isName(item) || is(item, 'leanProduct', 'everything'));

/** *Then* begins something else only after something that is complete. */
const goesOn = (item: Item) => ['then', 'dan'].includes(item.norm);

const tells = (items: readonly Item[]): boolean => {
  const first = items.find((item) => !separates(item) && (is(item, 'leanUser') || !is(item, 'filler')));
  const known = is(first, 'leanUser', 'pronoun') && items.some((item) => is(item, 'have'));
  return (known || items.some((item) => is(item, 'contains'))) && !items.some(gives);
};

/** Whether a clause begins with a word that gives a direction: an order of its own, not the end of a list with the verb last. */
export const leads = (items: readonly Item[]): boolean =>
  gives(items.find((item) => !separates(item) && !isTransparent(item)));

function segmentOf(items: Item[]): Segment {
  return {
    items,
    cue: items.some((item) => gives(item) || is(item, 'keep')),
    keeps: items.some((item) => is(item, 'keep')) && !items.some(gives),
    tells: tells(items),
    people: items.some((item) => isName(item) || is(item, 'self')),
    things: items.some((item) => item.kind === 'product' || is(item, 'family', 'servicePlan')),
    everything: items.some((item) => is(item, 'everything')),
    apart: apart(items[0]),
    heads: headsFor(items),
    leads: leads(items),
  };
}

function segmentsOf(items: readonly Item[]): Segment[] {
  const segments: Item[][] = [[]];
  for (const [index, item] of items.entries()) {
    // *Mag dan weg*: right after the verb it goes on with nothing.
    const then = goesOn(item) && !gives(items[index - 1]);
    if (separates(item) || (then && orders(segments.at(-1) ?? []))) segments.push([]);
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
  everything: left.everything || right.everything,
  apart: left.apart,
  heads: left.heads || right.heads,
  leads: left.leads,
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
  const others = (clause: Item[]) => clauses.some((each) => each !== clause && each.some(isThing));
  const stays = clauses.filter(
    (clause) =>
      (clause.some((item) => is(item, 'keep')) &&
        !clause.some(gives) &&
        !clause.some(isThing) &&
        clause.some(isName) &&
        others(clause)) ||
      ((tells(clause) || clause.some((item) => is(item, 'keep'))) &&
        !clause.some(gives) &&
        clause.some(({ kind }) => kind === 'product')),
  );
  // Whoever keeps something may get something else: *Anouk keeps F3 but gets E3*.
  const getsToo = (clause: Item[]) => {
    const next = clauses[clauses.indexOf(clause) + 1];
    return next?.some(gives) === true && !next.some(isName) && !(next[0]?.kind === 'end') ? next : null;
  };
  const taken = stays.flatMap((clause) => {
    const next = getsToo(clause);
    return next
      ? [
          ...clause.filter((item) => !isName(item) && !separates(item)),
          ...next.slice(0, separates(next[0] as Item) ? 1 : 0),
        ]
      : clause;
  });
  const rest = items.filter((item) => !taken.includes(item) || item.kind === 'end');
  if (!(rest.some(gives) || headsFor(rest)) || stays.length === 0)
    return { rest: [...items], except: [], taken: [], doubts: [] };
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

/** *X gets E3, Y and Z F3*: whoever is listed after a thing gets what stands after them, not what stands before. */
function begunByName(last: Segment, [first, ...rest]: readonly Segment[]): boolean {
  const ends = last.items.findLastIndex(isThing);
  const paired = ends > last.items.findLastIndex(isName) && last.items.some(isName);
  const bare = (segment: Segment | undefined) =>
    segment?.people === true && !segment.things && !segment.cue && !segment.everything;
  if (!paired || !bare(first)) return false;
  const next = rest.find((segment) => !bare(segment));
  if (!next?.people || !next.things || next.leads || next.keeps) return false;
  return next.items.findIndex(isName) < next.items.findIndex(isThing);
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
    const whole = last?.people === true && (last.things || last.everything);
    const begins =
      last === undefined ||
      pair ||
      forward ||
      begunByName(last, segments.slice(index)) ||
      (segment.tells && segment.things && after) ||
      (segment.cue && after) ||
      // What has a cue, or somebody, of its own takes none over from a sentence that is complete.
      (segment.cue && complete && (last?.heads === true || segment.leads) && segment.things) ||
      (segment.keeps && segment.people) ||
      (last.keeps && last.people && segment.people) ||
      (segment.apart && whole && after && segment.things && (segment.people || segment.heads));
    if (begins) clauses.push(segment);
    else clauses.splice(-1, 1, joined(last, segment));
  }
  return clauses.map((clause) => clause.items);
}
