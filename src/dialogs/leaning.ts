import { fold } from '../licensing/lookups/fold.ts';
import { isOperation } from '../licensing/operations.ts';
import { type Leaning, nothingRead } from '../understanding/reading.ts';
import type { Intent, Reading } from '../understanding/recognizer.ts';
import { asGoal, type Draft, draftFrom, hasDate, type UserSlot } from './draft.ts';
import { aboutPlans, type Memory, repeatedOf } from './memory.ts';
import { goesBy } from './namesakes.ts';

/** Questions and decisions that may be about what was spoken of before, without a request of their own. */
const aboutProducts: readonly Intent[] = ['seats', 'contains', 'whoHas', 'why', 'impact'];
/** What changes nothing, or nothing that cannot be had again. */
const harmless: readonly Intent[] = ['status', 'remind'];

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
  // The reason that a rejection waits for.
  if (memory.asked === 'reject' && memory.numbers.length === 1 && isReason(reading))
    return { ...reading, intent: 'reject', numbers: memory.numbers, confidence: 'sure', alternatives: [] };
  if (intent === 'unknown' && refers.operation && memory.asked) return repeated(reading, memory.asked);
  const one = memory.numbers.length === 1;
  if (aboutPlans.includes(intent) && numbers.length === 0 && one)
    return { ...reading, numbers: memory.numbers, confidence: harmless.includes(intent) ? confidence : 'ask' };
  return reading;
}

/** Why, and nothing else. */
function isReason({ intent, reason, users, products, numbers, unread, also }: Reading): boolean {
  const named = users.length + products.length + numbers.length + unread.length + also.length;
  return intent === 'unknown' && reason !== null && named === 0;
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
  const acts = memory.goal !== null && isOperation(memory.goal);
  const differs = names(said) || hasDate(said) || refers.nth !== null || refers.users !== null || intent === 'impact';
  const repeats =
    memory.goal !== null &&
    (acts
      ? differs || (reading.unread.length === 0 && said.spared.length + reading.allExcept.length === 0)
      : !hasDate(said) && reading.unread.length === 0);
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

/** Whether anybody or anything is named that is meant: who is left out orders nothing. */
const names = ({ users, products, apps, extent }: Draft): boolean =>
  users.length + apps.length > 0 || products.some(({ role }) => role !== 'except') || extent !== null;

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
  // Where nobody is left, it is asked for whom it is.
  if (users.length < draft.users.length) return { ...draft, users, spared: [], unsure: users.length > 0 };
  return { ...draft, spared: [], unsure: true, unread: [...draft.unread, ...draft.spared] };
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
  // *Move that to Gerda*: she gets it.
  const given = draft.goal === 'replace' && !replaces && word !== null;
  // *What if she lost it* is of that one, and not of all that she has.
  const lost = draft.goal === 'unassignAll' && draft.preview;
  const goal = given ? 'assign' : lost ? 'unassign' : draft.goal;
  const means = taken.map(({ found, text }) => found?.name ?? text);
  const held = replaces || goal === 'unassign' ? { role: 'remove' as const } : {};
  const products = [...draft.products, ...taken.map((slot) => ({ ...slot, ...held, copied: false }))];
  return asGoal({ ...draft, products, recalled: [...draft.recalled, { word, means }] }, goal);
}

/** *Switch that off*: the app that was spoken of. */
function takeApps(draft: Draft, { products: word, operation }: Leaning, { apps, goal }: Memory): Draft {
  const switches = draft.goal === 'services';
  if (!switches || draft.apps.length > 0 || apps.length === 0 || (word === null && !operation)) return draft;
  const on = operation && goal === 'services' ? (apps[0]?.on ?? false) : draft.turns;
  return { ...draft, apps: apps.map(({ text }) => ({ text, on, servicePlanIds: null })) };
}
