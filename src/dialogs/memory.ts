import { fold } from '../licensing/lookups/fold.ts';
import { isOperation } from '../licensing/operations.ts';
import type { Text } from '../text/text.ts';
import type { Leaning } from '../understanding/reading.ts';
import type { Intent, Reading } from '../understanding/recognizer.ts';
import { type AppSlot, asGoal, type Draft, draftFrom, type Goal, type ProductSlot, type UserSlot } from './draft.ts';

/** What a conversation was about last. Plain JSON, kept for one person and no other. */
export interface Memory {
  goal: Goal | null;
  users: UserSlot[];
  products: ProductSlot[];
  apps: AppSlot[];
  /** The day on which it begins. */
  start?: string | null;
  /** Plans that were spoken of. */
  numbers: number[];
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

/** What a request leaves to lean on. What it does not name stays as it was. */
export function remembered(
  { goal, users, products, apps, start, when }: Draft,
  at: Date,
  before: Memory | null = null,
): Memory {
  const said = products.filter(({ role }) => role !== 'except');
  return {
    goal,
    users: users.length > 0 ? users : (before?.users ?? []),
    products: said.length > 0 ? said : (before?.products ?? []),
    apps: apps.length > 0 ? apps : (before?.apps ?? []),
    start: when.at?.day ?? start ?? null,
    numbers: [],
    list: before?.list ?? null,
    at: at.toISOString(),
  };
}

/** What a sentence leaves that asked about facts, or about a plan. */
export function rememberedOf(reading: Reading, at: Date, before: Memory | null): Memory | null {
  const draft = draftFrom(reading);
  const speaks = draft.users.length + draft.products.length + draft.apps.length + reading.numbers.length > 0;
  if (!speaks) return before;
  const after = remembered(draft, at, before);
  return {
    ...after,
    goal: draft.goal ?? before?.goal ?? null,
    numbers: reading.numbers.length > 0 ? reading.numbers : [],
  };
}

/** Questions and decisions that may be about what was spoken of before, without a request of their own. */
const aboutProducts: readonly Intent[] = ['seats', 'contains'];
const aboutPlans: readonly Intent[] = ['status', 'remind', 'withdraw', 'approve', 'reject', 'retry'];
/** What changes nothing, or nothing that cannot be had again. */
const harmless: readonly Intent[] = ['status', 'remind'];

/** A question or decision without a product or a number is about those of the turn before, where it says so. */
export function leaning(reading: Reading, memory: Memory | null): Reading {
  if (!memory) return reading;
  const { intent, refers, products, numbers, confidence } = reading;
  if (aboutProducts.includes(intent) && refers.products !== null && products.length === 0) {
    return {
      ...reading,
      products: memory.products.map(({ text, found }) => ({ text: found?.name ?? text, role: 'add' })),
    };
  }
  if (intent === 'history' && refers.users !== null && reading.users.length === 0 && numbers.length === 0) {
    return { ...reading, users: memory.users.map(({ text, found }) => found?.displayName ?? text) };
  }
  const one = memory.numbers.length === 1;
  if (aboutPlans.includes(intent) && numbers.length === 0 && one)
    return { ...reading, numbers: memory.numbers, confidence: harmless.includes(intent) ? confidence : 'ask' };
  return reading;
}

/** What a sentence says of a request, with what it takes from the turn before. */
export function draftWith(reading: Reading, memory: Memory | null): Draft {
  const said = draftFrom(reading);
  const { refers } = reading;
  if (!memory || !(leans(refers) || said.extent?.kind === 'listed')) return sparing(said);
  const repeats = memory.goal !== null && (isOperation(memory.goal) || reading.unread.length === 0);
  const again = said.goal === null && refers.operation && repeats;
  const draft =
    again && memory.goal
      ? onSameDay({ ...asGoal(said, memory.goal), when: said.when, unsure: reading.confidence === 'ask' }, memory)
      : said;
  return sparing(takeApps(takeProducts(takeUsers(draft, refers, memory), refers, memory), refers, memory));
}

/** The same for somebody else happens on the same day, which is said again. */
function onSameDay(draft: Draft, { start }: Memory): Draft {
  if (!start || draft.when.at || draft.goal === null || !isOperation(draft.goal)) return draft;
  return { ...draft, when: { ...draft.when, at: { text: start, day: start, alternatives: [] } } };
}

/** Without those who are spared; an exception of somebody who is not among them was not kept to, and that is said. */
export function sparing(draft: Draft): Draft {
  if (draft.spared.length === 0) return draft;
  const isSpared = ({ text, found }: UserSlot) =>
    draft.spared.some((name) => goesBy(found?.displayName ?? text, name) || goesBy(text, name));
  const users = draft.users.filter((user) => !isSpared(user));
  if (users.length < draft.users.length && users.length > 0) return { ...draft, users, spared: [], unsure: true };
  return { ...draft, spared: [], unsure: true, unread: [...draft.unread, ...draft.spared] };
}

/** Whether every word of a name is one of somebody's. */
export function goesBy(whole: string, name: string): boolean {
  const words: readonly string[] = fold(whole).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.includes(word));
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
  const slots = list?.kind === 'users' ? list.slots : users;
  const one = nth !== null && slots.length > 1 ? nthOf(slots, nth, users) : [];
  const whole = draft.extent?.kind === 'listed' ? draft.extent.text : null;
  const several = users.length > 1 || list?.kind !== 'users' ? users : list.slots;
  const taken =
    one.length > 0 ? one : whole !== null ? several : word !== null || (operation && goal !== null) ? users : [];
  if (taken.length === 0) return draft;
  const means = taken.map(({ found, text }) => found?.displayName ?? text);
  const extent = whole === null ? draft.extent : null;
  return { ...draft, extent, users: taken, recalled: [...draft.recalled, { word: word ?? whole, means }] };
}

