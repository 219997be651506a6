import { fold } from '../licensing/lookups/fold.ts';
import type { Reading } from './reading.ts';
import { isName } from './sentence/names.ts';
import type { Sentence } from './sentence/prepare.ts';
import type { Item } from './sentence/tokens.ts';

/** Everything that a reading holds, as typed. */
function heldBy(reading: Reading): string[] {
  const { users, products, servicePlans, allExcept, spared, extent, numbers, quantity, when, unread } = reading;
  return [
    ...users,
    ...[...products, ...servicePlans].map(({ text }) => text),
    ...allExcept,
    ...spared,
    ...(extent ? [extent.text, extent.name ?? '', ...extent.except] : []),
    ...[...numbers, ...(quantity === null ? [] : [quantity])].map(String),
    ...[when.at, when.until].flatMap((date) => date?.text ?? []),
    ...[reading.sameAs, reading.reason, reading.ticket, reading.words].map((text) => text ?? ''),
    ...unread,
    ...reading.also.flatMap(heldBy),
  ];
}

const heard: readonly Item['kind'][] = ['product', 'date', 'number', 'count'];
/** What is put right names what was not meant, too. */
const heardInCorrections: readonly Item['kind'][] = ['date', 'number'];

/**
 * The last look over a reading, whatever rule made it: a day, a product, somebody known or a number that was heard and stands in none of its
 * parts is said to be unread, and the reading is asked about.
 */
export function withUnused(reading: Reading, { items }: Sentence): Reading {
  const held = heldBy(reading).map(fold).join('\n');
  const corrects = reading.intent === 'no';
  const things = items.filter((item) =>
    corrects
      ? heardInCorrections.includes(item.kind)
      : heard.includes(item.kind) || (isName(item) && item.doubt === null),
  );
  const unused = things.filter(({ text, norm, kind }) => {
    const wanted = kind === 'number' || kind === 'count' ? text.replace(/\D/g, '') : norm;
    return !held.includes(wanted);
  });
  if (unused.length === 0) return reading;
  return { ...reading, unread: [...reading.unread, ...unused.map(({ text }) => text)], confidence: 'ask' };
}
