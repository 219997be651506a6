import { isOperation } from '../licensing/operations.ts';
import type { Text } from '../text/text.ts';
import type { Leaning } from '../understanding/reading.ts';
import type { Reading } from '../understanding/recognizer.ts';
import { asGoal, type Draft, draftFrom, type Goal, type ProductSlot, type UserSlot } from './draft.ts';

/** What a conversation was about last. Plain JSON, kept for one person and no other. */
export interface Memory {
  goal: Goal | null;
  users: UserSlot[];
  products: ProductSlot[];
  /** What was listed last, in the order in which it was shown. */
  list: Listed | null;
  /** ISO 8601. */
  at: string;
}

export type Listed = { kind: 'users'; slots: UserSlot[] } | { kind: 'products'; slots: ProductSlot[] };

/** How long *her* and *the same* mean somebody who was named before. */
const memoryLasts = 15 * 60_000;

/** What there is to lean on, if it is not from long ago. */
export function stillKnown(memory: Memory | undefined, now: Date): Memory | null {
  return memory && now.getTime() - Date.parse(memory.at) <= memoryLasts ? memory : null;
}

/** What a request leaves to lean on. */
export function remembered({ goal, users, products }: Draft, at: Date, list: Listed | null = null): Memory {
  const said = products.filter(({ role }) => role !== 'except');
  return { goal, users, products: said, list, at: at.toISOString() };
}

/** What a sentence says of a request, with what it takes from the turn before. */
export function draftWith(reading: Reading, memory: Memory | null): Draft {
  const said = draftFrom(reading);
  const { refers } = reading;
  if (!memory || !leans(refers)) return said;
  const again = said.goal === null && refers.operation && memory.goal !== null;
  const draft = again && memory.goal ? { ...asGoal(said, memory.goal), unsure: reading.confidence === 'ask' } : said;
  return takeProducts(takeUsers(draft, refers, memory), refers, memory);
}

/** The names of what was taken from the turn before, for a question or a card. */
export function recalledInWords(recalled: Draft['recalled'], { questions }: Text): string {
  return recalled
    .map(({ word, means }) => (word === null ? questions.asBefore(means) : questions.by(word, means)))
    .join(' ');
}

function leans({ users, products, nth, operation }: Leaning): boolean {
  return users !== null || products !== null || nth !== null || operation;
}

function takeUsers(draft: Draft, { users: word, nth, operation }: Leaning, { users, list, goal }: Memory): Draft {
  if (draft.users.length > 0) return draft;
  const listed = nth !== null && list?.kind === 'users' ? list.slots.at(nth > 0 ? nth - 1 : nth) : undefined;
  const taken = listed ? [listed] : word !== null || (operation && goal !== null) ? users : [];
  if (taken.length === 0) return draft;
  const means = taken.map(({ found, text }) => found?.displayName ?? text);
  return { ...draft, users: taken, recalled: [...draft.recalled, { word, means }] };
}

function takeProducts(draft: Draft, { products: word, nth, operation }: Leaning, memory: Memory): Draft {
  const { list } = memory;
  const named = draft.products.some(({ role }) => role !== 'except');
  // What is looked at is one thing or the other.
  if (named || draft.sameAs || draft.goal === null || draft.goal === 'licensesOf') return draft;
  const listed = nth !== null && list?.kind === 'products' ? list.slots.at(nth > 0 ? nth - 1 : nth) : undefined;
  const same = operation && memory.goal !== null && isOperation(draft.goal);
  const taken = listed ? [listed] : word !== null || same ? memory.products : [];
  if (taken.length === 0) return draft;
  const means = taken.map(({ found, text }) => found?.name ?? text);
  const products = [...draft.products, ...taken.map((slot) => ({ ...slot, copied: false }))];
  return asGoal({ ...draft, products, recalled: [...draft.recalled, { word, means }] }, draft.goal);
}
