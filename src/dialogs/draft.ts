import type { ServicePlanId, SkuId } from '../ids.ts';
import type { Person, Product, Request } from '../licensing/model.ts';
import { isOperation, type Operation, traitsOf, type WishRole } from '../licensing/operations.ts';
import { requestOf } from '../licensing/plan/request.ts';
import type { Extent } from '../understanding/reading.ts';
import type { Reading } from '../understanding/recognizer.ts';

/** What a conversation can be collecting for: a change of licences, or a look at them. */
export type Goal = Operation | 'licensesOf' | 'whoHas';

/** A name as typed, and what the directory made of it. */
export interface UserSlot {
  text: string;
  found: Pick<Person, 'id' | 'displayName'> | null;
  /** Of several who go by this name, those who may still be meant. */
  among?: string[];
  /** With the first name of who was named before: *Dijkstra, I meant*. Tried first. */
  alike?: string;
  /** What several go by, where this was the answer to who of them is meant: it stands again if nobody goes by this. */
  before?: UserSlot;
}

/** To give (and to change the apps of, and to ask about), to take, or to leave where everything else goes. */
export type ProductRole = WishRole | 'except';

export interface ProductSlot {
  text: string;
  role: ProductRole;
  found: Pick<Product, 'skuId' | 'name'> | null;
  /** Not said, but held by the colleague who is the example. */
  copied?: boolean;
  /** As for a user: what means several, where this was the answer to which of them is meant. */
  before?: ProductSlot;
}

/** An app as typed, and the service plans of the product that are meant. */
export interface AppSlot {
  text: string;
  on: boolean;
  servicePlanIds: ServicePlanId[] | null;
}

/** What has been collected so far. Plain JSON: it outlives the process in the conversation's state. */
export interface Draft {
  goal: Goal | null;
  users: UserSlot[];
  products: ProductSlot[];
  apps: AppSlot[];
  /** The colleague whose licenses are the example of what to assign. */
  sameAs: UserSlot | null;
  /** The calendar day on which it begins, once that was agreed to; absent from drafts of an earlier version. */
  start?: string | null;
  /** The calendar day on which it ends and, where a length was said, that; once it was agreed to. */
  end?: { day: string; lasts?: string } | null;
  /** When it is to begin and to end, as said; nothing once that was agreed to. */
  when: Reading['when'];
  reason: string | null;
  ticket: string | null;
  /** People who were not named one by one; nothing once it is looked up who that is. */
  extent: Extent | null;
  /** People who are left out of those who were named or listed before. */
  spared: string[];
  /** Where apps are switched without being named: on or off. */
  turns: boolean;
  /** Who has no license is asked. */
  none: boolean;
  /** Only what would happen is asked: it is shown, and can be made a request. */
  preview: boolean;
  /** Something in the sentence was not understood: what was understood is shown and agreed before anything is looked up. */
  unsure: boolean;
  /** The words that were not understood, as typed. */
  unread: string[];
  /** What was said beside the order and not read; it may still tell two people of one name apart. */
  beside?: string[];
  /** What may have been meant, likeliest first, where it is to be chosen; without a goal, what can be done with these very things. */
  acts: Goal[];
  /** What was not said but taken from the turn before: it stands with the question and on the card. */
  recalled: { word: string | null; means: string[] }[];
}

/** Nothing said yet. */
export const emptyDraft: Draft = {
  goal: null,
  users: [],
  products: [],
  apps: [],
  sameAs: null,
  when: { at: null, until: null },
  reason: null,
  ticket: null,
  extent: null,
  spared: [],
  none: false,
  turns: false,
  preview: false,
  unsure: false,
  unread: [],
  acts: [],
  recalled: [],
};

/** What a dialog ends in. */
export type Collected =
  /** `products`: only these of what they have. */
  | {
      goal: 'licensesOf';
      users: Pick<Person, 'id' | 'displayName'>[];
      products: Pick<Product, 'skuId' | 'name'>[];
    }
  /** `lacking`: who has none of these; `among`: only of these people; `none`: who of them has no license. */
  | {
      goal: 'whoHas';
      products: Pick<Product, 'skuId' | 'name'>[];
      lacking: Pick<Product, 'skuId' | 'name'>[];
      among: Extent | null;
      none: boolean;
    }
  | { goal: 'change'; request: Request };

/** Whether a sentence asks for something that a dialog collects. */
export function isGoal(intent: string): intent is Goal {
  return isOperation(intent) || intent === 'licensesOf' || intent === 'whoHas';
}

/** What a sentence already says of a request; the rest is asked for. */
export function draftFrom(reading: Reading): Draft {
  const { sameAs } = reading;
  const goal = goalOf(reading);
  const changes = goal !== null && isOperation(goal);
  const copies = goal !== null && isOperation(goal) && traitsOf(goal).copies;
  return {
    goal: goalOf(reading),
    preview: reading.intent === 'impact',
    users: reading.users.map((text) => ({ text, found: null })),
    products: [
      ...reading.products.map(({ text, role }) => ({ text, role, found: null })),
      ...reading.allExcept.map((text) => ({ text, role: 'except' as const, found: null })),
    ],
    apps: reading.servicePlans.map(({ text, on }) => ({ text, on, servicePlanIds: null })),
    sameAs: copies && sameAs !== null ? { text: sameAs, found: null } : null,
    when: changes || goal === null ? reading.when : emptyDraft.when,
    reason: reading.reason,
    ticket: reading.ticket,
    extent: extentOf(reading),
    spared: reading.spared,
    none: reading.intent === 'whoHasNone',
    turns: reading.turns,
    unsure: changes && reading.intent !== 'impact' && (reading.confidence === 'ask' || (sameAs !== null && !copies)),
    unread: reading.unread,
    ...(reading.unread.length > 0 && { beside: reading.unread }),
    acts: actsIn(reading),
    recalled: [],
  };
}

