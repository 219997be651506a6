import { z } from 'zod';
import type { OpenApproval } from '../../licensing/approval/approval.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { severityMarks } from '../marks.ts';
import { askerOf } from '../plan/approval.ts';
import { summarizePlan } from '../plan/plan-summary.ts';
import { openQuestion } from '../plan/request.ts';
import { isDangerous, viewVerdict } from '../plan/verdict.ts';

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
        /** What would be deleted, and when. */
        loss: z.string(),
        /** What else would stop, and when. */
        impact: z.string(),
        asker: z.string(),
        more: z.string(),
        reason: z.string(),
        open: z.string(),
        says: z.string(),
      }),
    ),
    more: z.string(),
    hint: z.string(),
    approve: z.string(),
    /** Of those that are shown, those by which nothing is deleted: the others are looked at one by one. */
    planIds: z.array(z.string()),
  }),
);

const shown = 10;

/** What waits for this person's decision, oldest first, with what each would lose; those without danger can be approved together. */
export function approvalsCard(open: readonly OpenApproval[], reader: Reader): AdaptiveCard {
  const { text } = reader;
  const { list, buttons } = text.approvals;
  const rows = open.slice(0, shown);
  const [first] = rows;
  const safe = rows.filter(({ plan }) => !isDangerous(plan.changes));
  return approvals.render({
    title: list.title,
    fallbackText: open.length === 0 ? list.none : `${list.title}: ${open.length}`,
    none: open.length === 0 ? list.none : '',
    rows: rows.map((row) => rowOf(row, reader)),
    more: open.length > shown ? text.general.andMore(open.length - shown) : '',
    hint: first ? list.hint(first.plan.number) : '',
    approve: buttons.approveSafe(safe.length, rows.length),
    planIds: safe.map(({ plan }) => plan.id),
  });
}

function rowOf({ plan, asked }: OpenApproval, reader: Reader) {
  const { text, format } = reader;
  const { list } = text.approvals;
  const { lines } = viewVerdict(plan.changes, reader);
  const said = (mark: string) => lines.find((line) => line.mark === mark)?.text ?? '';
  const loss = said(severityMarks.danger);
  const impact = said(severityMarks.warning);
  return {
    number: text.general.planNumber(plan.number),
    summary: summarizePlan(plan, reader),
    loss: loss && `${severityMarks.danger} ${loss}`,
    impact: impact && `${severityMarks.warning} ${impact}`,
    open: text.general.open,
    says: text.says.status(plan.number),
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
