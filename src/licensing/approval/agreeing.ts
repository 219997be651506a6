import type { PlanId, UserId } from '../../ids.ts';
import { dropDue, setDue } from '../../storage/due-times.ts';
import type { JobQueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/tables.ts';
import { decide } from '../decisions.ts';
import type { Decision, Plan } from '../model.ts';
import { everyCard, tell } from '../notice.ts';
import { calendarDay } from '../plan/calendar-day.ts';
import { sharedTimes } from '../plan/request.ts';
import { Refusal } from '../refusal.ts';
import type { PlanStore } from '../store/plans.ts';
import { supersede } from './due-together.ts';
import { type WorkingTime, workingMorning } from './working-time.ts';

/** Data of a job of queue `timer`: the day of a plan has come. */
export interface StartTimer {
  kind: 'start';
  planId: string;
  /** An administrator has seen that it is late, and released it. */
  released?: boolean;
}

/** Data of a job of queue `timer`: something temporary ends soon, and people are asked whether it is to last longer (U11). */
export interface EndingTimer {
  kind: 'ending';
  /** The plan that ends it. */
  planId: PlanId;
  /** The moment that it is for (ISO 8601). */
  moment: string;
}

/** Where and when an agreement is kept. */
export interface Agreeing {
  plans: PlanStore;
  jobs: JobQueue;
  now: Date;
  workingTime: WorkingTime;
}

/** When a plan begins, where that is not as soon as it is agreed. */
export function startOf({ request }: Pick<Plan, 'request'>): Date | null {
  const at = sharedTimes(request)?.at ?? null;
  return at === null ? null : new Date(at);
}

/** Who agreed to it last, and in whose name it is carried out. */
export function agreedBy({ decisions, asker }: Pick<Plan, 'decisions' | 'asker'>): { id: UserId; name: string } {
  const last = decisions.findLast(({ verb }) => verb === 'confirm' || verb === 'approve');
  return last ? { id: last.actorId, name: last.actorName } : asker;
}

/**
 * Moves a plan on that is agreed to: it is carried out now, or waits for its day. A scheduled plan in whose place it comes is dropped.
 * @throws Refusal `alreadyDecided` where somebody else was first, `badTime` where it would have ended by now
 */
export async function agree(tx: Database, agreeing: Agreeing, plan: Plan, decision: Decision): Promise<Plan> {
  const { plans, jobs, now } = agreeing;
  if (isPast(plan, now)) throw new Refusal('badTime', { why: 'past' });
  if (plan.replaces) await dropReplaced(tx, agreeing, plan, decision);
  await supersede(tx, agreeing, plan, decision);
  const start = startOf(plan);
  if (start !== null && start > now) {
    const scheduled = await decide(tx, plans, plan, 'scheduled', decision);
    await setDue(tx, { kind: 'start', subject: plan.id, dueAt: start, data: { planId: plan.id } });
    if (plan.ends) await setEndReminders(tx, plan, agreeing);
    return scheduled;
  }
  const agreed = await decide(tx, plans, plan, 'approved', decision);
  await jobs.enqueue(tx, 'apply', { planId: plan.id }, { key: plan.id });
  return agreed;
}

/** Whether it was to end on a day that is over. */
export function isPast({ request }: Pick<Plan, 'request'>, now: Date): boolean {
  return request.items.some(({ until, lasts }) => until !== null && lasts === undefined && new Date(until) <= now);
}

/** Of a plan on another day, the one before waits for its day no longer; what is temporary ends by the new one. */
async function dropReplaced(tx: Database, { plans, jobs }: Agreeing, plan: Plan, decision: Decision): Promise<void> {
  const before = plan.replaces && (await plans.lock(tx, plan.replaces.id));
  const waits = before?.state === 'scheduled' || (before?.state === 'proposed' && before.heldBack !== undefined);
  if (!before || !waits) return;
  await plans.move(tx, before, 'cancelled', null, { replacedBy: plan.number });
  await dropDue(tx, 'start', before.id);
  await tell(jobs, tx, before.id, 'updated', everyCard);
  const temporary = plan.ends && (await plans.lock(tx, plan.ends.id));
  const at = startOf(plan)?.toISOString();
  if (!temporary || at === undefined) return;
  const endedBy = (temporary.endedBy ?? []).map((end) =>
    end.id === before.id ? { id: plan.id, number: plan.number, at } : end,
  );
  const actor = { id: decision.actorId, name: decision.actorName };
  await plans.note(tx, { ...temporary, endedBy }, 'extended', actor, { until: at, by: plan.number });
  await tell(jobs, tx, temporary.id, 'updated', everyCard);
}

/** On how many days before the end of something temporary people are asked whether it is to last longer. */
const daysBeforeEnd = [7, 1];

/** Sets the reminders of an end, each on the morning of a working day. */
export async function setEndReminders(
  tx: Database,
  end: Plan,
  { now, workingTime }: Pick<Agreeing, 'now' | 'workingTime'>,
): Promise<void> {
  const at = startOf(end);
  if (at === null) return;
  const day = calendarDay({ at: at.toISOString(), days: 0 }, workingTime.timeZone);
  for (const days of daysBeforeEnd) {
    const before = new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
    const dueAt = workingMorning(before, workingTime);
    if (dueAt <= now) continue;
    const data: Omit<EndingTimer, 'kind'> = { planId: end.id, moment: dueAt.toISOString() };
    await setDue(tx, { kind: 'ending', subject: `${end.id} ${days}`, dueAt, data });
  }
}
