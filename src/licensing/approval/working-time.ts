import { instantOf, offsetAt } from '../plan/zone-clock.ts';

/** When people are at work: stand-in, escalation and expiry count these hours only (U8). */
export interface WorkingTime {
  /** IANA name. */
  timeZone: string;
  /** 1 is Monday, 7 is Sunday. At least one. */
  days: readonly number[];
  /** Minutes since midnight, `from` before `to`; 1440 is the end of the day. */
  from: number;
  to: number;
  /** Calendar days on which nobody works, `2026-12-25`. */
  holidays: ReadonlySet<string>;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * The moment after so much working time: nights, weekends and holidays in between count for nothing. A span that is used up
 * exactly at the end of a working day ends there, and none at all ends where it begins.
 */
export function addWorkingMinutes(from: Date, minutes: number, time: WorkingTime): Date {
  let left = minutes * minuteMs;
  for (let day = dayOf(from, time.timeZone); left > 0; day += dayMs) {
    if (!isWorkingDay(day, time)) continue;
    const begin = Math.max(from.getTime(), instantOf(day, time.from, time.timeZone));
    const end = instantOf(day, time.to, time.timeZone);
    if (end <= begin) continue;
    if (left <= end - begin) return new Date(begin + left);
    left -= end - begin;
  }
  return new Date(from);
}

/** When work ends on the day of this moment. */
export function workingEvening(moment: Date, time: WorkingTime): Date {
  // Midnight ends the day before.
  const day = dayOf(new Date(moment.getTime() - 1), time.timeZone);
  return new Date(instantOf(day, time.to, time.timeZone));
}

/** This moment where people are at work, else the one at which they begin. */
export function nextWorkingMoment(from: Date, time: WorkingTime): Date {
  return new Date(addWorkingMinutes(from, 1, time).getTime() - minuteMs);
}

/** When work begins on this calendar day, `2026-11-13`, or on the last working day before it. */
export function workingMorning(calendarDay: string, time: WorkingTime): Date {
  let day = Date.parse(`${calendarDay}T00:00:00Z`);
  while (!isWorkingDay(day, time)) day -= dayMs;
  return new Date(instantOf(day, time.from, time.timeZone));
}

/** How many minutes of work are in one working day. */
export function minutesPerDay({ from, to }: WorkingTime): number {
  return to - from;
}

function isWorkingDay(day: number, { days, holidays }: WorkingTime): boolean {
  const date = new Date(day);
  return days.includes(date.getUTCDay() || 7) && !holidays.has(date.toISOString().slice(0, 10));
}

/** The calendar day of a moment in this time zone, as midnight in UTC: so that days can be counted without hours that come and go. */
function dayOf(moment: Date, timeZone: string): number {
  const local = moment.getTime() + offsetAt(moment.getTime(), timeZone);
  return local - (((local % dayMs) + dayMs) % dayMs);
}
