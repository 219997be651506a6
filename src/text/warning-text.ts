import type { Deadline, SizeChange, Warning } from '../licensing/model.ts';
import { calendarDay } from '../licensing/plan/calendar-day.ts';
import type { Format } from './format.ts';

/** When something happens, as it is read aloud. */
export interface SpokenDeadline {
  date: string;
  days: string;
}

/** How much something may hold, as it is read aloud: `2 GB`, `5 TB`. */
export interface SpokenSize {
  before: string | null;
  after: string | null;
  used: { size: string; on: string; fits: boolean } | null;
}

/** What the sentence of a warning is made from: its calendar dates, where known, the service plans and what else its kind has. */
export type WarningFacts = { [E in Deadline['event']]?: SpokenDeadline } & {
  plans: string[];
  products: string[];
  /** How many plans there are, where the list of them is cut. */
  count: number;
  /** What to call the one user by, in a sentence to be typed; null where there are several. */
  who: string | null;
  size: SpokenSize | null;
  segment: Warning['segment'] | null;
  /** `300`, as it is read aloud. */
  limit: { most: string; used: string } | null;
  unseen: NonNullable<Warning['unseen']>;
};

export interface WarningText {
  title: string;
  says: string;
  /** What can still be done, before or after. */
  todo: string | null;
}

export type WarningParts = Pick<Warning, 'deadlines' | 'plans' | 'products' | 'size' | 'segment' | 'limit' | 'unseen'>;

/**
 * The facts of a warning in the reader's words and numbers.
 * @param whole how many plans there are, where those of the warning have been cut, and whose one user it is
 */
export function warningFacts(
  warning: WarningParts,
  format: Format,
  { count = warning.plans.length, who = null }: { count?: number; who?: string | null } = {},
): WarningFacts {
  const deadlines = warning.deadlines.map((deadline) => [
    deadline.event,
    { date: deadlineDate(deadline, format), days: format.number(deadline.days) },
  ]);
  return {
    ...Object.fromEntries(deadlines),
    plans: warning.plans,
    products: warning.products ?? [],
    count,
    who,
    size: warning.size ? spokenSize(warning.size, format) : null,
    segment: warning.segment ?? null,
    limit: warning.limit ? { most: format.number(warning.limit.most), used: format.number(warning.limit.used) } : null,
    unseen: warning.unseen ?? [],
  };
}

/** The day of a deadline: the organization's own, so that it is the same on every card, in every list and for every reader. */
export function deadlineDate(deadline: Deadline, format: Format): string {
  return deadline.zone ? format.day(calendarDay(deadline, deadline.zone)) : format.date(deadline.at);
}

function spokenSize({ before, after, used }: SizeChange, format: Format): SpokenSize {
  const size = (gb: number) =>
    gb >= 1_024 ? `${format.number(Math.round((gb / 1_024) * 10) / 10)} TB` : `${format.number(gb)} GB`;
  return {
    before: before === null ? null : size(before),
    after: after === null ? null : size(after),
    used: used ? { size: size(used.gb), on: format.day(used.on), fits: after !== null && used.gb <= after } : null,
  };
}
