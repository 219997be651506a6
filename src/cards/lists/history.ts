import { z } from 'zod';
import type { Plan } from '../../licensing/model.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { stateOf } from '../marks.ts';
import { summarizePlan } from '../plan/plan-summary.ts';

export const history = defineCard(
  'history',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    rows: z.array(z.strictObject({ number: z.string(), summary: z.string(), state: z.string(), at: z.string() })),
    more: z.string(),
  }),
);

const shown = 15;

/** The asker's last plans, newest first. @param kind `requests`: those that they have sent for approval */
export function historyCard(
  plans: readonly Plan[],
  reader: Reader,
  kind: 'history' | 'requests' = 'history',
): AdaptiveCard {
  const { text, format } = reader;
  const { title, none } = text.lists[kind];
  return history.render({
    title,
    fallbackText: title,
    none: plans.length === 0 ? none : '',
    rows: plans.slice(0, shown).map((plan) => ({
      number: text.general.planNumber(plan.number),
      summary: summarizePlan(plan, reader),
      state: stateOf(plan, text),
      at: format.dateTime(plan.createdAt),
    })),
    more: plans.length > shown ? text.general.andMore(plans.length - shown) : '',
  });
}
