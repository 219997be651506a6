import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import type { LicensingContext } from '../context.ts';
import { decidedBefore } from '../decisions.ts';
import type { Plan, WaitingPlan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import type { PlanPersistence } from './sending.ts';

/** Whether nobody can decide this plan any more, though nobody has noticed yet. */
export function isPast({ approval }: Plan, now: Date): boolean {
  return approval !== null && now.toISOString() >= approval.expiresAt;
}

/** @throws Refusal `unknownPlan` */
export async function knownPlan(context: LicensingContext, { plans }: PlanPersistence, planId: PlanId): Promise<Plan> {
  const plan = await plans.find(context.db, planId);
  if (!plan) throw unknownPlan(planId);
  return plan;
}

/** @throws Refusal `unknownPlan`, `alreadyDecided` */
export async function waitingPlan(
  context: LicensingContext,
  persistence: PlanPersistence,
  planId: PlanId,
): Promise<WaitingPlan> {
  const plan = await knownPlan(context, persistence, planId);
  if (plan.state !== 'waiting') throw decidedBefore(plan);
  return plan;
}

/**
 * Does something with a plan that waits, with its row locked: whoever else wants it at this moment comes after. A plan that is past
 * its time expires here, whoever comes first. A Refusal that the work gives back, rather than throws, lets its changes stand.
 * @throws Refusal `alreadyDecided`, and what the work refuses
 */
export async function whileWaiting(
  context: LicensingContext,
  persistence: PlanPersistence,
  planId: PlanId,
  work: (tx: Database, plan: WaitingPlan) => Promise<Plan | Refusal>,
): Promise<Plan> {
  const outcome = await persistence.transaction(async (tx) => {
    const plan = await persistence.plans.lock(tx, planId);
    if (!plan) throw unknownPlan(planId);
    if (plan.state !== 'waiting') throw decidedBefore(plan);
    return isPast(plan, context.now()) ? decidedBefore(await expire(tx, persistence, plan)) : work(tx, plan);
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

async function expire(tx: Database, { plans, jobs }: PlanPersistence, plan: WaitingPlan): Promise<Plan> {
  await plans.move(tx, plan, 'expired', null, { expiresAt: plan.approval.expiresAt });
  await tell(jobs, tx, plan.id, 'expired', person(plan.asker.id));
  await tell(jobs, tx, plan.id, 'closed', everyCard);
  return { ...plan, state: 'expired' };
}
