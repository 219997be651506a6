import type { PlanId } from '../../ids.ts';
import { failUnsent } from '../../storage/plans/plan-changes.ts';
import type { Database } from '../../storage/tables.ts';
import type { PlanPersistence } from '../approval/sending.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { decide, decidedBefore, decisionOf, isAsker } from '../decisions.ts';
import type { Actor, Decision, DecisionVerb, Failure, Plan } from '../model.ts';
import { everyCard, tell } from '../notice.ts';
import { requireOverEverybody } from '../over-everybody.ts';
import { triedIn } from '../plan/many/failure-limit.ts';
import { unknownPlan } from '../refusal.ts';
import type { Rights } from '../rights.ts';

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

/** Whether somebody holds a plan, and may still let it go on. */
export function isHeld(plan: Pick<Plan, 'state' | 'decisions'>): boolean {
  return plan.state === 'paused' && !wasStopped(plan);
}

/** Whether somebody has stopped a plan for good. */
export function wasStopped({ decisions }: Pick<Plan, 'decisions'>): boolean {
  return decisions.some(({ verb }) => verb === 'stop');
}

/** What is done with the plan's row locked, so that the job which carries it out comes before or after. */
type Act = (tx: Database, plan: Plan, decision: Decision) => Promise<Plan>;

/** Pausing, resuming and stopping (R8). The job asks before each person whether it may still send. */
export function createHolding(context: LicensingContext, persistence: PlanPersistence): Holding {
  const { plans, jobs, transaction } = persistence;

  return {
    pause: (actor, planId) =>
      hold(actor, planId, 'pause', async (tx, plan, decision) => {
        if (isHeld(plan)) return plan;
        if (plan.state !== 'approved' && plan.state !== 'applying') throw decidedBefore(plan);
        return decide(tx, plans, plan, 'paused', decision);
      }),

    resume: (actor, planId) =>
      hold(actor, planId, 'resume', async (tx, plan, decision) => {
        if (plan.state === 'approved' || plan.state === 'applying') return plan;
        if (!isHeld(plan)) throw decidedBefore(plan);
        const resumed = await decide(tx, plans, letGoOn(plan, context.now()), 'applying', decision);
        await jobs.enqueue(tx, 'apply', { planId }, { key: planId });
        return resumed;
      }),

    stop: (actor, planId) =>
      hold(actor, planId, 'stop', async (tx, plan, decision) => {
        if (wasStopped(plan)) return plan;
        if (plan.state !== 'approved' && plan.state !== 'applying' && plan.state !== 'paused')
          throw decidedBefore(plan);
        const unsent = await failUnsent(tx, planId, stopped, context.now());
        if (plan.state === 'paused') {
          const decisions = [...plan.decisions, decision];
          await plans.note(tx, { ...plan, decisions }, 'planStopped', actor, { ...decision, unsent });
        } else await decide(tx, plans, plan, 'paused', decision);
        // Comes after the job that may be at work now, looks for what that one has sent, and ends the plan.
        await jobs.enqueue(tx, 'apply', { planId }, { key: planId });
        return (await plans.find(tx, planId)) ?? plan;
      }),
  };

  async function hold(actor: Actor, planId: PlanId, verb: DecisionVerb, act: Act): Promise<Plan> {
    const seen = await plans.find(context.db, planId);
    if (!seen) throw unknownPlan(planId);
    const rights = await readRights(context, actor.id);
    requireMayHold(seen, actor, rights);
    const decision = decisionOf(verb, actor, rights, context.now());
    return transaction(async (tx) => {
      const plan = await plans.lock(tx, planId);
      if (!plan) throw unknownPlan(planId);
      const after = await act(tx, plan, decision);
      if (after !== plan) await tell(jobs, tx, planId, 'updated', everyCard);
      return after;
    });
  }
}

/** What failed before somebody looked at it counts no more against a large plan. */
function letGoOn(plan: Plan, now: Date): Plan {
  const { large } = plan;
  if (!large) return plan;
  const since = { ...triedIn(large.counts), at: now.toISOString() };
  return { ...plan, large: { ...large, halted: null, secondsLeft: null, since } };
}

const stopped: Failure = { code: 'stopped', message: '', conflict: null, graphRequestId: null };

/** Whoever asked for it, and whoever might have: over everybody in it. @throws Refusal `notAllowed` */
function requireMayHold(plan: Plan, actor: Actor, rights: Rights): void {
  if (isAsker(plan, actor)) return;
  requireOverEverybody(plan, rights, 'execute');
}
