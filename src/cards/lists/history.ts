import { z } from 'zod';
import { startOf } from '../../licensing/approval/agreeing.ts';
import type { Plan } from '../../licensing/model.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { stateOf } from '../marks.ts';
import { summarizePlan } from '../plan/plan-summary.ts';
import { decisionOf } from '../plan/request-views.ts';

export const history = defineCard(
  'history',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    rows: z.array(
      z.strictObject({
        number: z.string(),
        summary: z.string(),
        state: z.string(),
        at: z.string(),
        /** Who decided, where it was not the asker. */
        decided: z.string(),
        reason: z.string(),
        open: z.string(),
        says: z.string(),
      }),
    ),
    more: z.string(),
  }),
);

const shown = 15;

/** The asker's last plans as a story: what, when, how it ended, by whom and why; newest first. @param kind `requests`: those that they have sent for approval */
export function historyCard(
  plans: readonly Plan[],
  reader: Reader,
  kind: 'history' | 'requests' | 'schedules' = 'history',
): AdaptiveCard {
  const { text, format } = reader;
  const { title, none } = kind === 'schedules' ? text.schedules : text.lists[kind];
  return history.render({
    title,
    fallbackText: title,
    none: plans.length === 0 ? none : '',
    rows: plans.slice(0, shown).map((plan) => ({
      number: text.general.planNumber(plan.number),
      summary: summarizePlan(plan, reader),
      state: stateOf(plan, text),
      at: format.dateTime((kind === 'schedules' ? startOf(plan) : null) ?? plan.createdAt),
      decided: decidedBy(plan, reader),
      reason: quoted(plan.request.reason),
      open: text.general.open,
      says: text.says.status(plan.number),
    })),
    more: plans.length > shown ? text.general.andMore(plans.length - shown) : '',
  });
}

function decidedBy(plan: Plan, { text, format }: Reader): string {
  const { says } = text.approvals;
  const approved = decisionOf(plan, 'approve');
  const rejected = decisionOf(plan, 'reject');
  const decision = approved ?? rejected;
  if (!decision) return '';
  const say = approved ? says.approved : says.rejected;
  return say(plain(decision.actorName, 60) || decision.actorId, format.dateTime(decision.at));
}

function quoted(reason: string | null): string {
  return reason ? `“${plain(reason, 150)}”` : '';
}
