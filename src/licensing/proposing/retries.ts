import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import type { Actor, Item, Plan } from '../model.ts';

import { derivedId } from '../plan/derived-id.ts';

import { operationOf } from '../plan/request.ts';

import { isOver } from '../plan/states.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import type { LargePersistence } from './preparing.ts';
import type { Proposals } from './proposals.ts';

export interface Retries {
  /**
   * Makes a new plan of the same request for those for whom this one failed, from the facts and rights of now. A second call
   * gives the plan that the first one made.
   * @throws Refusal `unknownPlan`, `notYours`, `nothingToRetry`, and those of `propose`
   */
  retry(actor: Actor, planId: PlanId): Promise<Plan>;
}

export function createRetries(
  db: Database,
  { plans, large }: Pick<LargePersistence, 'plans' | 'large'>,
  propose: Proposals['propose'],
): Retries {
  return {
    async retry(actor, planId) {
      const plan = await plans.find(db, planId);
      if (!plan) throw unknownPlan(planId);
      if (plan.asker.id !== actor.id) throw new Refusal('notYours', { asker: plan.asker.name });
      const items: Item[] = [];
      for await (const slice of large.items(db, plan, ['failed'])) items.push(...slice.map(({ item }) => item));
      if (!isOver(plan.state) || items.length === 0) throw new Refusal('nothingToRetry', { number: plan.number });

      let id = idAfter('retry', plan.id);
      for (let made = await plans.find(db, id); made; made = await plans.find(db, id)) {
        if (!isGivenUp(made)) return made;
        id = idAfter('retry', id);
      }
      const of = { id: plan.id, number: plan.number };
      return propose(actor, { ...plan.request, operation: operationOf(items), items }, { id, of }).catch(
        async (error: unknown) => {
          const first = await plans.find(db, id);
          if (first) return first;
          throw error;
        },
      );
    },
  };
}

/** A retry that nobody wanted to carry out in the end may be made once more. */
function isGivenUp({ state }: Plan): boolean {
  return state === 'cancelled' || state === 'expired';
}

/** The id of the one plan that tries another again, mends it or takes more. */
export function idAfter(what: 'retry' | 'mend' | 'takeToo', planId: PlanId): PlanId {
  return derivedId(`${what} of ${planId}`);
}
