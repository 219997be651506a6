import type { Database } from '../../storage/tables.ts';
import type { DecisionParts } from './sending.ts';
import { decidedBefore } from '../decisions.ts';
import type { Approval, Plan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { Refusal } from '../refusal.ts';
import type { Ground } from '../situation.ts';

/** A plan in the hands of its approvers. */
export type WaitingPlan = Plan & { approval: Approval };

/** Whether nobody can decide this plan any more, though nobody has noticed yet. */
export function isPast({ approval }: Plan, now: Date): boolean {
  return approval !== null && now.toISOString() >= approval.expiresAt;
}

/** @throws Refusal `unknownPlan` */
export async function knownPlan(ground: Ground, { plans }: DecisionParts, planId: string): Promise<Plan> {
  const plan = await plans.find(ground.db, planId);
  if (!plan) throw new Refusal('unknownPlan', { id: planId });
  return plan;
}

/** @throws Refusal `unknownPlan`, `alreadyDecided` */
export async function waitingPlan(ground: Ground, parts: DecisionParts, planId: string): Promise<Plan> {
  const plan = await knownPlan(ground, parts, planId);
  if (plan.state !== 'waiting') throw decidedBefore(plan);
  return plan;
}

/**
 * Does something with a plan that waits, with its row locked: whoever else wants it at this moment comes after. A plan that is past
 * its time expires here, whoever comes first. A Refusal that the work gives back, rather than throws, lets its changes stand.
 * @throws Refusal `alreadyDecided`, and what the work refuses
 */
export async function whileWaiting(
  ground: Ground,
  parts: DecisionParts,
  planId: string,
  work: (tx: Database, plan: WaitingPlan) => Promise<Plan | Refusal>,
): Promise<Plan> {
  const outcome = await parts.transaction(async (tx) => {
    const plan = await parts.plans.lock(tx, planId);
    if (!plan) throw new Refusal('unknownPlan', { id: planId });
    if (plan.state !== 'waiting' || !plan.approval) throw decidedBefore(plan);
    const waiting = { ...plan, approval: plan.approval };
    return isPast(plan, ground.now()) ? decidedBefore(await expire(tx, parts, waiting)) : work(tx, waiting);
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

async function expire(tx: Database, { plans, jobs }: DecisionParts, plan: WaitingPlan): Promise<Plan> {
  await plans.move(tx, plan, 'expired', null, { expiresAt: plan.approval.expiresAt });
  await tell(jobs, tx, plan.id, 'expired', person(plan.asker.id));
  await tell(jobs, tx, plan.id, 'closed', everyCard);
  return { ...plan, state: 'expired' };
}
