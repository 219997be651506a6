import { isAsked, whyNotDecide } from './who-may-decide.ts';
import { planned } from './routing.ts';
import type { DecisionParts } from './sending.ts';
import { isPast } from './waiting.ts';
import type { Approvals, Impact } from './approval.ts';
import type { Plan } from '../model.ts';
import { demand, mayAnywhere } from '../rights.ts';
import { type Ground, readRights } from '../situation.ts';
import { byUrgency } from '../plan/warnings.ts';

/** What waits for somebody, and what somebody waits for. */
export function createApprovalLists(
  ground: Ground,
  { plans }: DecisionParts,
): Pick<Approvals, 'approvals' | 'myRequests'> {
  return {
    async approvals(actor) {
      const rights = await readRights(ground, actor.id);
      if (!mayAnywhere(rights, 'approve')) demand(rights, 'approve');
      const waiting = await plans.waiting(ground.db);
      return waiting
        .filter((plan) => !isPast(plan, ground.now()) && whyNotDecide(plan, actor, rights) === null)
        .map((plan) => ({
          plan,
          impact: impactOf(plan),
          asked: isAsked(plan, actor),
        }));
    },

    myRequests: (actor, limit = 20) => plans.sentBy(ground.db, actor.id, limit),
  };
}

/** One line of what a plan does. */
export function impactOf(plan: Pick<Plan, 'changes' | 'products'>): Impact {
  const changes = planned(plan);
  const nameOf = (skuId: string) => plan.products.find((product) => product.skuId === skuId)?.name ?? skuId;
  const names = (skuIds: string[]) => [...new Set(skuIds)].map(nameOf);
  const gravest = changes
    .flatMap(({ warnings }) => warnings)
    .filter(({ severity }) => severity === 'danger' || severity === 'warning')
    .sort(byUrgency)[0];
  return {
    users: changes.length,
    user: changes[0]?.user.displayName ?? null,
    gives: names(changes.flatMap(({ add }) => add.map(({ skuId }) => skuId))),
    takes: names(changes.flatMap(({ remove }) => remove)),
    gravest: gravest ? { code: gravest.code, at: gravest.deadlines.at(-1)?.at ?? null } : null,
  };
}
