import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import { decidedBefore, requireAsker } from '../decisions.ts';
import type { Actor, Item, Plan } from '../model.ts';
import { mendOf } from '../plan/mend.ts';
import { operationOf } from '../plan/request.ts';
import { idleAfter, takingToo } from '../plan/take-too.ts';
import { unknownPlan } from '../refusal.ts';
import type { PlanStore } from '../store/plans.ts';
import type { Proposals } from './proposals.ts';
import { idAfter } from './retries.ts';

export interface Mending {
  /**
   * Makes a new plan of the same request that also switches on what its conflicts lack, and cancels this one. A second call gives
   * the plan that the first one made; a plan that cannot be mended so is given back as it is.
   * @throws Refusal `unknownPlan`, `notYours`, `alreadyDecided`, and those of `propose`
   */
  mend(actor: Actor, planId: PlanId): Promise<Plan>;
  /** The same, with what the plan would leave behind doing nothing taken as well (licensing-rules D38a to D38e). */
  takeToo(actor: Actor, planId: PlanId): Promise<Plan>;
}

export function createMending(
  db: Database,
  plans: PlanStore,
  proposals: Pick<Proposals, 'propose' | 'cancel'>,
): Mending {
  return {
    mend: (actor, planId) => instead(actor, planId, 'mend', switchingOn),
    takeToo: (actor, planId) => instead(actor, planId, 'takeToo', takingWhatIsIdle),
  };

  /** @param better the items of the plan that takes the place of this one; null where there is nothing to do better */
  async function instead(
    actor: Actor,
    planId: PlanId,
    how: 'mend' | 'takeToo',
    better: (plan: Plan) => Item[] | null,
  ): Promise<Plan> {
    const plan = await plans.find(db, planId);
    if (!plan) throw unknownPlan(planId);
    requireAsker(plan, actor);
    // Its people are not looked at one by one.
    if (plan.large) return plan;
    const id = idAfter(how, plan.id);
    const made = (await plans.find(db, id)) ?? (await propose(actor, plan, id, better));
    if (made.id !== plan.id && plan.state === 'proposed') await proposals.cancel(actor, plan.id);
    return made;
  }

  async function propose(actor: Actor, plan: Plan, id: PlanId, better: (plan: Plan) => Item[] | null): Promise<Plan> {
    if (plan.state !== 'proposed') throw decidedBefore(plan);
    const items = better(plan);
    if (items === null) return plan;
    return proposals.propose(actor, { ...plan.request, operation: operationOf(items), items }, { id, of: null });
  }
}

function switchingOn(plan: Plan): Item[] | null {
  const mend = mendOf(plan);
  return mend && plan.request.items.map((item) => ({ ...item, services: [...item.services, ...mend] }));
}

function takingWhatIsIdle(plan: Plan): Item[] | null {
  const idle = idleAfter(plan);
  return idle.size === 0 ? null : plan.request.items.map((item) => takingToo(item, idle.get(item.userId) ?? []));
}
