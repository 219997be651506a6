import type { Order, Warning } from '../model.ts';
import { calendarDay } from './calendar-day.ts';
import { dayAfter } from './length-of-time.ts';
import { byUrgency } from './warnings.ts';

const dayMs = 86_400_000;

/**
 * The same warnings of a change that ends at this moment: what is back before the first day on which something is gone for good is no
 * danger, only out of reach meanwhile; beyond that day it is as dangerous as if it lasted (U11).
 */
export function backInTime(warnings: readonly Warning[], back: Date | null): Warning[] {
  if (back === null) return [...warnings];
  return warnings
    .map((warning): Warning => {
      const gone = warning.deadlines.find(({ event, days }) => event === 'deleted' && days > 0);
      if (warning.severity !== 'danger' || !gone || new Date(gone.at) <= back) return warning;
      return { ...warning, severity: 'warning', back: back.toISOString() };
    })
    .sort(byUrgency);
}

/** When an order that begins at this moment ends, as near as its warnings need it; null where it does not end by itself. */
export function endOfOrder({ until, lasts }: Pick<Order, 'until' | 'lasts'>, begin: Date): Date | null {
  if (lasts === undefined) return until === null ? null : new Date(until);
  // Its last day counts whole.
  return new Date(Date.parse(dayAfter(calendarDay({ at: begin.toISOString(), days: 0 }, 'UTC'), lasts)) + dayMs);
}
