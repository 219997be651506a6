import type { Deadline } from '../model.ts';
import { instantOf, offsetAt } from './zone-clock.ts';

const dayMs = 86_400_000;

/**
 * The calendar day of a deadline, `2026-11-13`: so many days after the day on which the license goes, in the organization's time zone.
 * Counted in days, not in hours, so that summer time and the hour of the change move nothing (licensing-rules D1, D30).
 * @param at the moment of the deadline to the millisecond, `days` of 24 hours after the license goes
 */
export function calendarDay({ at, days }: { at: string; days: number }, timeZone: string): string {
  const gone = new Date(Date.parse(at) - days * dayMs);
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const day = Date.parse(`${parts.format(gone)}T00:00:00Z`);
  return new Date(day + days * dayMs).toISOString().slice(0, 10);
}

/** When the last of it is over: at the hour of the loss on the calendar day of the deadline, also where summer time has begun or ended in between. */
export function lastMoment({ at, days, zone }: Deadline): Date {
  if (zone === undefined) return new Date(at);
  const gone = Date.parse(at) - days * dayMs;
  return new Date(instantOf(gone + offsetAt(gone, zone) + days * dayMs, 0, zone));
}
