import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import { type LicensingContext, readRightsAndFacts } from '../context.ts';
import { decisionOf } from '../decisions.ts';
import type { Actor, Difference, Plan, WaitingPlan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { differenceBetween, isOnlyLater, takeDigest } from '../plan/digest.ts';
import { drawPlan, type PlannedChanges, requirePossible } from '../plan/plan.ts';
import { userIdsOf } from '../plan/request.ts';
import { Refusal } from '../refusal.ts';
import { agree } from './agreeing.ts';
import type { ApprovalResult, Approvals } from './approval.ts';
import { endorse, requireManager } from './endorsing.ts';
import type { PlanPersistence } from './sending.ts';
import { waitingPlan, whileWaiting } from './waiting.ts';
import {
  isEndorser,
  mayDecideUsers,
  wantedEndorsement,
  whyNotDecide,
  whyStranger,
  withAskerLimits,
} from './who-may-decide.ts';

/**
 * Agreeing to a plan of somebody else. The directory is asked first; then one transaction locks the plan, judges it by what was read
 * and enqueues the job, so that of two people at the same moment one comes first and the other is told so.
 */
export function createApproving(
  context: LicensingContext,
  persistence: PlanPersistence,
  agreeToLarge: (actor: Actor, plan: Plan, step: 'approve', said: number | null) => Promise<Plan>,
): Pick<Approvals, 'approve' | 'approveAll'> {
  const { plans, jobs } = persistence;

  return {
    approve,

    async approveAll(actor, planIds) {
      const results: ApprovalResult[] = [];
      for (const planId of new Set(planIds)) {
        try {
          results.push({ planId, plan: await approve(actor, planId), refusal: null });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          results.push({ planId, plan: null, refusal: error });
        }
      }
      return results;
    },
  };

  async function approve(actor: Actor, planId: PlanId, said: number | null = null): Promise<Plan> {
    const seen = await waitingPlan(context, persistence, planId);
    const strange = whyStranger(seen, actor);
    if (strange) throw strange;
    if (seen.large) return agreeToLarge(actor, seen, 'approve', said);
    const { rights, facts } = await readRightsAndFacts(context, actor.id, userIdsOf(seen.request), planId);
    // Pressed a second time: it has gone to those who decide.
    if (seen.approval.endorsement?.id === actor.id && !wantedEndorsement(seen) && !mayDecideUsers(seen, rights))
      return seen;
    const no = whyNotDecide(seen, actor, rights, facts);
    if (no) throw no;
    await requireManager(context, seen, actor);
    // A manager who may decide as well does both with one word.
    if (isEndorser(seen, actor) && !mayDecideUsers(seen, rights)) return endorse(context, persistence, seen, actor);
    const asked = withAskerLimits(seen, facts);
    const draft = withProductsOf(seen, drawPlan(seen.request, asked));
    return whileWaiting(context, persistence, planId, async (tx, plan) => {
      const changed = differenceBetween(takeDigest(plan, new Date(plan.updatedAt)), takeDigest(draft, context.now()));
      if (changed) return showChange(tx, plan, draft, changed, actor);
      const { difference, seenBy } = plan.approval;
      if (difference && !seenBy.includes(actor.id)) return showOnce(tx, plan, difference, actor);
      requirePossible(plan.request, draft, asked);
      const drawn = { ...plan, ...draft };
      const decision = decisionOf('approve', actor, rights, context.now());
      const agreeing = { plans, jobs, now: context.now(), workingTime: context.approvals.workingTime };
      const agreed = await agree(tx, agreeing, drawn, decision);
      await plans.replaceChanges(tx, agreed, draft);
      await tell(jobs, tx, planId, 'approved', person(plan.asker.id));
      await tell(jobs, tx, planId, 'closed', everyCard);
      return agreed;
    });
  }

  /** Keeps the new digest, which only this person has been shown: it is asked again instead of acting on the old one (U5). */
  async function showChange(tx: Database, plan: WaitingPlan, draft: PlannedChanges, changed: Difference, actor: Actor) {
    const difference = differenceBetween(plan.approval.digest, takeDigest(draft, context.now()));
    const approval = { ...plan.approval, difference, seenBy: [actor.id] };
    const redrawn = { ...plan, ...draft, approval };
    await plans.replaceChanges(tx, redrawn, draft);
    await plans.note(tx, redrawn, 'factsChanged', actor, { difference });
    // That time passes is no news to the asker, whose own card is drawn anew as well.
    if (!isOnlyLater(changed)) await tell(jobs, tx, plan.id, 'changed', person(plan.asker.id));
    await tell(jobs, tx, plan.id, 'updated', everyCard);
    return new Refusal('factsChanged', { number: plan.number, difference: difference ?? changed });
  }

  /** Somebody else has come upon the change: who has not seen it yet sees it before their approval counts. */
  async function showOnce(tx: Database, plan: WaitingPlan, difference: Difference, actor: Actor) {
    const { approval, number } = plan;
    const shown = { ...plan, approval: { ...approval, seenBy: [...approval.seenBy, actor.id] } };
    await plans.note(tx, shown, 'seen', actor, {});
    return new Refusal('factsChanged', { number, difference });
  }
}

/** What the plan named before is still named: a difference speaks of licenses that are gone. */
function withProductsOf({ products }: Plan, draft: PlannedChanges): PlannedChanges {
  const known = new Set(draft.products.map(({ skuId }) => skuId));
  return { ...draft, products: [...draft.products, ...products.filter(({ skuId }) => !known.has(skuId))] };
}
