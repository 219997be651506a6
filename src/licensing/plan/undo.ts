import type { Change, HeldLicense, Item, Plan, Product, Undoing } from '../model.ts';
import type { Operation } from '../operations.ts';
import { lastMoment } from './calendar-day.ts';

/** What a plan took and gave is to be given and taken again (U3). */
export interface Undo {
  items: Item[];
  undoes: Undoing;
}

/** Whether a plan did anything that can be undone. */
export function didSomething({ changes }: Pick<Plan, 'changes'>): boolean {
  return changes.some(isDone);
}

/**
 * The way back from what a plan did, by what each user holds now: only of what this plan did, with the apps that were switched off
 * before; what somebody else has changed since stays. A usage location stays too.
 * @param held by user id; nothing for users who are gone
 * @param goneAt the data of these kinds cannot come back any more at this moment
 */
export function undoOf(
  plan: Pick<Plan, 'id' | 'number' | 'changes' | 'products'>,
  held: ReadonlyMap<string, HeldLicense[]>,
  goneAt: Date,
): Undo {
  const items: Item[] = [];
  const changed: string[] = [];
  for (const change of plan.changes.filter(isDone)) {
    const now = held.get(change.user.id);
    if (!now) continue;
    const item = itemFor(change, now, plan.products);
    if (item.add.length + item.remove.length + item.services.length > 0) items.push(item);
    if (isChangedSince(change, now)) changed.push(change.user.displayName);
  }
  const done = plan.changes.filter(isDone);
  return {
    items,
    undoes: {
      id: plan.id,
      number: plan.number,
      gone: [...new Set(done.flatMap((change) => goneOf(change, goneAt)))],
      changed,
      location: done.some(({ usageLocation }) => usageLocation !== null),
    },
  };
}

function isDone({ state, add, remove }: Change): boolean {
  return (state === 'done' || state === 'sent') && add.length + remove.length > 0;
}

function itemFor(change: Change, now: HeldLicense[], products: readonly Product[]): Item {
  const { before } = change;
  const direct = (list: readonly HeldLicense[], skuId: string) => list.find((one) => one.skuId === skuId)?.direct;
  const back = change.remove.filter((skuId) => direct(before, skuId) && !direct(now, skuId));
  const given = change.add.filter(({ skuId }) => direct(now, skuId));
  const remove = given.filter(({ skuId }) => !direct(before, skuId)).map(({ skuId }) => skuId);
  const switched = given.flatMap(({ skuId, disabledPlans }) => {
    const was = direct(before, skuId);
    if (!was) return [];
    const on = disabledPlans.filter((id) => !was.disabledPlans.includes(id));
    const off = was.disabledPlans.filter((id) => !disabledPlans.includes(id));
    return on.length + off.length > 0 ? [{ skuId, on, off }] : [];
  });
  const exactly = back.map((skuId) => {
    const off = direct(before, skuId)?.disabledPlans ?? [];
    const all = products.find((product) => product.skuId === skuId)?.servicePlans ?? [];
    // What is off in a product that goes would otherwise be off in the one that comes (G2).
    return { skuId, on: all.map(({ id }) => id).filter((id) => !off.includes(id)), off };
  });
  return {
    userId: change.user.id,
    operation: operationOf(back.length, remove.length, switched.length),
    add: back.map((skuId) => ({ skuId, disabledPlans: direct(before, skuId)?.disabledPlans ?? null })),
    remove,
    except: [],
    services: [...switched, ...exactly],
    at: null,
    until: null,
    usageLocation: null,
  };
}

function operationOf(back: number, taken: number, switched: number): Operation {
  if (back > 0 && taken + switched === 0) return 'assign';
  if (taken > 0 && back + switched === 0) return 'unassign';
  return switched > 0 && back + taken === 0 ? 'services' : 'set';
}

/** Whether a user holds directly what this plan did not leave them with, or lacks what it did. */
function isChangedSince({ after }: Change, now: HeldLicense[]): boolean {
  const key = (list: readonly HeldLicense[]) =>
    list
      .flatMap(({ skuId, direct }) => (direct ? [`${skuId} ${[...direct.disabledPlans].sort()}`] : []))
      .sort()
      .join();
  return key(after) !== key(now);
}

/** Kinds of data that a license does not bring back: those whose last day is over, and a phone number, which is given away at once (D10). */
function goneOf({ warnings }: Change, at: Date): Undoing['gone'] {
  return warnings.flatMap(({ code, deadlines }) => {
    const last = deadlines.findLast(({ event, days }) => event === 'deleted' && days > 0);
    return code === 'phone' || (last && lastMoment(last) <= at) ? [code] : [];
  });
}
