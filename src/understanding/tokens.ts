import type { Language } from '../text/language.ts';
import { mentionEnd, mentionStart } from './clean.ts';
import { type Concept, fold } from './words/words.ts';

/** Where a product's name stands in the sentence; from the product catalogue. */
export interface Span {
  start: number;
  end: number;
  text: string;
  /** A misspelling was forgiven. */
  guessed?: boolean;
}

export type TokenKind =
  | 'word'
  | 'product'
  | 'name'
  | 'mail'
  | 'id'
  | 'number'
  | 'date'
  | 'ticket'
  | 'mark'
  | 'end'
  | 'line';

/** A piece of the sentence and what is known of it so far. */
export interface Token {
  kind: TokenKind;
  /** As typed; without the possessive ending. */
  text: string;
  norm: string;
  start: number;
  end: number;
  /** "megan's", "Guus'". */
  possessive: boolean;
  tags: Set<Concept>;
  language: Language | null;
  /** Understood: what stays unused in the end is the leftover. */
  used: boolean;
}

/** Lengths are those of RFC 5321, so that a long word is not searched again from each of its letters. */
export const mailPattern = String.raw`[\p{L}\p{N}._%+'-]{1,128}(?:#EXT#)?@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`;
const guid = `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`;
const numericDate = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b`;
const abbreviation = String.raw`(?<=^|\s)(?:dhr|mevr|mr|mrs|ms|dr|nr|bijv|evt|ivm|tbv|ipv|aub|svp|pls|excl|incl|mw)\.(?=\s*[\p{L}\d#])|(?:\p{L}\.){2,}|[wt]\/[om]\b`;
const word = String.raw`'[tn]\b|(?<=^|\s)\p{L}\.(?=\s?\p{L})|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|['’‘ʼ´._-](?=[\p{L}\p{N}\p{M}]))*`;
const pieces = new RegExp(
  `(?<name>${mentionStart}[^${mentionEnd}]*${mentionEnd})|(?<mail>${mailPattern})|(?<id>${guid})|(?<date>${numericDate})|(?<abbreviation>${abbreviation})|(?<number>#\\s?\\d+|\\d+(?![\\p{L}\\p{N}'._-]*[\\p{L}\\p{N}]))|(?<word>${word})|(?<line>\\n+)|(?<end>[.!?]+)|(?<arrow>[-=]+>|→|➜|»)|(?<dash>(?<=\\s|^)[-–—*•](?=\\s))|(?<sign>\\S)`,
  'giu',
);

function token(kind: TokenKind, text: string, start: number, end = start + text.length): Token {
  const norm = kind === 'mark' && /[>→➜»]/.test(text) && text !== '>' ? '->' : fold(text);
  return { kind, text, norm, start, end, possessive: false, tags: new Set(), language: null, used: false };
}

function pieceOf(match: RegExpExecArray): Token {
  const [text] = match;
  const at = match.index;
  const groups = match.groups ?? {};
  if (groups.name !== undefined) return token('name', text.slice(1, -1), at, at + text.length);
  if (groups.mail !== undefined) return token('mail', text, at);
  if (groups.id !== undefined) return token('id', text, at);
  if (groups.date !== undefined) return token('date', text, at);
  if (groups.number !== undefined) return token('number', text, at);
  if (groups.abbreviation !== undefined) return { ...token('word', text, at), norm: fold(text).replaceAll('.', '') };
  if (groups.word !== undefined) return token('word', text, at);
  if (groups.line !== undefined) return token('line', text, at);
  if (groups.end !== undefined) return token('end', text, at);
  return token('mark', text, at);
}

/** Products and tickets come first; a span that would cut a mail address or another word in two is not one. */
function wholeSpans(
  text: string,
  spans: readonly (Span & { kind: 'product' | 'ticket' })[],
): (Span & { kind: 'product' | 'ticket' })[] {
  const taken = [...text.matchAll(new RegExp(`${mailPattern}|${mentionStart}[^${mentionEnd}]*${mentionEnd}`, 'giu'))];
  const whole = spans.filter(
    ({ start, end }) =>
      start < end &&
      !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') &&
      !/[\p{L}\p{N}]/u.test(text[end] ?? '') &&
      taken.every((match) => end <= match.index || start >= match.index + match[0].length),
  );
  whole.sort((a, b) => a.start - b.start || b.end - a.end);
  return whole.filter((span, index) => whole.slice(0, index).every((earlier) => earlier.end <= span.start));
}

/** The pieces of a cleaned sentence, in order. `spans` are products and tickets already found in it. */
export function tokenize(text: string, spans: readonly (Span & { kind: 'product' | 'ticket' })[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const scan = (to: number) => {
    const part = text.slice(0, to);
    pieces.lastIndex = from;
    for (let match = pieces.exec(part); match !== null; match = pieces.exec(part)) tokens.push(pieceOf(match));
  };
  for (const span of wholeSpans(text, spans)) {
    scan(span.start);
    tokens.push(token(span.kind, text.slice(span.start, span.end), span.start));
    from = span.end;
  }
  scan(text.length);
  return tokens;
}
