import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import { decidedBefore, requireAsker } from '../decisions.ts';
import type { Actor, Plan } from '../model.ts';
import { mendOf } from '../plan/mend.ts';
import { Refusal } from '../refusal.ts';
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
}

export function createMending(
  db: Database,
  plans: PlanStore,
  proposals: Pick<Proposals, 'propose' | 'cancel'>,
): Mending {
  return {
    async mend(actor, planId) {
      const plan = await plans.find(db, planId);
      if (!plan) throw new Refusal('unknownPlan', { id: planId });
      requireAsker(plan, actor);
      const id = idAfter('mend', plan.id);
      const made = (await plans.find(db, id)) ?? (await propose(actor, plan, id));
      if (made.id !== plan.id && plan.state === 'proposed') await proposals.cancel(actor, plan.id);
      return made;
    },
  };

  async function propose(actor: Actor, plan: Plan, id: PlanId): Promise<Plan> {
    if (plan.state !== 'proposed') throw decidedBefore(plan);
    const mend = mendOf(plan);
    if (mend === null) return plan;
    const items = plan.request.items.map((item) => ({ ...item, services: [...item.services, ...mend] }));
    return proposals.propose(actor, { ...plan.request, items }, { id, of: null });
  }
}
