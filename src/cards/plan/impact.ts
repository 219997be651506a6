import { z } from 'zod';
import type { PlannedRequest } from '../../licensing/model.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { drawLight, labelsOfChanges, planChanges, planChangesLabels, viewPlanChanges } from './plan-changes.ts';
import { summarizePlan } from './plan-summary.ts';

export const impact = defineCard(
  'impact',
  z.strictObject({
    question: z.string(),
    title: z.string(),
    says: z.string(),
    fallbackText: z.string(),
    ...planChanges,
    labels: z.strictObject({ ...planChangesLabels, request: z.string() }),
  }),
);

/**
 * What would happen, of what nobody has asked for: nothing can be confirmed here, only made a request.
 * @param question comes back as `{ dialog: 'request', question }`
 */
export function impactCard(plan: PlannedRequest, question: string, reader: Reader): AdaptiveCard {
  const { text } = reader;
  const words = text.lists.impact;
  return drawLight(plan, (size) =>
    impact.render({
      question,
      title: words.title,
      says: words.says,
      fallbackText: `${words.title}: ${summarizePlan(plan, reader)}. ${words.says}`,
      ...viewPlanChanges(plan, reader, size),
      labels: { ...labelsOfChanges(reader), request: words.request },
    }),
  ).card;
}
