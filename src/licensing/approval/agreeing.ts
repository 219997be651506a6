import type { UserId } from '../../ids.ts';
import { setDue } from '../../storage/due-times.ts';
import type { JobQueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/tables.ts';
import { decide } from '../decisions.ts';
import type { Decision, Plan } from '../model.ts';
import { sharedTimes } from '../plan/request.ts';
import type { PlanStore } from '../store/plans.ts';

/** Data of a job of queue `timer`: the day of a plan has come. */
export interface StartTimer {
  kind: 'start';
  planId: string;
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
 * Moves a plan on that is agreed to: it is carried out now, or waits for its day. @throws Refusal `alreadyDecided` where somebody else
 * was first
 */
export async function agree(
  tx: Database,
  { plans, jobs }: { plans: PlanStore; jobs: JobQueue },
  plan: Plan,
  decision: Decision,
  now: Date,
): Promise<Plan> {
  const start = startOf(plan);
  if (start !== null && start > now) {
    const scheduled = await decide(tx, plans, plan, 'scheduled', decision);
    await setDue(tx, { kind: 'start', subject: plan.id, dueAt: start, data: { planId: plan.id } });
    return scheduled;
  }
  const agreed = await decide(tx, plans, plan, 'approved', decision);
  await jobs.enqueue(tx, 'apply', { planId: plan.id }, { key: plan.id });
  return agreed;
}
