import { z } from 'zod';
import type { ApprovalResult } from '../../licensing/approval/approval.ts';
import type { Plan } from '../../licensing/model.ts';
import { explainRefusal } from '../../text/explain.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { changeMarks } from '../marks.ts';
import { summarizePlan } from './plan-summary.ts';

export const results = defineCard(
  'approval-results',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    says: z.string(),
    rows: z.array(
      z.strictObject({
        mark: z.string(),
        state: z.string(),
        number: z.string(),
        summary: z.string(),
        reason: z.string(),
      }),
    ),
  }),
);

/**
 * How each of several approvals ended.
 * @param plans those that were not approved, as far as this person may see them
 */
export function approvalResultsCard(
  given: readonly ApprovalResult[],
  reader: Reader,
  plans: ReadonlyMap<string, Plan> = new Map(),
): AdaptiveCard {
  const { text } = reader;
  const { title, approved, notApproved, count } = text.approvals.results;
  const done = given.filter(({ refusal }) => refusal === null).length;
  return results.render({
    title,
    fallbackText: count(done, given.length),
    says: count(done, given.length),
    rows: given.map(({ planId, plan: agreed, refusal }) => {
      const plan = agreed ?? plans.get(planId);
      const why = refusal && explainRefusal(refusal, reader);
      return {
        mark: changeMarks[refusal ? 'failed' : 'done'],
        state: refusal ? notApproved : agreed?.state === 'waiting' ? text.selfRequests.endorsedState : approved,
        number: plan ? text.general.planNumber(plan.number) : '',
        summary: plan ? summarizePlan(plan, reader) : '',
        reason: why ? `${why.what} ${why.next}` : '',
      };
    }),
  });
}
