import type { PlanId } from '../../ids.ts';
import { startOf } from '../approval/agreeing.ts';
import type { LicensingContext } from '../context.ts';
import { decidedBefore, requireAsker } from '../decisions.ts';
import type { Actor, Plan } from '../model.ts';
import { calendarDay } from '../plan/calendar-day.ts';
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
  /**
   * The same plan with another beginning, in the place of one that its asker has not agreed to yet, which is cancelled. A second call
   * gives the plan that the first one made.
   * @param when `now`, `tonight`, or a day and perhaps a time: `2026-11-13 18:00`
   * @throws Refusal `unknownPlan`, `notYours`, `alreadyDecided`, `badTime` and those of `propose`
   */
  beginAt(actor: Actor, planId: PlanId, when: string | null): Promise<Plan>;
}

export function createMoving(
  context: LicensingContext,
  plans: PlanStore,
  { propose, cancel }: Pick<Proposals, 'propose' | 'cancel'>,
): Moving {
  return {
    async moveTo(actor, planId, day) {
      const plan = await plans.find(context.db, planId);
      const before = plan && startOf(plan)?.toISOString();
      if (!plan) throw unknownPlan(planId);
      const waits = plan.state === 'scheduled' || (plan.state === 'proposed' && plan.heldBack !== undefined);
      if (!waits || before === undefined) throw decidedBefore(plan);
      if (day === null || !isDay(day)) throw new Refusal('badTime', { why: 'unknown' });
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

    async beginAt(actor, planId, when) {
      const plan = await plans.find(context.db, planId);
      if (!plan) throw unknownPlan(planId);
      requireAsker(plan, actor);
      const at = when === 'tonight' ? `${todayFor(actor)} end` : when;
      if (at === null || (at !== 'now' && !isDay(at))) throw new Refusal('badTime', { why: 'unknown' });
      const id: PlanId = derivedId(`${planId} beginning ${at}`);
      const known = await plans.find(context.db, id);
      if (known) return known;
      if (plan.state !== 'proposed' || plan.ends || plan.replaces) throw decidedBefore(plan);
      const items = plan.request.items.map((item) => ({ ...item, at: at === 'now' ? null : at }));
      const { undoes } = plan;
      const made = await propose(
        actor,
        { ...plan.request, items },
        { id, of: plan.retryOf, ...(undoes ? { undoes } : {}) },
      );
      await cancel(actor, planId);
      return made;
    },
  };

  function todayFor({ timeZone }: Actor): string {
    return calendarDay({ at: context.now().toISOString(), days: 0 }, timeZone);
  }

  /** @throws Refusal `badTime` */
  function momentOfEnd({ request }: Plan, day: string, { timeZone }: Actor): string {
    const gave = request.items.some(({ remove, services }) => remove.length + services.length > 0);
    const moment = endOn(day, gave, { timeZone, workingTime: context.approvals.workingTime });
    if (moment === null || moment <= context.now()) throw new Refusal('badTime', { why: 'past' });
    return moment.toISOString();
  }
}

/** `2026-11-13`, perhaps with a time of that day, and a day that exists. */
function isDay(text: string): boolean {
  const [day = ''] = text.split(' ');
  const known = /^\d{4}-\d\d-\d\d(?: (?:[01]\d|2[0-3]):[0-5]\d| end)?$/.test(text) && new Date(`${day}T00:00:00Z`);
  return known && !Number.isNaN(known.getTime()) && known.toISOString().startsWith(day);
}

/** One that came to nothing may be made once more. */
function isGivenUp({ state }: Plan): boolean {
  return state === 'cancelled' || state === 'expired' || state === 'refused';
}
