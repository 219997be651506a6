import { fold } from '../licensing/lookups/fold.ts';
import { isOperation } from '../licensing/operations.ts';
import type { Text } from '../text/text.ts';
import { type Leaning, nothingRead } from '../understanding/reading.ts';
import type { Intent, Reading } from '../understanding/recognizer.ts';
import { type AppSlot, asGoal, type Draft, draftFrom, type Goal, type ProductSlot, type UserSlot } from './draft.ts';
import type { Question } from './question.ts';

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
  /** What the last turn asked for, where it was a look-up or a decision. */
  asked?: Intent | null;
  /** Everybody who was found in this conversation, the last first: a first name means them. */
  people?: UserSlot[];
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

/** How many people are known by their first names. */
const acquaintances = 30;

/** What a request leaves to lean on. What it does not name stays as it was. */
export function remembered(draft: Draft, at: Date, before: Memory | null = null): Memory {
  const { goal, users, products, apps, start, when } = draft;
  const said = products.filter(({ role }) => role !== 'except');
  // What is looked up is about these people or these products, and no longer about others.
  const looks = goal !== null && !isOperation(goal);
  const people = [...users, ...(before?.people ?? [])].filter(({ found }) => found !== null);
  return {
    goal,
    users: users.length > 0 || goal === 'whoHas' ? users : (before?.users ?? []),
    products: said.length > 0 || goal === 'licensesOf' ? said : (before?.products ?? []),
    apps: apps.length > 0 || looks ? apps : (before?.apps ?? []),
    start: when.at?.day ?? start ?? null,
    numbers: [],
    list: looks ? null : (before?.list ?? null),
    asked: draft.preview ? 'impact' : looks ? goal : null,
    people: [...new Map(people.map((slot) => [slot.found?.id, slot])).values()].slice(0, acquaintances),
    at: at.toISOString(),
  };
}

/** Who of several was asked about is a list like any other. */
export function asking(memory: Memory, question: Question | null): Memory {
  if (question?.slot !== 'userChoice') return memory;
  const slots = question.people.map(({ id, displayName }) => ({ text: displayName, found: { id, displayName } }));
  return { ...memory, list: { kind: 'users', slots } };
}

/** What a sentence leaves that asked about facts, or about a plan. */
export function rememberedOf(reading: Reading, at: Date, before: Memory | null): Memory | null {
  const draft = draftFrom(reading);
  const { intent, numbers } = reading;
  const speaks = draft.users.length + draft.products.length + draft.apps.length + numbers.length > 0;
  if (!speaks) return before;
  const asked = repeatable.includes(intent) ? intent : (before?.asked ?? null);
  return { ...remembered(draft, at, before), goal: draft.goal ?? before?.goal ?? null, numbers, asked };
}

/** Questions and decisions that may be about what was spoken of before, without a request of their own. */
const aboutProducts: readonly Intent[] = ['seats', 'contains', 'whoHas', 'why', 'impact'];
const aboutPlans: readonly Intent[] = ['status', 'remind', 'withdraw', 'approve', 'reject', 'retry'];
/** What changes nothing, or nothing that cannot be had again. */
const harmless: readonly Intent[] = ['status', 'remind'];
/** What is asked again of another person, another product or another plan: *and Patti's?*, *and 1071*. */
const repeatedOf = { users: ['history'], products: ['seats', 'contains'], numbers: aboutPlans } as const;
const repeatable: readonly Intent[] = Object.values(repeatedOf).flat();

/** A question or decision without a product or a number is about those of the turn before, where it says so. */
export function leaning(reading: Reading, memory: Memory | null): Reading {
  const { intent, refers, products, numbers, users, confidence } = reading;
  const asks = refers.operation && aboutProducts.includes(intent) && products.length + users.length === 0;
  // *Why?* asks about nothing where nothing was spoken of.
  if (asks && (memory?.products.length ?? 0) + (memory?.apps.length ?? 0) === 0)
    return { ...nothingRead, language: reading.language };
  if (!memory) return reading;
  const names = {
    products: memory.products.map(({ text, found }) => ({ text: found?.name ?? text, role: 'add' as const })),
    users: memory.users.map(({ text, found }) => found?.displayName ?? text),
  };
  if (asks && intent !== 'impact')
    return { ...reading, products: names.products, ...(intent === 'why' && { users: names.users }) };
  if (aboutProducts.includes(intent) && intent !== 'impact' && refers.products !== null && products.length === 0)
    return { ...reading, products: names.products };
  if (intent === 'history' && refers.users !== null && users.length === 0 && numbers.length === 0)
    return { ...reading, users: names.users };
  if (intent === 'unknown' && refers.operation && memory.asked) return repeated(reading, memory.asked);
  const one = memory.numbers.length === 1;
  if (aboutPlans.includes(intent) && numbers.length === 0 && one)
    return { ...reading, numbers: memory.numbers, confidence: harmless.includes(intent) ? confidence : 'ask' };
  return reading;
}

/** The same question of something else; the same decision is looked at first. */
function repeated(reading: Reading, asked: Intent): Reading {
  const { users, products, numbers } = reading;
  const of = (intents: readonly Intent[], named: number) => named > 0 && intents.includes(asked);
  const again =
    of(repeatedOf.users, users.length) ||
    of(repeatedOf.products, users.length > 0 ? 0 : products.length) ||
    of(repeatedOf.numbers, numbers.length);
  return again ? { ...reading, intent: asked, alternatives: [] } : reading;
}