/** The second of a list; 0 for those who were not spoken of last. */
function nthOf(slots: readonly UserSlot[], nth: number, last: readonly UserSlot[]): UserSlot[] {
  const isLast = ({ found, text }: UserSlot) => last.some((one) => (found?.id ?? text) === (one.found?.id ?? one.text));
  const others = slots.filter((slot) => !isLast(slot));
  if (nth === 0) return others.length < slots.length ? others : [];
  const one = slots.at(nth > 0 ? nth - 1 : nth);
  return one ? [one] : [];
}

function takeProducts(draft: Draft, { products: word, nth, operation }: Leaning, memory: Memory): Draft {
  const { list } = memory;
  const named = draft.products.some(({ role }) => role !== 'except');
  // What is looked at is one thing or the other.
  if (named || draft.sameAs || draft.goal === null || draft.goal === 'licensesOf') return draft;
  const listed =
    nth !== null && nth !== 0 && list?.kind === 'products' ? list.slots.at(nth > 0 ? nth - 1 : nth) : undefined;
  const same = operation && memory.goal !== null && isOperation(draft.goal);
  const taken = listed ? [listed] : word !== null || same ? memory.products : [];
  if (taken.length === 0) return draft;
  const means = taken.map(({ found, text }) => found?.name ?? text);
  const products = [...draft.products, ...taken.map((slot) => ({ ...slot, copied: false }))];
  return asGoal({ ...draft, products, recalled: [...draft.recalled, { word, means }] }, draft.goal);
}

/** *Switch that off*: the app that was spoken of. */
function takeApps(draft: Draft, { products: word, operation }: Leaning, { apps, goal }: Memory): Draft {
  const switches = draft.goal === 'services';
  if (!switches || draft.apps.length > 0 || apps.length === 0 || (word === null && !operation)) return draft;
  const on = operation && goal === 'services' ? (apps[0]?.on ?? false) : draft.turns;
  return { ...draft, apps: apps.map(({ text }) => ({ text, on, servicePlanIds: null })) };
}
