import type { SkuId } from '../../ids.ts';
import { nameOf } from '../catalogue/catalogue.ts';
import type { LicensingContext } from '../context.ts';
import type { Plan } from '../model.ts';
import { byUrgency } from '../plan/warnings.ts';
import { mayAnywhere, requireRight } from '../rights.ts';
import type { ShownRights } from '../shown-rights.ts';
import type { Approvals, Impact } from './approval.ts';
import { planned } from './routing.ts';
import type { PlanPersistence } from './sending.ts';
import { isPast } from './waiting.ts';
import { isAsked, whyNotDecide } from './who-may-decide.ts';

/** What waits for somebody, and what somebody waits for. */
export function createApprovalLists(
  context: LicensingContext,
  { plans }: PlanPersistence,
  shownRights: ShownRights,
): Pick<Approvals, 'approvals' | 'myRequests'> {
  return {
    async approvals(actor) {
      const rights = await shownRights(actor.id);
      const waiting = await plans.waiting(context.db);
      const open = waiting.filter((plan) => !isPast(plan, context.now()) && whyNotDecide(plan, actor, rights) === null);
      // A manager without any role may have something to endorse.
      if (open.length === 0 && !mayAnywhere(rights, 'approve')) requireRight(rights, 'approve');
      return open.map((plan) => ({
        plan,
        impact: impactOf(plan),
        asked: isAsked(plan, actor),
      }));
    },

    myRequests: (actor, limit = 20) => plans.sentBy(context.db, actor.id, limit),
  };
}

/** One line of what a plan does. */
export function impactOf(plan: Pick<Plan, 'changes' | 'products' | 'large'>): Impact {
  const changes = planned(plan);
  const names = (skuIds: SkuId[]) => [...new Set(skuIds)].map((skuId) => nameOf(plan.products, skuId));
  const gravest = changes
    .flatMap(({ warnings }) => warnings)
    .filter(({ severity }) => severity === 'danger' || severity === 'warning')
    .sort(byUrgency)[0];
  return {
    users: plan.large?.sum?.planned ?? changes.length,
    user: changes[0]?.user.displayName ?? null,
    gives: names(changes.flatMap(({ add }) => add.map(({ skuId }) => skuId))),
    takes: names(changes.flatMap(({ remove }) => remove)),
    gravest: gravest ? { code: gravest.code, deadline: gravest.deadlines.at(-1) ?? null } : null,
  };
}
