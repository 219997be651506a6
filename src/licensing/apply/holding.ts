import type { PlanId } from '../../ids.ts';
import { failUnsent } from '../../storage/plan-changes.ts';
import type { Database } from '../../storage/tables.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { decide, decidedBefore, decisionOf, isAsker } from '../decisions.ts';
import type { Actor, DecisionVerb, Failure, Plan } from '../model.ts';
import { everyCard, tell } from '../notice.ts';
import { unknownPlan } from '../refusal.ts';
import { type Rights, requireRight } from '../rights.ts';
import type { PlanPersistence } from '../approval/sending.ts';

/** What may be done with a plan while it is carried out, by its asker and by whoever may carry it out themselves. */
export interface Holding {
  /**
   * Sends nothing more after the person it is at. A second time it gives the plan as it is.
   * @throws Refusal `unknownPlan`, `notAllowed`, `alreadyDecided`
   */
  pause(actor: Actor, planId: PlanId): Promise<Plan>;
  /** Goes on with a paused plan. @throws Refusal as `pause` */
  resume(actor: Actor, planId: PlanId): Promise<Plan>;
  /**
   * Ends a plan: what was not sent by now is not done, and can be tried again. What was sent is still looked for, and then the
   * plan is over.
   * @throws Refusal as `pause`
   */
  stop(actor: Actor, planId: PlanId): Promise<Plan>;
}

/** @param persistence of the plans and jobs, whose transactions hold the plan's row while they act */
export function createHolding(context: LicensingContext, persistence: PlanPersistence): Holding {
  const { plans, jobs } = persistence;

  return {
    pause: (actor, planId) =>
      held(actor, planId, 'pause', async (tx, plan, decide) => {
        if (plan.state === 'paused') return plan;
        if (plan.state !== 'approved' && plan.state !== 'applying') throw decidedBefore(plan);
        return decide(tx, plan, 'paused');
      }),

    resume: (actor, planId) =>
      held(actor, planId, 'resume', async (tx, plan, decide) => {
        if (plan.state === 'applying' || plan.state === 'approved') return plan;
        if (plan.state !== 'paused') throw decidedBefore(plan);
        const resumed = await decide(tx, plan, 'applying');
        await jobs.enqueue(tx, 'apply', { planId }, { key: planId });
        return resumed;
      }),

    stop: (actor, planId) =>
      held(actor, planId, 'stop', async (tx, plan, decide) => {
        if (wasStopped(plan)) return plan;
        if (plan.state !== 'approved' && plan.state !== 'applying' && plan.state !== 'paused') throw decidedBefore(plan);
        const paused = plan.state === 'paused' ? plan : await decide(tx, plan, 'paused', false);
        const unsent = await failUnsent(tx, planId, stopped, context.now());
        const decision = decisionOf('stop', actor, null, context.now());
        const ending = { ...paused, decisions: [...plan.decisions, decision] };
        await plans.note(tx, ending, 'planStopped', actor, { unsent });
        // It looks for what was sent, and ends the plan.
        await jobs.enqueue(tx, 'verify', { planId, look: 0 }, { key: `${planId} 0` });
        return (await plans.find(tx, planId)) ?? ending;
      }),
  };

  async function held(
    actor: Actor,
    planId: PlanId,
    verb: DecisionVerb,
    act: (tx: Database, plan: Plan, decided: Decide) => Promise<Plan>,
  ): Promise<Plan> {
    const seen = await plans.find(context.db, planId);
    if (!seen) throw unknownPlan(planId);
    const rights = await readRights(context, actor.id);
    requireMayHold(seen, actor, rights);
    const decision = decisionOf(verb, actor, rights, context.now());
    return persistence.transaction(async (tx) => {
      const plan = await plans.lock(tx, planId);
      if (!plan) throw unknownPlan(planId);
      const after = await act(tx, plan, (inside, current, to) => decide(inside, plans, current, to, decision));
      if (after !== plan) await tell(jobs, tx, planId, 'updated', everyCard);
      return after;
    });
  }
}