/** What a sentence says of a request, with what it takes from the turn before. */
export function draftWith(reading: Reading, memory: Memory | null): Draft {
  const said = draftFrom(reading);
  const { refers, intent } = reading;
  if (!memory || !(leans(refers) || said.extent?.kind === 'listed')) return sparing(said);
  const repeats = memory.goal !== null && (isOperation(memory.goal) || reading.unread.length === 0);
  const again =
    (said.goal === null || intent === 'impact') && refers.operation && repeats && !isWish(said, refers, memory);
  const preview = said.preview || memory.asked === 'impact';
  const draft =
    again && memory.goal
      ? onSameDay(
          {
            ...asGoal(said, memory.goal),
            when: said.when,
            preview: preview && isOperation(memory.goal),
            // What is only shown needs no agreement.
            unsure: reading.confidence === 'ask' && (!preview || reading.unread.length > 0),
          },
          memory,
        )
      : isWish(said, refers, memory)
        ? asGoal({ ...said, unsure: true }, 'assign')
        : said;
  return sparing(
    takeApps(takeProducts(takeUsers(acquainted(draft, memory), refers, memory), refers, memory), refers, memory),
  );
}

/** *One for Karin*, after a look-up. */
function isWish({ goal, users }: Draft, { products }: Leaning, memory: Memory): boolean {
  const ordered = memory.goal !== null && isOperation(memory.goal) && !memory.asked;
  return goal === null && users.length > 0 && products !== null && memory.products.length > 0 && !ordered;
}

/** Of several who go by a first name, the one who was spoken of is meant; it is said. */
export function acquainted(draft: Draft, { users, people = [], list }: Memory): Draft {
  const known = [...users, ...people, ...(list?.kind === 'users' ? list.slots : [])];
  const recalled = [...draft.recalled];
  const meant = draft.users.map((slot) => {
    if (slot.found) return slot;
    const fit = new Map(
      known.flatMap(({ found }) => (found && goesBy(found.displayName, slot.text) ? [[found.id, found]] : [])),
    );
    const [one, ...others] = [...fit.values()];
    if (!one || others.length > 0) return slot;
    if (fold(one.displayName) !== fold(slot.text)) recalled.push({ word: slot.text, means: [one.displayName] });
    return { ...slot, found: one };
  });
  return { ...draft, users: meant, recalled };
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

function leans({ users, products, nth, operation, adds, corrects }: Leaning): boolean {
  return users !== null || products !== null || nth !== null || operation || adds || corrects;
}

function takeUsers(draft: Draft, leaning: Leaning, { users, list, goal }: Memory): Draft {
  const { users: word, products, nth, operation, adds, corrects } = leaning;
  if (draft.users.length > 0 || (draft.extent !== null && draft.extent.kind !== 'listed')) return draft;
  const slots = list?.kind === 'users' ? list.slots : users;
  const one = nth !== null && slots.length > 1 ? nthOf(slots, nth, users) : [];
  const whole = draft.extent?.kind === 'listed' ? draft.extent.text : null;
  const several = users.length > 1 || list?.kind !== 'users' ? users : list.slots;
  // *Take it away*, *no, remove Visio*, *and Project as well*: from those who were spoken of.
  const acts =
    draft.goal !== null && isOperation(draft.goal) && (products !== null || adds || corrects || nth !== null);
  const looks = draft.goal === 'licensesOf' && products !== null;
  const same = word !== null || acts || looks || (operation && goal !== null);
  const taken = one.length > 0 ? one : whole !== null ? several : same ? users : [];
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

function takeProducts(draft: Draft, leaning: Leaning, memory: Memory): Draft {
  const { products: word, nth, operation, corrects } = leaning;
  const { list } = memory;
  const named = draft.products.filter(({ role }) => role !== 'except');
  const replaces = draft.goal === 'replace' && named.length > 0 && named.every(({ role }) => role === 'add');
  // What is looked at is one thing or the other.
  if ((named.length > 0 && !replaces) || draft.sameAs || draft.goal === null || draft.goal === 'licensesOf')
    return draft;
  const slots = list?.kind === 'products' ? list.slots : [];
  const listed = nth !== null && nth !== 0 ? slots.at(nth > 0 ? nth - 1 : nth) : undefined;
  const acts = isOperation(draft.goal) && draft.goal !== 'unassignAll';
  const same = acts && ((operation && memory.goal !== null) || corrects);
  const spoken = memory.products.length > 0 ? memory.products : slots.length === 1 ? slots : [];
  const taken = listed ? [listed] : word !== null || (same && !replaces) ? spoken : [];
  if (taken.length === 0) return draft;
  const means = taken.map(({ found, text }) => found?.name ?? text);
  const held = replaces || draft.goal === 'unassign' ? { role: 'remove' as const } : {};
  const products = [...draft.products, ...taken.map((slot) => ({ ...slot, ...held, copied: false }))];
  return asGoal({ ...draft, products, recalled: [...draft.recalled, { word, means }] }, draft.goal);
}

/** *Switch that off*: the app that was spoken of. */
function takeApps(draft: Draft, { products: word, operation }: Leaning, { apps, goal }: Memory): Draft {
  const switches = draft.goal === 'services';
  if (!switches || draft.apps.length > 0 || apps.length === 0 || (word === null && !operation)) return draft;
  const on = operation && goal === 'services' ? (apps[0]?.on ?? false) : draft.turns;
  return { ...draft, apps: apps.map(({ text }) => ({ text, on, servicePlanIds: null })) };
}
