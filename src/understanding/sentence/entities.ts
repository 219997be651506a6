import { fold } from '../../licensing/lookups/fold.ts';
import type { ReadOptions } from '../reading.ts';
import { type FoundDate, findDates } from './dates.ts';
import { lexicon } from './lexicon.ts';
import { everydayWords, isEveryday } from './ordinary-words.ts';
import { type EntityKind, type Span, wholePlaces } from './tokens.ts';

/** What tickets look like in the systems that helpdesks use (ServiceNow, TOPdesk, Jira Service Management). */
const usualTickets = /\b(?:INC|REQ|RITM|TASK|SCTASK|CHG|SR|CS)[- ]?\d{4,}\b/gi;

/** Without a catalogue only this much of a product can be told by its shape: E3, Microsoft 365 F1, SPE_E5. */
const productShape = /\b(?:(?:microsoft|office|ms|m|o)\s?365\s?)?[aefgk][1-5]\b|\b[A-Z0-9]{2,}_[A-Z0-9_]+\b/gi;

const personMarker = /\b(?:from|to|for|at|van|bij|aan|voor)\s+$/i;

/** *2 x visio*, *3 licenses*, *een stuk of 4*: how many, not which request. */
const count =
  /(?<![\p{L}\p{N}#.,/-])\d{1,4}(?:\s?[x×](?=\s)|(?=\s+(?:(?:new|extra|more|nieuwe|losse)\s+)?(?:licen[cs]es?|licenties?|seats?|stuks|starters|teachers|nurses|docenten|medewerkers|personen|stagiairs?|leerlingen|pieces|users?|gebruikers|people|mensen|colleagues|collega'?s|accounts?)\b))|(?<=\s)[x×]\s?\d{1,4}(?![\p{L}\p{N}])/giu;

function places(text: string, pattern: RegExp): Span[] {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return [...text.matchAll(all)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

/** *exchange megan's e3 for e5*: at the beginning, and with two products after it, it is a verb. */
function isVerb(span: Span, text: string, products: readonly Span[]): boolean {
  const begins = /(?:^|\b(?:please|pls|you|to|and)\s+)$/i.test(text.slice(0, span.start));
  return (
    span.text.toLowerCase() === 'exchange' && begins && products.filter((each) => each.start > span.end).length > 1
  );
}

/** A misspelling taken for a product, where a person must stand, is more likely a name. */
function isName(span: Span, text: string, products: readonly Span[]): boolean {
  const others = products.some((each) => each !== span && each.guessed !== true);
  return span.guessed === true && others && personMarker.test(text.slice(0, span.start));
}

/** A word that means something else is no misspelling of a product. */
const isOrdinary = (text: string): boolean =>
  lexicon.get(fold(text))?.some(({ words, concepts }) => words.length === 1 && concepts.has('common')) ?? false;

/** Known things: products of the catalogue, tickets, quantities, and days outside of those. */
export interface Entities {
  spans: (Span & { kind: EntityKind })[];
  dates: FoundDate[];
  /** Where an everyday word stands that also names a product. */
  everyday: Span[];
}

/** Looks up what is known before any grammar. */
export function findEntities(text: string, options: ReadOptions): Entities {
  const tickets = places(text, options.ticketPattern ?? usualTickets).map((span) => ({
    ...span,
    kind: 'ticket' as const,
  }));
  const named = options.findProductSpans?.(text) ?? places(text, productShape);
  const apart = everydayWords(text).filter(
    (word) => !named.some((span) => word.start < span.end && span.start < word.end),
  );
  const everyday = [...named, ...apart].filter((span) => isEveryday(span, text, named));
  const products = named
    .filter((span) => !everyday.includes(span))
    .filter((span) => !(span.guessed === true && isOrdinary(span.text)))
    .filter((span) => !isVerb(span, text, named) && !isName(span, text, named))
    .map((span) => ({ ...span, kind: 'product' as const }));
  const before = products.flatMap(({ start }) => {
    const number = /(?<![\p{L}\p{N}#.,/-])\d{1,4}(?= $)/u.exec(text.slice(Math.max(0, start - 6), start));
    return number ? [{ start: start - 1 - number[0].length, end: start - 1, text: number[0] }] : [];
  });
  const counts = [...places(text, count), ...before].map((span) => ({ ...span, kind: 'count' as const }));
  const things = wholePlaces<Span & { kind: EntityKind }>(text, [...tickets, ...products, ...counts]);
  const dates = findDates(text, things, options);
  const spans = wholePlaces(text, [...things, ...dates.map((date) => ({ ...date, kind: 'date' as const }))]);
  return {
    spans,
    everyday,
    dates: dates.filter(({ start }) => spans.some((span) => span.kind === 'date' && span.start === start)),
  };
}
