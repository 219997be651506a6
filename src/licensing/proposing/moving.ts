import type { PlanId } from '../../ids.ts';
import { startOf } from '../approval/agreeing.ts';
import type { LicensingContext } from '../context.ts';
import { decidedBefore } from '../decisions.ts';
import type { Actor, Plan } from '../model.ts';
import { derivedId } from '../plan/derived-id.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import type { PlanStore } from '../store/plans.ts';
import type { Proposals } from './proposals.ts';
import { endOn } from './start-times.ts';

export interface Moving {
  /**
   * Makes a plan that does the same on another day: it takes the place of this one when it is agreed to, by the rules of any plan. Of
   * the end of something temporary it is the last day that is given. A second call gives the plan that the first one made.
   * @param day `2026-11-13`; null where none could be read
   * @throws Refusal `unknownPlan`, `alreadyDecided`, `badTime` and those of `propose`
   */
  moveTo(actor: Actor, planId: PlanId, day: string | null): Promise<Plan>;
}

export function createMoving(context: LicensingContext, plans: PlanStore, propose: Proposals['propose']): Moving {
  return {
    async moveTo(actor, planId, day) {
      const plan = await plans.find(context.db, planId);
      const before = plan && startOf(plan)?.toISOString();
      if (!plan) throw unknownPlan(planId);
      const waits = plan.state === 'scheduled' || (plan.state === 'proposed' && plan.heldBack !== undefined);
      if (!waits || before === undefined) throw decidedBefore(plan);
      if (day === null || Number.isNaN(Date.parse(day))) throw new Refusal('badTime', { why: 'unknown' });
      const at = plan.ends ? momentOfEnd(plan, day, actor) : day;
      let id: PlanId = derivedId(`${planId} on ${at} for ${actor.id}`);
      for (let made = await plans.find(context.db, id); made; made = await plans.find(context.db, id)) {
        if (!isGivenUp(made)) return made;
        id = derivedId(`${id} again`);
      }
      const { ends, holdsSeats, undoes } = plan;
      return propose(
        actor,
        { ...plan.request, items: plan.request.items.map((item) => ({ ...item, at })) },
        {
          ...{ id, of: null, replaces: { id: plan.id, number: plan.number, at: before } },
          ...(ends ? { ends: { id: ends.id, number: ends.number, told: [] } } : {}),
          ...(holdsSeats ? { holdsSeats } : {}),
          ...(undoes ? { undoes } : {}),
        },
      ).catch(async (error: unknown) => {
        const first = await plans.find(context.db, id);
        if (first) return first;
        throw error;
      });
    },
  };

  /** @throws Refusal `badTime` */
  function momentOfEnd({ request }: Plan, day: string, { timeZone }: Actor): string {
    const gave = request.items.some(({ remove, services }) => remove.length + services.length > 0);
    const moment = endOn(day, gave, { timeZone, workingTime: context.approvals.workingTime });
    if (moment <= context.now()) throw new Refusal('badTime', { why: 'past' });
    return moment.toISOString();
  }
}

/** One that came to nothing may be made once more. */
function isGivenUp({ state }: Plan): boolean {
  return state === 'cancelled' || state === 'expired' || state === 'refused';
}
