import { isOperation, traitsOf } from '../licensing/operations.ts';
import type { Reading } from '../understanding/recognizer.ts';
import { type Draft, draftFrom, emptyDraft, hasDate, type ProductSlot, type UserSlot } from './draft.ts';
import { draftWith } from './leaning.ts';
import { after, type Memory } from './memory.ts';

/** The requests of one sentence, in their order: one where they can be one plan, each in its own words where they cannot. */
export function ordersIn(reading: Reading, memory: Memory | null, now: Date): [Draft, ...Draft[]] {
  // *Cancel that* repeats nothing of what it cancels.
  const recalls = reading.also.length > 0 && ['cancel', 'withdraw', 'no'].includes(reading.intent);
  const first = recalls ? draftFrom(reading) : draftWith(reading, memory);
  const all = [...holderLosing(reading, memory), first];
  for (const order of reading.also) {
    // "Give it to miriam" leans on the order before it.
    const before = all.at(-1) ?? first;
    all.push(draftWith(order, before.goal === null ? memory : after(null, { draft: before }, now)));
  }
  const [beginning = first, ...following] = all;
  const made: [Draft, ...Draft[]] = [beginning];
  for (const next of following) {
    const one = asOne(made.at(-1) ?? beginning, next);
    if (one) made.splice(-1, 1, one);
    else made.push(next);
  }
  return made;
}

/** *Move that to Gerda*, where one person was listed who has it: they lose it. */
function holderLosing({ intent, products, users, refers }: Reading, memory: Memory | null): Draft[] {
  const moves = intent === 'replace' && products.length === 0 && users.length > 0 && refers.products !== null;
  const [holder, ...others] = memory?.asked === 'whoHas' && memory.list?.kind === 'users' ? memory.list.slots : [];
  if (!moves || !memory || !holder || others.length > 0) return [];
  const taken = memory.products.map((slot) => ({ ...slot, role: 'remove' as const }));
  return [{ ...emptyDraft, goal: 'unassign', users: [holder], products: taken, unsure: true }];
}

/** Two orders as one; null where they are about different people and different products. */
function asOne(one: Draft, other: Draft): Draft | null {
  if (!isPlain(one) || !isPlain(other)) return null;
  const sameUsers = areSame(one.users, other.users);
  if (one.goal !== other.goal) return sameUsers ? asExchange(one, other) : null;
  const traits = one.goal !== null && isOperation(one.goal) ? traitsOf(one.goal) : null;
  if (!traits?.several) return null;
  const both = { ...one, unsure: one.unsure || other.unsure, unread: [...one.unread, ...other.unread], recalled: [] };
  if (sameUsers) return { ...both, products: [...one.products, ...other.products], recalled: one.recalled };
  if (areSame(one.products, other.products))
    return { ...both, users: [...one.users, ...other.users], recalled: one.recalled };
  return null;
}

/** One goes and another comes, for the same people: one plan that ticks and clears. */
function asExchange(one: Draft, other: Draft): Draft | null {
  const goals = [one.goal, other.goal];
  if (!goals.includes('assign') || !goals.includes('unassign') || one.users.length !== 1) return null;
  return {
    ...one,
    goal: 'set',
    products: [...one.products, ...other.products],
    unsure: one.unsure || other.unsure,
    unread: [...one.unread, ...other.unread],
  };
}

/** Whether an order says nothing but who and what. */
function isPlain(draft: Draft): boolean {
  const { goal, apps, sameAs, acts, products, users } = draft;
  const excepts = products.some(({ role }) => role === 'except');
  return (
    goal !== null &&
    users.length > 0 &&
    products.length > 0 &&
    apps.length === 0 &&
    !sameAs &&
    acts.length === 0 &&
    !excepts &&
    !hasDate(draft) &&
    !draft.extent
  );
}

function areSame(some: readonly (UserSlot | ProductSlot)[], others: readonly (UserSlot | ProductSlot)[]): boolean {
  const names = (slots: typeof some) =>
    slots
      .map(({ text }) => text.trim().toLowerCase())
      .sort()
      .join('\n');
  return names(some) === names(others);
}
