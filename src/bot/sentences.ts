import { ticketSearch } from '../licensing/approval/ticket-search.ts';
import type { ProductNames } from '../licensing/catalogue/product-names.ts';
import { matchProductsIn } from '../licensing/catalogue/product-search.ts';
import type { Licensing } from '../licensing/licensing.ts';
import { knownTimeZone } from '../text/format.ts';
import { candidateNames, type Reading, type ReadOptions, read } from '../understanding/recognizer.ts';

/** Reads a sentence of somebody in this time zone: it decides which day "tomorrow" is. `known`: what the directory knows of `candidates`. */
export interface ReadSentence {
  (sentence: string, timeZone: string, known?: ReadonlySet<string> | null): Reading;
  /** The words of a sentence that may be names. */
  candidates(sentence: string): string[];
}

/** The recognizer with what is known here: products, the day and what a ticket number looks like. */
export function createSentenceReader(known: {
  licensing: Pick<Licensing, 'productsKnown'>;
  names: ProductNames;
  /** The settings' pattern of a whole ticket number, where there is one. */
  ticket: RegExp | undefined;
  now: () => Date;
}): ReadSentence {
  const ticketPattern = known.ticket && ticketSearch(known.ticket);
  const findProductSpans: ReadOptions['findProductSpans'] = (text) =>
    matchProductsIn(text, known.licensing.productsKnown(), known.names);
  const readSentence = (sentence: string, timeZone: string, knownNames?: ReadonlySet<string> | null) =>
    read(sentence, {
      findProductSpans,
      now: known.now(),
      timeZone: knownTimeZone(timeZone),
      ...(ticketPattern && { ticketPattern }),
      ...(knownNames && { knownNames }),
    });
  return Object.assign(readSentence, {
    candidates: (sentence: string) => candidateNames(sentence, { findProductSpans, now: known.now() }),
  });
}
