import type { TenantCloud } from '../../graph/tenant-cloud.ts';
import type { Usage } from '../../graph/usage.ts';
import type { SkuId } from '../../ids.ts';
import { describeUnowned } from '../catalogue/catalogue.ts';
import type { ProductNames } from '../catalogue/product-names.ts';
import type { Change, HeldLicense, Item, LeftAlone, Person, Plan, Product, Request, Seats, Warning } from '../model.ts';
import { traitsOf } from '../operations.ts';
import { Refusal, type Refusals } from '../refusal.ts';
import { backInTime, endOfOrder } from './back-in-time.ts';
import { businessLimitWarnings } from './business-limit.ts';
import { addedTo, removedFrom } from './changes-for-user.ts';
import { predictConflicts, type SeenConflict } from './dependencies.ts';
import { unambiguous } from './unambiguous.ts';
import { byUrgency, warningsOf } from './warnings.ts';

/** One user as the directory describes them at this moment. */
export interface Subject {
  person: Person;
  held: HeldLicense[];
  /** Where their manager works: a proposal for a missing usage location, never more (G6). */
  managerLocation: string | null;
  /** Why the actor may not change this user, where that is so. */
  barred: 'guest' | 'otherUnit' | null;
  /** Nobody changes their licenses alone (R10). */
  protected?: boolean;
  /** The directory has no such user (any more). */
  unknown: boolean;
  /** What their mailbox and OneDrive hold; null or left out where that was not checked (D25, D28). */
  usage?: Usage | 'concealed' | null;
}

/** Everything a plan is made from. No clock, no directory, no database: the same facts make the same plan. */
export interface PlanFacts {
  subjects: Subject[];
  /** The tenant's products. */
  products: Product[];
  /** For naming what the tenant does not own. */
  names: ProductNames;
  seats: Seats[];
  countryLetterCode: string | null;
  /** Whether the channel of the subscriptions is known not to be a partner (D16). */
  channelKnown: boolean;
  /** True where the actor may only ask for this: somebody with more rights decides (R2, R3). */
  onlyAsked?: boolean;
  at: Date;
  /** The organization's time zone: by it the days of every deadline are counted. */
  timeZone?: string;
  /** Which of Microsoft's clouds the tenant is in (D36). */
  cloud?: TenantCloud;
  /** What Graph has refused in this tenant (G11). */
  seen?: readonly SeenConflict[];
}

export type PlannedChanges = Pick<Plan, 'changes' | 'products' | 'seats'>;

/**
 * Turns a request into what would change for each user, what would stay, what would be lost and when.
 * @throws Refusal `productNotOwned`, `usageLocationNeeded`, `noSeats`, `nothingToDo`
 */
export function makePlan(request: Request, facts: PlanFacts): PlannedChanges {
  const draft = drawPlan(request, facts);
  requirePossible(request, draft, facts);
  return draft;
}

/**
 * The same, whether or not it can or need be done: how a plan that exists looks by the facts of now.
 * @throws Refusal `productNotOwned`
 */
export function drawPlan(request: Request, facts: PlanFacts): PlannedChanges {
  const products = productsById(facts);
  const asked = new Map(request.items.map((item) => [item.userId, unambiguous(item)]));
  for (const { add, services } of asked.values()) {
    for (const { skuId } of [...add, ...services]) {
      if (!products.has(skuId)) throw new Refusal('productNotOwned', { product: nameIn(facts, skuId) });
    }
  }
  const changes = facts.subjects.flatMap((subject) => {
    const item = asked.get(subject.person.id);
    return item ? [changeOf(item, subject, products, facts)] : [];
  });
  const seats = seatsTouched(changes, facts.seats);
  const full = businessLimitWarnings(seats, facts.products);
  return { changes: changes.map((change) => warnedOf(full, change)), products: productsNamed(changes, facts), seats };
}

/** @throws Refusal `usageLocationNeeded`, `noSeats`, `nothingToDo` */
export function requirePossible({ items }: Request, { changes, seats }: PlannedChanges, facts: PlanFacts): void {
  requireSomethingToDo(items, changes, facts);
  requireUsageLocations(items, changes, facts);
  requireSeats(seats, facts);
}

