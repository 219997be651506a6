import { isOperation } from '../licensing/operations.ts';
import type { Intent, Reading } from '../understanding/recognizer.ts';
import { type AppSlot, type Draft, draftFrom, type Goal, type ProductSlot, type UserSlot } from './draft.ts';
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

/** Decisions about plans, and looks at them. */
export const aboutPlans: readonly Intent[] = ['status', 'remind', 'withdraw', 'approve', 'reject', 'retry'];
/** What is asked again of another person, another product or another plan: *and Patti's?*, *and 1071*. */
export const repeatedOf = { users: ['history'], products: ['seats', 'contains'], numbers: aboutPlans } as const;
const repeatable: readonly Intent[] = Object.values(repeatedOf).flat();

/** How many people are known by their first names. */
const acquaintances = 30;

/** As many as a card lists. */
const listed = 40;

/** What a turn leaves: a request and the question that it waits for, what was asked about facts or plans, or a list that was shown. */
export type Turned = { draft: Draft; question?: Question | null } | { reading: Reading } | { list: Listed };

/** What there is to lean on after a turn. What it does not name stays as it was. */
export function after(before: Memory | null, turned: Turned, at: Date): Memory | null {
  if ('list' in turned) {
    const { kind, slots } = turned.list;
    return before && { ...before, list: { kind, slots: slots.slice(0, listed) } as Listed };
  }
  if ('draft' in turned) return afterDraft(before, turned.draft, turned.question ?? null, at);
  const { reading } = turned;
  const draft = draftFrom(reading);
  const { intent, numbers } = reading;
  const speaks = draft.users.length + draft.products.length + draft.apps.length + numbers.length > 0;
  if (!speaks) return before;
  const asked = repeatable.includes(intent) ? intent : (before?.asked ?? null);
  const goal = draft.goal ?? before?.goal ?? null;
  return { ...afterDraft(before, draft, null, at), goal, numbers, asked };
}

function afterDraft(before: Memory | null, draft: Draft, question: Question | null, at: Date): Memory {
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
    list: namesakesIn(question) ?? (looks ? null : (before?.list ?? null)),
    asked: draft.preview ? 'impact' : looks ? goal : null,
    people: [...new Map(people.map((slot) => [slot.found?.id, slot])).values()].slice(0, acquaintances),
    at: at.toISOString(),
  };
}

/** Who of several was asked about is a list like any other. */
function namesakesIn(question: Question | null): Listed | null {
  if (question?.slot !== 'userChoice') return null;
  const slots = question.people.map(({ id, displayName }) => ({ text: displayName, found: { id, displayName } }));
  return { kind: 'users', slots };
}
