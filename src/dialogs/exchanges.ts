import type { Reading } from '../understanding/recognizer.ts';
import { type Draft, goalOf, type ProductSlot, type UserSlot } from './draft.ts';
import { goesBy } from './namesakes.ts';

const named = ({ found, text }: UserSlot): string => found?.displayName ?? text;

/**
 * What waits with one product for another: *Project instead of Visio* of what is to be given, *instead of his E3* of what they have.
 * Null where the sentence is something else.
 */
export function exchanged(draft: Draft, { intent, products, users, refers, also }: Reading): Draft | null {
  const gives = draft.goal === 'assign' || draft.goal === 'replace';
  if (intent !== 'replace' || !refers.operation || !gives || users.length + also.length > 0) return null;
  const comes = products.filter(({ role }) => role === 'add').map(slotOf);
  const goes = products.filter(({ role }) => role === 'remove').map(slotOf);
  const isGone = ({ found, text, role }: ProductSlot) =>
    role === 'add' && goes.some((one) => goesBy(found?.name ?? text, one.text) || goesBy(text, one.text));
  const kept = draft.products.filter((slot) => !isGone(slot));
  if (comes.length > 0 && kept.length < draft.products.length)
    return { ...draft, products: [...kept, ...comes], unsure: true };
  if (comes.length > 0 || goes.length === 0 || draft.goal !== 'assign' || kept.length < draft.products.length)
    return null;
  return { ...draft, goal: 'replace', products: [...draft.products, ...goes], unsure: true };
}

/** *The second one only needs an F3*: the others as they were, and that one with what was said. Null where it is of all or of nobody. */
export function splitByProduct(draft: Draft, reading: Reading): [Draft, Draft] | null {
  const { intent, products, refers, also, spared, servicePlans, when } = reading;
  const puts = ['no', 'unknown', 'assign'].includes(intent) && !refers.adds && !refers.sparesNth;
  if (!puts || draft.goal !== 'assign' || draft.users.length < 2 || draft.sameAs) return null;
  if (products.length === 0 || products.some(({ role }) => role !== 'add') || when.at || when.until) return null;
  if (also.length + spared.length + servicePlans.length > 0) return null;
  const nth = counted(draft, reading);
  const meant = draft.users.filter(
    (slot) => slot === nth || (refers.corrects && reading.users.some((name) => goesBy(named(slot), name))),
  );
  if (meant.length === 0 || meant.length === draft.users.length || reading.users.length > meant.length) return null;
  const rest = { ...draft, users: draft.users.filter((slot) => !meant.includes(slot)) };
  return [rest, { ...draft, users: meant, products: products.map(slotOf), unsure: true, unread: [], recalled: [] }];
}

/** *The second one doesn't need it*, of the people of what waits: that one is spared by name. */
export function withNthSpared(reading: Reading, draft: Draft): Reading {
  const one = reading.refers.sparesNth ? counted(draft, reading) : undefined;
  // Of several products it may be the second of these.
  const gives = draft.products.filter(({ role }) => role !== 'except').length;
  const alike = draft.users.filter((slot) => one && goesBy(named(slot), named(one))).length;
  if (!one || gives > 1 || alike > 1 || goalOf(reading) === 'assign') return reading;
  const refers = { ...reading.refers, nth: null, products: null, sparesNth: false };
  return {
    ...reading,
    intent: 'unknown',
    alternatives: [],
    products: [],
    users: [],
    unread: [],
    spared: [named(one)],
    refers,
  };
}

function counted({ users }: Draft, { refers: { nth }, users: said }: Reading): UserSlot | undefined {
  if (nth === null || nth === 0 || users.length < 2 || said.length > 0) return undefined;
  return users.at(nth > 0 ? nth - 1 : nth);
}

const slotOf = ({ text, role }: { text: string; role: 'add' | 'remove' }): ProductSlot => ({ text, role, found: null });