/** The name of a product, owned or not: nobody knows what 36a0f3b3-… is. */
function nameIn({ products, names }: PlanFacts, skuId: SkuId): string {
  return products.find((product) => product.skuId === skuId)?.name ?? describeUnowned(skuId, names).name;
}

function productsById({ products }: PlanFacts): Map<string, Product> {
  return new Map(products.map((product) => [product.skuId, product]));
}

function changeOf(item: Item, subject: Subject, products: Map<string, Product>, facts: PlanFacts): Change {
  const { person, held } = subject;
  const stopped = whyStopped(subject);
  const removal = stopped ? { remove: [], leftAlone: [stopped] } : removedFrom(held, item, products);
  const addition = stopped ? { add: [], leftAlone: [] } : addedTo(held, item, removal, products);
  const after = afterwards(held, addition.add, addition.remove ?? removal.remove);
  const remove = addition.remove ?? removal.remove;
  const idle = addition.add.length === 0 && remove.length === 0;
  // Of a plan that waits for its day the clocks start then.
  const at = item.at !== null && new Date(item.at) > facts.at ? new Date(item.at) : facts.at;
  return {
    user: person,
    ...(subject.protected ? { protected: true as const } : {}),
    before: held,
    add: addition.add,
    remove,
    usageLocation: addition.add.length > 0 && person.usageLocation === null ? item.usageLocation : null,
    after,
    leftAlone: [...removal.leftAlone, ...addition.leftAlone],
    warnings: idle
      ? []
      : backInTime(
          warningsOf({
            before: held,
            after,
            products: facts.products,
            at,
            channelKnown: facts.channelKnown,
            timeZone: facts.timeZone,
            cloud: facts.cloud,
            usage: subject.usage,
          }),
          endOfOrder(item, at),
        ),
    conflicts: predictConflicts({ before: held, after, products: facts.products, seen: facts.seen ?? [] }),
    state: idle ? 'skipped' : 'planned',
    failure: null,
    clientRequestId: null,
    graphRequestId: null,
  };
}

/** What is true of all who are to have a product is said of each who would get it. */
function warnedOf(full: ReadonlyMap<SkuId, Warning>, change: Change): Change {
  const had = change.before.map(({ skuId }) => skuId);
  const said = change.add.flatMap(({ skuId }) => (had.includes(skuId) ? [] : (full.get(skuId) ?? [])));
  return said.length === 0 ? change : { ...change, warnings: [...change.warnings, ...said].sort(byUrgency) };
}

function whyStopped(subject: Subject): LeftAlone | null {
  const code = subject.unknown ? 'unknownUser' : subject.barred;
  return code === null ? null : { skuId: null, code, groups: [] };
}

/** What a user holds once `assignLicense` has been carried out: only direct assignments move (G4). */
export function afterwards(held: HeldLicense[], add: Change['add'], remove: string[]): HeldLicense[] {
  const kept = held
    .map((license) => (remove.includes(license.skuId) ? { ...license, direct: null } : license))
    .filter((license) => license.direct !== null || license.groups.length > 0 || license.sourceUnknown);
  for (const { skuId, disabledPlans } of add) {
    const direct = { disabledPlans };
    const index = kept.findIndex((license) => license.skuId === skuId);
    const license = kept[index];
    if (license) kept[index] = { ...license, direct };
    else kept.push({ skuId, direct, groups: [], sourceUnknown: false });
  }
  return kept;
}

function requireSomethingToDo(items: Item[], changes: Change[], facts: PlanFacts): void {
  if (changes.some((change) => change.state === 'planned')) return;
  const only = changes.length === 1 ? (changes[0]?.user ?? null) : null;
  throw new Refusal('nothingToDo', {
    user: only,
    leftAlone: changes.flatMap((change) =>
      change.leftAlone.map((left) => ({
        ...left,
        ...(only ? {} : { whose: change.user }),
        product: left.skuId === null ? null : nameIn(facts, left.skuId),
      })),
    ),
    ...(only ? { notGiven: notGiven(items, changes, facts) } : {}),
  });
}

