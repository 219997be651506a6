import { describeUnowned } from '../catalogue/catalogue.ts';
import { type LicensingContext, readRights, readRightsAndFacts } from '../context.ts';
import { decidedBefore } from '../decisions.ts';
import type { Actor, Plan, Preparing, Request } from '../model.ts';
import { everyCard, tell } from '../notice.ts';
import { requireOverEverybody } from '../over-everybody.ts';
import { onePerPerson } from '../plan/unambiguous.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import { mayAnywhere, requireRight } from '../rights.ts';
import type { Retry } from '../store/plans.ts';
import type { LargePersistence } from './preparing.ts';
import { userLimit } from './user-limit.ts';

/** The largest number of users in one plan. */
export const mostPeople = 20_000;

/** Plans of more people than one card shows: they are read, and read again when somebody agrees, by a job (R8). */
export interface LargeProposals {
  /** The plan while it is being read. @throws Refusal `tooManyUsers`, `notAllowed`, `productNotOwned`, `laterForMany`, `contradiction` */
  propose(actor: Actor, request: Request, retry?: Retry): Promise<Plan>;
  /**
   * Has everybody in it read again, in the name of somebody who agrees to it.
   * @param said how many people they know to lose something for good
   * @throws Refusal `numberNeeded`, `notAllowed`, `alreadyDecided`
   */
  agree(actor: Actor, plan: Plan, step: 'confirm' | 'approve', said: number | null): Promise<Plan>;
}

export function createLargeProposals(
  context: LicensingContext,
  { plans, large, jobs, transaction }: LargePersistence,
): LargeProposals {
  return {
    async propose(actor, request, retry) {
      const one = onePerPerson(request, []);
      const people = one.items.length;
      if (people > mostPeople) throw new Refusal('tooManyUsers', { limit: mostPeople, users: people });
      if (one.items.some(({ at, until }) => at !== null || until !== null))
        throw new Refusal('laterForMany', { limit: userLimit });
      const { rights, facts } = await readRightsAndFacts(context, actor.id, []);
      if (!mayAnywhere(rights, 'ask')) requireRight(rights, 'ask');
      const named = new Set(one.items.flatMap(({ add, services }) => [...add, ...services].map(({ skuId }) => skuId)));
      const taken = new Set(one.items.flatMap(({ remove }) => (remove === 'all' ? [] : remove)));
      for (const skuId of named) {
        if (!facts.products.some((product) => product.skuId === skuId))
          throw new Refusal('productNotOwned', { product: describeUnowned(skuId, context.names).name });
      }
      const products = facts.products.filter(({ skuId }) => named.has(skuId) || taken.has(skuId));
      return transaction(async (tx) => {
        const id = await large.insert(tx, actor, one, products, retry);
        await jobs.enqueue(tx, 'prepare', { planId: id }, { key: id });
        return (await plans.find(tx, id)) as Plan;
      });
    },

    async agree(actor, seen, step, said) {
      const people = seen.large?.sum?.danger ?? 0;
      if (people > 0 && said !== people) throw new Refusal('numberNeeded', { number: seen.number, people, verb: step });
      const rights = await readRights(context, actor.id);
      if (step === 'approve') requireOverEverybody(seen, rights, 'approve');
      else if (!mayAnywhere(rights, 'execute')) requireRight(rights, 'execute');
      return transaction(async (tx) => {
        const plan = await plans.lock(tx, seen.id);
        if (!plan) throw unknownPlan(seen.id);
        if (plan.state !== seen.state || !plan.large) throw decidedBefore(plan);
        // Somebody has looked at another picture meanwhile.
        if ((plan.large.sum?.danger ?? 0) !== people) throw decidedBefore(plan);
        const preparing: Preparing = { step, actor, next: 0, changed: 0 };
        const prepared = { ...plan, large: { ...plan.large, preparing, changed: 0, notAgreed: null } };
        await plans.move(tx, prepared, 'preparing', null);
        await jobs.enqueue(tx, 'prepare', { planId: plan.id }, { key: plan.id });
        await tell(jobs, tx, plan.id, 'updated', everyCard);
        return (await plans.find(tx, plan.id)) ?? plan;
      });
    },
  };
}