/** Of whom it is asked who has none: of everyone, where nobody is said. */
function extentOf({ intent, extent }: Reading): Extent | null {
  if (intent !== 'whoHasNone') return extent;
  const everyone = {
    kind: 'everyone' as const,
    name: null,
    count: null,
    holding: null,
    within: [],
    except: [],
    text: '',
  };
  return { ...(extent ?? everyone), lacking: 'any' };
}

/** What a sentence is about; of a question what would happen, the act that it asks about. */
export function goalOf({ intent, products, servicePlans }: Reading): Goal | null {
  if (intent === 'why' || intent === 'comparePeople') return 'licensesOf';
  if (intent === 'whoHasBut' || intent === 'whoHasNone') return 'whoHas';
  if (intent !== 'impact') return isGoal(intent) ? intent : null;
  const roles = new Set(products.map(({ role }) => role));
  if (servicePlans.length > 0) return roles.has('add') ? 'services' : 'set';
  if (roles.size === 2) return 'replace';
  return roles.has('add') ? 'assign' : roles.has('remove') ? 'unassign' : 'unassignAll';
}

/** Near ties: the act that was read is one of them. Of what was read as nothing, what can be done with the things in it. */
function actsIn({ intent, alternatives }: Reading): Goal[] {
  const acts = alternatives.filter(isGoal);
  if (acts.length === 0 || intent === 'unknown') return acts;
  return isGoal(intent) && !acts.includes(intent) ? [intent, ...acts] : acts;
}

/** Whether a day was said. */
export function hasDate({ when }: Pick<Draft, 'when'>): boolean {
  return when.at !== null || when.until !== null;
}

/** The same with another act: what was found takes the place that it has there. */
export function asGoal(draft: Draft, goal: Goal): Draft {
  const [only, ...others] = rolesNeeded(goal);
  const role = others.length === 0 ? only : undefined;
  const products = draft.products.map((slot) => (role && slot.role !== 'except' ? { ...slot, role } : slot));
  return {
    ...draft,
    goal,
    acts: [],
    users: needsUsers(goal) ? draft.users : [],
    products: goal === 'licensesOf' ? [] : products,
    when: isOperation(goal) ? draft.when : emptyDraft.when,
  };
}

/** A product that is to stay, but that nothing goes by: until it is settled which one, nothing may go. */
export function isUnknownExcept({ role, found }: ProductSlot): boolean {
  return role === 'except' && !found;
}

/** Which roles of product a goal cannot do without. */
export function rolesNeeded(goal: Goal, none = false): readonly WishRole[] {
  if (isOperation(goal)) return traitsOf(goal).needs;
  return goal === 'whoHas' && !none ? ['add'] : [];
}

/** Whether a goal is about what somebody holds already: apps are switched in it. */
export function switchesApps(goal: Goal | null): boolean {
  return goal !== null && isOperation(goal) && traitsOf(goal).switches;
}

export function needsUsers(goal: Goal): boolean {
  return goal !== 'whoHas';
}

/** What a complete draft stands for. */
export function collectedFrom(draft: Draft, goal: Goal): Collected {
  const users = [...new Map(draft.users.flatMap(({ found }) => (found ? [[found.id, found]] : []))).values()];
  const products = (role: ProductRole) => [
    ...new Map(
      draft.products.flatMap((slot) => (slot.role === role && slot.found ? [[slot.found.skuId, slot.found]] : [])),
    ).values(),
  ];
  const skus = (role: ProductRole) => products(role).map(({ skuId }) => skuId);
  const isCopied = (skuId: SkuId) => draft.products.some(({ found, copied }) => copied && found?.skuId === skuId);
  const plans = (on: boolean) => draft.apps.flatMap((app) => (app.on === on ? (app.servicePlanIds ?? []) : []));
  if (goal === 'licensesOf') return { goal, users, products: products('add') };
  if (goal === 'whoHas') {
    const { extent: among, none } = draft;
    return { goal, products: products('add'), lacking: products('remove'), among, none };
  }
  const { takesAll, switches } = traitsOf(goal);
  const off = plans(false);
  return {
    goal: 'change',
    request: requestOf({
      operation: goal,
      userIds: users.map(({ id }) => id),
      add: switches
        ? []
        : skus('add').map((skuId) => ({
            skuId,
            disabledPlans: off.length > 0 ? off : null,
            ...(isCopied(skuId) && { copied: true }),
          })),
      remove: takesAll ? 'all' : skus('remove'),
      except: takesAll ? skus('except') : [],
      services: switches ? skus('add').map((skuId) => ({ skuId, on: plans(true), off })) : [],
      usageLocations: {},
      at: draft.start ?? null,
      until: draft.end?.day ?? null,
      ...(draft.end?.lasts && { lasts: draft.end.lasts }),
      reason: draft.reason,
      ticket: draft.ticket,
    }),
  };
}
