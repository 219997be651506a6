import { z } from 'zod';
import { calendarDay } from '../../licensing/plan/calendar-day.ts';
import type { Risk } from '../../licensing/retention/risk.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { warningFacts } from '../../text/warning-text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { severityMarks, severityStyles } from '../marks.ts';
import { toldApart, viewPerson } from '../person.ts';

export const atRisk = defineCard(
  'at-risk',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    /** What became of what was pressed. */
    note: z.string(),
    none: z.string(),
    rows: z.array(
      z.strictObject({
        riskId: z.string(),
        style: z.string(),
        /** What is lost and on which day. */
        what: z.string(),
        left: z.string(),
        name: z.string(),
        role: z.string(),
        because: z.string(),
        undo: z.string(),
        later: z.string(),
        release: z.string(),
      }),
    ),
    page: z.string(),
    hint: z.string(),
    next: z.strictObject({ title: z.string(), says: z.string() }),
  }),
);

export interface RiskCardOptions {
  /** Why it has come, beside being asked for. */
  reminder?: boolean;
  note?: string;
  page?: number;
  pages?: number;
  /** What the calendar says now. */
  now: Date;
}

/** What removals have put at stake, by date: the list, and the reminder of some of it (licensing-rules U4). */
export function atRiskCard(risks: readonly Risk[], reader: Reader, options: RiskCardOptions): AdaptiveCard {
  const { atRisk: words } = reader.text;
  const { page = 1, pages = 1, now } = options;
  const title = options.reminder ? words.reminderTitle : words.title;
  const rows = toldApart(risks.map((risk) => ({ ...viewPerson(risk.user, reader.text), risk })));
  const [first] = risks;
  return atRisk.render({
    title,
    fallbackText: first ? `${title}: ${riskInWords(first, reader)}` : `${title}. ${words.none}`,
    note: options.note ?? '',
    none: first ? '' : words.none,
    rows: rows.map(({ risk, name, role }) => ({
      riskId: risk.id,
      style: severityStyles[risk.warning.severity],
      what: `${severityMarks[risk.warning.severity]} ${riskInWords(risk, reader)}`,
      left: words.left(daysLeft(risk, now)),
      name,
      role,
      because: `· ${words.because(risk.plan.number)}`,
      ...words.buttons,
    })),
    page: pages > 1 ? words.page(page, pages) : '',
    hint: first ? words.hint : '',
    next: page < pages ? { title: words.next, says: words.says(page + 1) } : { title: '', says: '' },
  });
}

/** What is lost and on which day, in a few words: "Mailbox deleted on 3 April 2026". */
export function riskInWords({ warning }: Pick<Risk, 'warning'>, { text, format }: Reader): string {
  const facts = warningFacts({ ...warning, plans: tidy(warning.plans, 60) }, format);
  return text.verdicts[warning.code]?.(facts).short ?? text.warnings[warning.code](facts).title;
}

/** By the calendar of the organization. */
function daysLeft({ deadline }: Risk, now: Date): number {
  const zone = deadline.zone ?? 'UTC';
  const today = calendarDay({ at: now.toISOString(), days: 0 }, zone);
  return Math.round((Date.parse(calendarDay(deadline, zone)) - Date.parse(today)) / 86_400_000);
}
