import type { AdaptiveCard } from '../../cards/card.ts';
import { approvalResultsCard } from '../../cards/plan/approval-results.ts';
import type { PlanId } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor, Plan } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import type { Reader } from '../../text/text.ts';

/** Approves several plans and shows how each ended; those that were not approved by their number, where they may see them. */
export async function approvalResultsWithPlans(
  licensing: Licensing,
  actor: Actor,
  reader: Reader,
  planIds: PlanId[],
): Promise<AdaptiveCard> {
  const results = await licensing.approveAll(actor, planIds);
  const plans = new Map<string, Plan>();
  for (const { planId, refusal } of results) {
    const plan = refusal && (await licensing.plan(actor, planId).catch(nothing));
    if (plan) plans.set(planId, plan);
  }
  return approvalResultsCard(results, reader, plans);
}

function nothing(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
