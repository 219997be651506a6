import type { ReadOptions } from './reading.ts';
import type { Span } from './tokens.ts';

/** What tickets look like in the systems that helpdesks use (ServiceNow, TOPdesk, Jira Service Management). */
const usualTickets = /\b(?:INC|REQ|RITM|TASK|SCTASK|CHG|SR|CS)[- ]?\d{4,}\b/gi;

/** Without a catalogue only this much of a product can be told by its shape: E3, Microsoft 365 F1, SPE_E5. */
const productShape = /\b(?:(?:microsoft|office|ms|m|o)\s?365\s?)?[aefgk][1-5]\b|\b[A-Z0-9]{2,}_[A-Z0-9_]+\b/gi;

const personMarker = /\b(?:from|to|for|at|van|bij|aan|voor)\s+$/i;

function spansIn(text: string, pattern: RegExp): Span[] {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return [...text.matchAll(all)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

/** "exchange megan's e3 for e5": at the beginning, and with two products after it, Exchange is a verb. */
function isVerb(span: Span, text: string, spans: readonly Span[]): boolean {
  const begins = /(?:^|\b(?:please|pls|you|to|and)\s+)$/i.test(text.slice(0, span.start));
  return span.text.toLowerCase() === 'exchange' && begins && spans.filter((each) => each.start > span.end).length > 1;
}

/** A misspelling taken for a product, where a person must stand, is more likely a name. */
function isName(span: Span, text: string, spans: readonly Span[]): boolean {
  const others = spans.some((each) => each !== span && each.guessed !== true);
  return span.guessed === true && others && personMarker.test(text.slice(0, span.start));
}

/** Where products and tickets are named in a cleaned sentence. */
export function findSpans(text: string, options: ReadOptions): (Span & { kind: 'product' | 'ticket' })[] {
  const tickets = spansIn(text, options.ticketPattern ?? usualTickets);
  const products = options.findProductSpans?.(text) ?? spansIn(text, productShape);
  const meant = products.filter((span) => !isVerb(span, text, products) && !isName(span, text, products));
  return [
    ...tickets.map((span) => ({ ...span, kind: 'ticket' as const })),
    ...meant.map((span) => ({ ...span, kind: 'product' as const })),
  ];
}