/** What a replacement would have brought, had the old product gone (S11): it can be asked for by itself. */
function notGiven(items: Item[], changes: Change[], facts: PlanFacts): string[] {
  const held = new Set(changes.flatMap(({ before }) => before.map(({ skuId }) => skuId)));
  return items
    .filter(({ operation }) => traitsOf(operation).replaces)
    .flatMap(({ add }) => add.filter(({ skuId }) => !held.has(skuId)).map(({ skuId }) => nameIn(facts, skuId)));
}

/** G6: a usage location is asked for, with a proposal and its source, and never invented. */
function requireUsageLocations(items: Item[], changes: Change[], facts: PlanFacts): void {
  const agreed = new Set(items.flatMap(({ userId, usageLocation }) => (usageLocation === null ? [] : [userId])));
  const missing = changes.filter(
    ({ add, user }) => add.length > 0 && user.usageLocation === null && !agreed.has(user.id),
  );
  if (missing.length === 0) return;
  const users = missing.map(({ user }) => user);
  const guestsNeedApproval = facts.onlyAsked === true && users.some(({ guest }) => guest);
  throw new Refusal('usageLocationNeeded', { users, ...locationProposed(users, facts), guestsNeedApproval });
}

/**
 * One answer is for all of them: a manager's location only where all have it, else the organization's, and nothing where it
 * contradicts what is known of somebody (G6).
 */
function locationProposed(
  users: Person[],
  { subjects, countryLetterCode }: PlanFacts,
): Pick<Refusals['usageLocationNeeded'], 'proposal' | 'source'> {
  const managers = users.map(({ id }) => subjects.find(({ person }) => person.id === id)?.managerLocation ?? null);
  const [first = null, ...others] = managers;
  if (first && others.every((location) => location === first)) return { proposal: first, source: 'manager' };
  const contradicted = managers.some((location) => location !== null && location !== countryLetterCode);
  if (countryLetterCode === null || contradicted) return { proposal: null, source: null };
  return { proposal: countryLetterCode, source: 'organization' };
}

function seatsTouched(changes: Change[], seats: Seats[]): PlannedChanges['seats'] {
  const differences = new Map<string, number>();
  for (const { before, after } of changes) {
    const had = new Set(before.map(({ skuId }) => skuId));
    const has = new Set(after.map(({ skuId }) => skuId));
    for (const skuId of has) if (!had.has(skuId)) differences.set(skuId, (differences.get(skuId) ?? 0) + 1);
    for (const skuId of had) if (!has.has(skuId)) differences.set(skuId, (differences.get(skuId) ?? 0) - 1);
  }
  return seats.flatMap((line) => {
    const change = differences.get(line.skuId);
    return change === undefined ? [] : [{ ...line, change }];
  });
}

/** S13: missing seats are counted before anything is sent. */
function requireSeats(seats: PlannedChanges['seats'], facts: PlanFacts): void {
  for (const line of seats) {
    const { skuId, change } = line;
    const left = seatsLeft(line);
    // Where the numbers are not known, Microsoft 365 decides.
    if (change > left && !line.unknown) {
      throw new Refusal('noSeats', { product: nameIn(facts, skuId), free: left, needed: change });
    }
  }
}

/** Seats that a plan may take: those promised to open plans are not given twice (U12). */
export function seatsLeft({ free, promised }: Pick<Seats, 'free' | 'promised'>): number {
  return Math.max(0, free - promised);
}

function productsNamed(changes: Change[], { products, names }: PlanFacts): Product[] {
  const named = new Set(
    changes.flatMap(({ before, add, leftAlone }) => [
      ...before.map(({ skuId }) => skuId),
      ...add.map(({ skuId }) => skuId),
      ...leftAlone.flatMap(({ skuId }) => skuId ?? []),
    ]),
  );
  const owned = products.filter(({ skuId }) => named.delete(skuId));
  return [...owned, ...[...named].map((skuId) => describeUnowned(skuId, names))];
}
