import { createHash } from 'node:crypto';
import type { Change, Difference, PlanDigest } from '../model.ts';
import { type PlannedChanges, seatsLeft } from './plan.ts';

/** What people see of a plan, short enough to be kept and compared with what is so later (U5). */
export function takeDigest(draft: PlannedChanges, at: Date): PlanDigest {
  return {
    at: at.toISOString(),
    users: draft.changes.map((change) => ({
      userId: change.user.id,
      displayName: change.user.displayName,
      held: change.before.map(({ skuId }) => skuId),
      add: change.add.map(({ skuId }) => skuId),
      remove: change.remove,
      leftAlone: change.leftAlone.map(({ skuId, code }) => ({ skuId, code })),
      warnings: change.warnings.map(({ code }) => code),
      deadlines: change.warnings.flatMap(({ code, deadlines }) =>
        deadlines.map(({ event, at: moment }) => ({ code, event, at: moment })),
      ),
      fingerprint: fingerprintOf(change),
    })),
    seats: draft.seats
      .filter(({ change }) => change > 0)
      .map((seats) => ({ skuId: seats.skuId, left: seatsLeft(seats) })),
  };
}

/**
 * What is otherwise now than in the old digest; null where every user looks the same, but for dates a day later. Seats alone are
 * no difference.
 */
export function differenceBetween(old: PlanDigest, now: PlanDigest): Difference | null {
  const users = now.users.flatMap((user) => {
    const before = old.users.find(({ userId }) => userId === user.userId);
    if (!before || (before.fingerprint === user.fingerprint && daysLater(before, user) === 0)) return [];
    return [userDifference(before, user)];
  });
  if (users.length === 0) return null;
  const seats = now.seats.flatMap(({ skuId, left }) => {
    const before = old.seats.find((one) => one.skuId === skuId)?.left;
    return before === undefined || before === left ? [] : [{ skuId, before, now: left }];
  });
  return { since: old.at, at: now.at, users, seats };
}

/** Whether nothing in Microsoft 365 is otherwise: only time has passed. */
export function isOnlyLater({ users }: Difference): boolean {
  return users.every(
    ({ userId: _, displayName: __, daysLater: days, otherwise, ...lists }) =>
      days > 0 && !otherwise && Object.values(lists).every((list) => list.length === 0),
  );
}

type UserDigest = PlanDigest['users'][number];

function userDifference(before: UserDigest, now: UserDigest): Difference['users'][number] {
  // Of a user who is gone nothing can be read: that says it all.
  const gone = now.leftAlone.some(({ code }) => code === 'unknownUser');
  const lists = {
    gained: missing(now.held, before.held),
    lost: gone ? [] : missing(before.held, now.held),
    nowAdds: missing(now.add, before.add),
    nowRemoves: missing(now.remove, before.remove),
    noLongerAdds: missing(before.add, now.add),
    noLongerRemoves: missing(before.remove, now.remove),
    newWarnings: missing(now.warnings, before.warnings),
    goneWarnings: missing(before.warnings, now.warnings),
    newlyLeftAlone: now.leftAlone.filter(
      ({ skuId, code }) => !before.leftAlone.some((one) => one.skuId === skuId && one.code === code),
    ),
  };
  const otherwise = before.fingerprint !== now.fingerprint && Object.values(lists).every((list) => list.length === 0);
  return {
    userId: now.userId,
    displayName: before.displayName,
    ...lists,
    daysLater: daysLater(before, now),
    otherwise,
  };
}

const day = 86_400_000;

/**
 * Deadlines count from now, so the dates on a card grow old by themselves (U5). One day is allowed: people agree to today what was
 * asked yesterday, and everything then lasts a day longer than they read, never shorter.
 */
function daysLater(before: UserDigest, now: UserDigest): number {
  const shifts = (now.deadlines ?? []).flatMap(({ code, event, at }) => {
    const shown = before.deadlines?.find((one) => one.code === code && one.event === event);
    return shown ? [Date.parse(at) - Date.parse(shown.at)] : [];
  });
  const most = Math.max(0, ...shifts);
  return most > day ? Math.round(most / day) : 0;
}

/** What stands in the first list and not in the second. */
function missing<T>(from: readonly T[], list: readonly T[]): T[] {
  return from.filter((item) => !list.includes(item));
}

function fingerprintOf(change: Change): string {
  return createHash('sha256')
    .update(JSON.stringify(whatCounts(change)))
    .digest('hex')
    .slice(0, 32);
}

/** What counts of a change when two digests are compared. */
function whatCounts({ user, add, remove, usageLocation, leftAlone, warnings, conflicts, after }: Change): unknown {
  return [
    user.id,
    add.map(({ skuId, disabledPlans }) => [skuId, disabledPlans]),
    remove,
    usageLocation,
    leftAlone.map(({ skuId, code }) => [skuId, code]),
    warnings.map(({ code, plans }) => [code, plans]),
    conflicts.map(({ kind, plan }) => [kind, plan.id]),
    after.map(({ skuId }) => skuId).sort(),
  ];
}
