import { fold } from '../../licensing/lookups/fold.ts';
import type { Language } from '../../text/language.ts';
import { mentionEnd, mentionStart } from '../clean.ts';
import type { Concept } from '../vocabulary.ts';

/** Where something stands in the sentence; for products, from the product catalogue. */
export interface Span {
  start: number;
  end: number;
  text: string;
  /** A misspelling was forgiven. */
  guessed?: boolean;
}

/** What was found before any grammar; `run` are words that may be a name. */
export type Kind =
  | ('product' | 'ticket' | 'date' | 'mention' | 'mail' | 'id' | 'number' | 'count')
  | ('word' | 'run' | 'mark' | 'end' | 'line');

/** A piece of the sentence and what is known of it by itself. */
export interface Item {
  readonly kind: Kind;
  /** As typed; without the possessive ending. */
  readonly text: string;
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<Concept>;
  /** Of a word that only one language has. */
  readonly language: Language | null;
  /** *megan's*, *Guus'*. */
  readonly possessive: boolean;
  /** *megans e3* may be Megan's, *the intern* may be anybody, and nobody in the directory goes by an unknown one. */
  readonly doubt: 'genitive' | 'article' | 'unknown' | null;
}

export type EntityKind = 'product' | 'ticket' | 'date' | 'count';

/** Lengths are those of RFC 5321, so that a long word is not searched again from each of its letters. */
export const mailPattern = String.raw`[\p{L}\p{N}._%+'-]{1,128}(?:#EXT#)?@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`;
const guid = `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`;
const abbreviation = String.raw`(?<=^|\s)(?:dhr|mevr|mr|mrs|ms|dr|nr|bijv|evt|ivm|tbv|ipv|aub|svp|pls|excl|incl|mw)\.(?=\s*[\p{L}\d#])|(?:\p{L}\.){2,}|[wt]\/[om]\b`;
const word = String.raw`'[tn]\b|(?<=^|\s)\p{L}\.(?=\s?\p{L})|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|['’‘ʼ´._-](?=[\p{L}\p{N}\p{M}]))*`;
const mention = `${mentionStart}[^${mentionEnd}]*${mentionEnd}`;
const pieces = new RegExp(
  `(?<mention>${mention})|(?<mail>${mailPattern})|(?<id>${guid})|(?<abbreviation>${abbreviation})|(?<number>#\\s?\\d+|\\d+(?![\\p{L}\\p{N}'._-]*[\\p{L}\\p{N}]))|(?<word>${word})|(?<line>\\n+)|(?<end>[.!?]+)|(?<arrow>[-=]+>|→|➜|»)|(?<dash>(?<=\\s|^)[-–—*•](?=\\s))|(?<sign>\\S)`,
  'giu',
);

const none: ReadonlySet<Concept> = new Set();

export function itemOf(kind: Kind, text: string, start: number, end = start + text.length): Item {
  const norm = kind === 'mark' && /[>→➜»]/.test(text) && text !== '>' ? '->' : fold(text);
  return { kind, text, norm, start, end, tags: none, language: null, possessive: false, doubt: null };
}

function pieceOf(match: RegExpExecArray): Item {
  const [text] = match;
  const at = match.index;
  const { mention, mail, id, number, abbreviation, word, line, end } = match.groups ?? {};
  if (mention !== undefined) return itemOf('mention', text.slice(1, -1), at, at + text.length);
  if (mail !== undefined) return itemOf('mail', text, at);
  if (id !== undefined) return itemOf('id', text, at);
  if (number !== undefined) return itemOf('number', text, at);
  if (abbreviation !== undefined) return { ...itemOf('word', text, at), norm: fold(text).replaceAll('.', '') };
  if (word !== undefined) return itemOf('word', text, at);
  if (line !== undefined) return itemOf('line', text, at);
  return itemOf(end === undefined ? 'mark' : 'end', text, at);
}

const letter = /[\p{L}\p{N}]/u;

/** A place that would cut a mail address or another word in two names nothing, and of two that overlap the first counts. */
export function wholePlaces<Place extends Span>(text: string, places: readonly Place[]): Place[] {
  const closed = [...text.matchAll(new RegExp(`${mailPattern}|${mention}`, 'giu'))];
  const whole = places
    .filter(({ start, end }) => start < end && !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? ''))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let [reached, next] = [0, 0];
  return whole.filter(({ start, end }) => {
    while ((closed[next]?.index ?? start) + (closed[next]?.[0].length ?? 0) < start) next += 1;
    const cuts = closed.slice(next, next + 2).some(({ index, 0: { length } }) => index < end && start < index + length);
    const free = start >= reached && !cuts;
    if (free) reached = end;
    return free;
  });
}

/** The pieces of a cleaned sentence, in order, around the entities that were found in it. */
export function tokenize(text: string, entities: readonly (Span & { kind: EntityKind })[]): Item[] {
  const items: Item[] = [];
  let from = 0;
  const scan = (to: number) => {
    pieces.lastIndex = from;
    const part = text.slice(0, to);
    for (let match = pieces.exec(part); match !== null; match = pieces.exec(part)) items.push(pieceOf(match));
  };
  for (const { kind, start, end } of entities) {
    scan(start);
    items.push(itemOf(kind, text.slice(start, end), start));
    from = end;
  }
  scan(text.length);
  return items;
}
