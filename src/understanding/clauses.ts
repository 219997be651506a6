import { joins } from './people.ts';
import { directionsOf, is } from './tags.ts';
import type { Token } from './tokens.ts';

/** A clause beside the order, with the separator before it. */
interface Clause {
  from: number;
  to: number;
}

const separates = (token: Token | undefined): boolean =>
  token?.kind === 'end' || joins(token) || ['but', 'maar'].includes(token?.norm ?? '');

/** Where the clause around a word begins; null where an order stands in it. */
function startOf(tokens: readonly Token[], at: number, orders: readonly number[]): number | null {
  const separator = tokens.slice(0, at).findLastIndex(separates);
  if (orders.some((order) => order > separator && order < at)) return null;
  // "visio and project may stay": the whole list of products.
  const listed = tokens[separator - 1]?.kind === 'product' && joins(tokens[separator]);
  return (listed ? startOf(tokens, separator, orders) : null) ?? separator + 1;
}

/** The clause that a word stands in, where no order stands in it too. */
function clauseBeside(tokens: readonly Token[], at: number, orders: readonly number[]): Clause | null {
  const start = startOf(tokens, at, orders);
  if (start === null) return null;
  const close = tokens.findIndex(({ kind }, index) => index > at && (kind === 'end' || kind === 'line'));
  const end = close < 0 ? tokens.length : close;
  const order = orders.find((each) => each > at && each < end);
  const to = order === undefined ? end : tokens.slice(0, order).findLastIndex(separates);
  if (to <= at) return null;
  const kept = ['end', 'line'].includes(tokens[start - 1]?.kind ?? 'end');
  return { from: kept ? start : start - 1, to };
}

function cut(tokens: Token[], { from, to }: Clause): Token[] {
  return tokens.splice(from, to - from);
}

function textOf(clause: readonly Token[], text: string): string {
  const first = clause.find((token) => !separates(token)) ?? clause[0];
  return text.slice(first?.start, clause.at(-1)?.end);
}

const indexesOf = (tokens: readonly Token[], wanted: (token: Token, index: number) => boolean): number[] =>
  [...tokens.entries()].filter(([index, token]) => !token.used && wanted(token, index)).map(([index]) => index);

/** "she doesn't need it" takes away. */
function isNotNeeded(tokens: readonly Token[], at: number): boolean {
  if (!is(tokens[at], 'need')) return false;
  const from = tokens.slice(0, at).findLastIndex(separates) + 1;
  const next = tokens.findIndex((token, index) => index > at && separates(token));
  const clause = tokens.slice(from, next < 0 ? tokens.length : next);
  return clause.some((token) => is(token, 'not'));
}

/** "remove e3 from megan, nora gets it": beside an order that takes away, a clause that gives is no part of it. */
export function takeGivingClauses(tokens: Token[], text: string): string[] {
  const gives = (token: Token) => is(token, 'assign', 'assignDone', 'replace', 'replaceDone', 'copy');
  const taken: string[] = [];
  for (;;) {
    const orders = indexesOf(
      tokens,
      (token, index) =>
        is(token, 'unassign', 'unassignDone', 'switchOff', 'switchOffDone') || isNotNeeded(tokens, index),
    );
    if (orders.length === 0 || tokens.some(gives)) return taken;
    const clause = indexesOf(tokens, (token) => is(token, 'assignWeak', 'need'))
      .filter((at) => !orders.includes(at))
      .map((at) => clauseBeside(tokens, at, orders))
      .find((found) => found !== null);
    if (clause === undefined) return taken;
    taken.push(textOf(cut(tokens, clause), text));
  }
}

/** What is to stay: "but keep e3", "laat visio staan", "visio mag blijven". */
export interface Kept {
  /** Exceptions, where all the rest goes. */
  except: string[];
  doubts: string[];
}

/** Clauses that say what stays. They change nothing of an order for named products, but must not add to it. */
export function takeKept(tokens: Token[], text: string): Kept {
  const kept: Kept = { except: [], doubts: [] };
  for (;;) {
    const orders = indexesOf(tokens, (token) => directionsOf(token).length > 0);
    const clause = indexesOf(tokens, (token) => is(token, 'keep'))
      .map((at) => clauseBeside(tokens, at, orders))
      .find((found) => found !== null && tokens.slice(found.from, found.to).some(({ kind }) => kind === 'product'));
    if (orders.length === 0 || clause === undefined || clause === null) return kept;
    const words = cut(tokens, clause);
    const plain = words.every(
      (token) =>
        token.used ||
        ['product', 'mark'].includes(token.kind) ||
        is(token, 'keep', 'and', 'except', 'article', 'license', 'possessive', 'filler', 'pronoun'),
    );
    if (plain && tokens.some((token) => is(token, 'everything', 'all')))
      kept.except.push(...words.filter(({ kind }) => kind === 'product').map((word) => word.text));
    else kept.doubts.push(textOf(words, text));
  }
}
