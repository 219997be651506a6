import { z } from 'zod';
import type { HeldList } from '../../licensing/guards/standstill.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { summarizePlan } from '../plan/plan-summary.ts';

export const held = defineCard(
  'held',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    why: z.string(),
    rows: z.array(z.strictObject({ number: z.string(), summary: z.string(), due: z.string() })),
    others: z.string(),
    hint: z.string(),
    /** Names the list that was seen. */
    until: z.string(),
    /** Title of the button; empty where it was pressed. */
    release: z.string(),
  }),
);

const shown = 30;

/** What fell due while nothing ran, for an administrator who may release it. @param note instead of the button, where it was pressed */
export function heldCard({ why, until, plans, others, more }: HeldList, reader: Reader, note = ''): AdaptiveCard {
  const { text, format } = reader;
  const { standstill: words } = text;
  const rest = plans.length - shown;
  return held.render({
    title: words.title,
    fallbackText: note || `${words.title}. ${words.why[why]}`,
    why: note || words.why[why],
    rows: plans.slice(0, shown).map(({ plan, dueAt }) => ({
      number: text.general.planNumber(plan.number),
      summary: plain(summarizePlan(plan, reader), 200),
      due: words.due(format.dateTime(dueAt)),
    })),
    others: [rest > 0 || more ? text.general.andMore(Math.max(rest, 1)) : '', others > 0 ? words.others(others) : '']
      .filter(Boolean)
      .join(' · '),
    hint: note === '' ? words.hint : '',
    until,
    release: note === '' ? words.release : '',
  });
}
