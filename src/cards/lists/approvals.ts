import { z } from 'zod';
import type { OpenApproval } from '../../licensing/approval/approval.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { deadlineDate } from '../../text/warning-text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { severityMarks } from '../marks.ts';
import { askerOf } from '../plan/approval.ts';
import { summarizePlan } from '../plan/plan-summary.ts';
import { openQuestion } from '../plan/request.ts';
import { warningTitle } from '../plan/request-views.ts';

export const approvals = defineCard(
  'approvals',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    rows: z.array(
      z.strictObject({
        number: z.string(),
        summary: z.string(),
        /** What would be lost first, and when. */
        impact: z.string(),
        asker: z.string(),
        more: z.string(),
        reason: z.string(),
      }),
    ),
    more: z.string(),
    hint: z.string(),
    approve: z.string(),
    /** Exactly those that are shown: what nobody has seen is not approved with the others. */
    planIds: z.array(z.string()),
  }),
);

const shown = 10;

/** What waits for this person's decision, oldest first, a few lines each, to be approved together or one by one. */
export function approvalsCard(open: readonly OpenApproval[], reader: Reader): AdaptiveCard {
  const { text } = reader;
  const { list, buttons } = text.approvals;
  const rows = open.slice(0, shown);
  const [first] = rows;
  return approvals.render({
    title: list.title,
    fallbackText: open.length === 0 ? list.none : `${list.title}: ${open.length}`,
    none: open.length === 0 ? list.none : '',
    rows: rows.map((row) => rowOf(row, reader)),
    more: open.length > shown ? text.general.andMore(open.length - shown) : '',
    hint: first ? list.hint(first.plan.number) : '',
    approve: buttons.approveThese(rows.length),
    planIds: rows.map(({ plan }) => plan.id),
  });
}

function rowOf({ plan, impact, asked }: OpenApproval, reader: Reader) {
  const { text, format } = reader;
  const { list } = text.approvals;
  const { gravest } = impact;
  const loss = gravest && warningTitle(gravest.code, reader);
  const until = loss && gravest.deadline ? list.until(loss, deadlineDate(gravest.deadline, format)) : loss;
  return {
    number: text.general.planNumber(plan.number),
    summary: summarizePlan(plan, reader),
    impact: until ? `${severityMarks.danger} ${until}` : '',
    asker: list.row(askerOf(plan), format.dateTime(plan.approval?.sentAt ?? plan.createdAt)),
    more: [
      plan.approval ? list.expires(format.dateTime(plan.approval.expiresAt)) : '',
      asked ? list.asked : '',
      openQuestion(plan) === null ? '' : list.question,
    ]
      .filter(Boolean)
      .map((words) => ` · ${words}`)
      .join(''),
    reason: plain(plan.request.reason ?? '', 200),
  };
}
