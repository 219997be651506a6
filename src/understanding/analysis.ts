import { fold } from '../licensing/lookups/fold.ts';
import { takeKept } from './clauses.ts';
import { longestSentence } from './clean.ts';
import { type Role, unreadOf } from './doubts.ts';
import { type FoundExtent, findExtent } from './extents.ts';
import { findPeople, type People } from './people.ts';
import { type Phrases, takePhrases } from './phrases/phrases.ts';
import { topicOf } from './plan-words.ts';
import { nothingRead, type Reading, type ReadOptions, self } from './reading.ts';
import { takeCorrection } from './self-correction.ts';
import { isName } from './sentence/names.ts';
import { isLabel, type Sentence } from './sentence/prepare.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import { findThings } from './things.ts';

/** What a sentence holds, before it is decided what it wants. */
export interface Analysis {
  sentence: Sentence;
  phrases: Phrases;
  /** Parts that no reading can account for. */
  doubts: string[];
  /** The sentence puts itself right. */
  corrected: boolean;
  extent: FoundExtent | null;
  /** What is left for grammar. */
  rest: Item[];
  people: People;
  things: Item[];
  knowsCatalogue: boolean;
  /** The directory has said which names it knows. */
  knowsNames: boolean;
  base: Reading;
}

export type Read = Partial<Reading> & Pick<Reading, 'intent'>;

/** Each text once, however it is spelled; the first spelling stays. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.toReversed().map((text) => [fold(text), text])).values()].reverse();
}

export const textsOf = (items: readonly Item[]): string[] =>
  distinct(items.map((item) => (is(item, 'self') && item.kind === 'word' ? self : item.text)));

export function analyse(sentence: Sentence, options: ReadOptions): Analysis {
  const labels = sentence.items.filter((_, index) => isLabel(sentence.items, index, sentence.ticket));
  const unlabelled = sentence.items.filter((item) => !labels.includes(item));
  const unspared = findExtent(unlabelled, sentence.text, options.knownNames !== undefined);
  const phrases = takePhrases(
    unlabelled.filter((item) => !unspared?.items.includes(item)),
    sentence,
    { spares: unspared !== null, directory: options.knownNames !== undefined },
  );
  const found = unspared && {
    ...unspared,
    extent: { ...unspared.extent, except: unspared.extent.kind === 'listed' ? [] : phrases.spared },
  };
  const corrected = takeCorrection(phrases.rest);
  // Of people who are named, *all three* only counts.
  const counts =
    found?.extent.kind === 'listed' && corrected.rest.some((item) => isName(item) && !found.items.includes(item));
  const extent = counts ? null : found;
  const { rest, ...kept } = takeKept(corrected.rest, sentence.text);
  const things = findThings(rest);
  const { until } = phrases.when;
  const base: Reading = {
    ...nothingRead,
    language: sentence.language,
    ticket: sentence.ticket,
    reason: phrases.reason,
    when: phrases.when,
    until: until?.text ?? null,
    untilDay: until?.day ?? null,
    servicePlans: phrases.servicesOff.map((text) => ({ text, on: false })),
    allExcept: [...phrases.allExcept, ...kept.except],
    spared: found && found.extent.kind !== 'listed' ? [] : phrases.spared,
    sameAs: phrases.sameAs?.text ?? null,
    quantity: quantityOf(rest),
    topic: topicOf(sentence.text),
  };
  const people = findPeople(rest, things.length > 0);
  const unclearEnd = kept.except.length > 0 && until ? [until.text] : [];
  const doubts = [...phrases.doubts, ...kept.doubts, ...unclearEnd];
  return {
    sentence,
    phrases,
    doubts,
    corrected: corrected.taken.length > 0,
    extent,
    rest,
    people,
    things,
    knowsCatalogue: options.findProductSpans !== undefined,
    knowsNames: options.knownNames !== undefined,
    base,
  };
}

function quantityOf(items: readonly Item[]): number | null {
  const counted = items.find(({ kind }) => kind === 'count');
  return counted ? Number(counted.text.replace(/\D/g, '')) : null;
}

/**
 * Completes a reading: it is sure only if every word is accounted for and nothing else is in doubt.
 * @param lenient for questions about facts, where an unknown small word changes nothing
 */
export function complete(
  { sentence, doubts: parts, corrected, rest, knowsCatalogue, base }: Analysis,
  read: Read,
  roles: readonly (readonly [Item, Role])[],
  doubts: readonly string[],
  lenient = false,
): Reading {
  const known = new Map<Item, Role>();
  for (const [item, role] of roles) if (!known.has(item)) known.set(item, role);
  const unread = distinct([...unreadOf(rest, known, lenient).map(({ text }) => text), ...parts]);
  const reading = { ...base, ...read };
  const { users, allExcept, when } = reading;
  const guessed =
    !knowsCatalogue && [...users, ...allExcept].some((name) => /\s\P{Lu}*$/u.test(name) || allExcept.includes(name));
  const dated = when.at !== null || (when.until !== null && when.until.day === null);
  const cut = sentence.text.length >= longestSentence;
  const sure =
    reading.intent !== 'unknown' &&
    unread.length === 0 &&
    doubts.length === 0 &&
    !guessed &&
    !dated &&
    !corrected &&
    !cut;
  return { ...reading, unread: cut ? [...unread, '…'] : unread, confidence: sure ? 'sure' : 'ask' };
}

export const as =
  (role: Role) =>
  (item: Item): [Item, Role] => [item, role];

/** Each product once in each role, however it is spelled. */
export const distinctProducts = (products: Reading['products']): Reading['products'] => [
  ...new Map(products.map((product) => [`${product.role}${fold(product.text)}`, product])).values(),
];
