import type { PlanId } from '../../ids.ts';
import type { EndingTimer } from '../approval/agreeing.ts';
import { managersOf } from '../approval/approvers.ts';
import type { PlanPersistence } from '../approval/sending.ts';
import { hasPart } from '../approval/who-may-decide.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { decidedBefore } from '../decisions.ts';
import type { Actor, Plan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { unknownPlan } from '../refusal.ts';
import { requireRight } from '../rights.ts';
import { systemActor } from '../store/plans.ts';

/** Before something temporary ends, whoever asked and the manager of whoever has it are asked whether it is to last longer (U11). */
export interface EndReminders {
  /**
   * *Let it end*: nobody is reminded of it any more. A second time it gives the plan as it is.
   * @throws Refusal `unknownPlan`, `notAllowed`, `alreadyDecided`
   */
  letEnd(actor: Actor, planId: PlanId): Promise<Plan>;
  /** The job `timer`, of kind `ending`. */
  onEnding(timer: EndingTimer): Promise<void>;
}

export function createEndReminders(
  context: LicensingContext,
  { plans, jobs, transaction }: PlanPersistence,
): EndReminders {
  return {
    async letEnd(actor, planId) {
      const plan = await plans.find(context.db, planId);
      if (!plan?.ends) throw unknownPlan(planId);
      if (!hasPart(plan, actor) && !(await isManager(context, plan, actor))) {
        const rights = await readRights(context, actor.id);
        for (const { user } of plan.changes) requireRight(rights, 'ask', user);
      }
      return transaction(async (tx) => {
        const now = (await plans.lock(tx, planId)) ?? plan;
        if (!now.ends || now.state !== 'scheduled') throw decidedBefore(now);
        if (now.ends.letEnd) return now;
        const letEnd = { id: actor.id, name: actor.name, at: context.now().toISOString() };
        const ended = { ...now, ends: { ...now.ends, letEnd } };
        await plans.note(tx, ended, 'letEnd', actor, {});
        await tell(jobs, tx, planId, 'updated', everyCard);
        return ended;
      });
    },

    async onEnding({ planId, moment }) {
      const plan = await plans.find(context.db, planId);
      if (!plan || !isToTell(plan, moment)) return;
      const managers = await managersOf(
        context,
        plan.changes.filter(({ state }) => state === 'planned').map(({ user }) => user),
      );
      const told = managers.filter(({ accountEnabled, id }) => accountEnabled && id !== plan.asker.id);
      await transaction(async (tx) => {
        const now = await plans.lock(tx, planId);
        if (!now?.ends || !isToTell(now, moment)) return;
        const reminded = { ...now, ends: { ...now.ends, told: [...now.ends.told, moment] } };
        const to = [
          { id: now.asker.id, name: now.asker.name },
          ...told.map(({ id, displayName: name }) => ({ id, name })),
        ];
        await plans.note(tx, reminded, 'endReminded', systemActor, {
          to: to.map((one) => ({ kind: 'person', ...one })),
        });
        await tell(jobs, tx, planId, 'ending', ...to.map(({ id }) => person(id)));
      });
    },
  };
}

/** Whether this person is the manager of everybody for whom a plan does something. */
export async function isManager(
  context: LicensingContext,
  { changes }: Pick<Plan, 'changes'>,
  actor: { id: string },
): Promise<boolean> {
  const users = changes.filter(({ state }) => state !== 'skipped').map(({ user }) => user);
  const each = await Promise.all(users.map((user) => managersOf(context, [user])));
  return each.length > 0 && each.every((managers) => managers.some(({ id }) => id === actor.id));
}

function isToTell({ state, ends }: Plan, moment: string): boolean {
  return state === 'scheduled' && ends !== undefined && !ends.letEnd && !ends.told.includes(moment);
}
