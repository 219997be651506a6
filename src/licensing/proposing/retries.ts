import { createHash } from 'node:crypto';
import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import type { Actor, Plan } from '../model.ts';
import { isOver } from '../plan/states.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import type { PlanStore } from '../store/plans.ts';
import type { Proposals } from './proposals.ts';

export interface Retries {
  /**
   * Makes a new plan of the same request for those for whom this one failed, from the facts and rights of now. A second call
   * gives the plan that the first one made.
   * @throws Refusal `unknownPlan`, `notYours`, `nothingToRetry`, and those of `propose`
   */
  retry(actor: Actor, planId: PlanId): Promise<Plan>;
}

export function createRetries(db: Database, plans: PlanStore, propose: Proposals['propose']): Retries {
  return {
    async retry(actor, planId) {
      const plan = await plans.find(db, planId);
      if (!plan) throw unknownPlan(planId);
      if (plan.asker.id !== actor.id) throw new Refusal('notYours', { asker: plan.asker.name });
      const userIds = plan.changes.filter(({ state }) => state === 'failed').map(({ user }) => user.id);
      if (!isOver(plan.state) || userIds.length === 0) throw new Refusal('nothingToRetry', { number: plan.number });

      let id = idAfter('retry', plan.id);
      for (let made = await plans.find(db, id); made; made = await plans.find(db, id)) {
        if (!isGivenUp(made)) return made;
        id = idAfter('retry', id);
      }
      const of = { id: plan.id, number: plan.number };
      return propose(actor, { ...plan.request, userIds }, { id, of }).catch(async (error: unknown) => {
        const first = await plans.find(db, id);
        if (first) return first;
        throw error;
      });
    },
  };
}

/** A retry that nobody wanted to carry out in the end may be made once more. */
function isGivenUp({ state }: Plan): boolean {
  return state === 'cancelled' || state === 'expired';
}

/**
 * The id of the one plan that tries another again, or mends it: derived, so that of two presses at the same moment the database lets
 * only one make it. A UUID of version 8 (RFC 9562, section 5.8).
 */
export function idAfter(what: 'retry' | 'mend', planId: PlanId): string {
  const hex = createHash('sha256').update(`${what} of ${planId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
