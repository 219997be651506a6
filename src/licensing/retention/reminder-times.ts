import { type WorkingTime, workingMorning } from '../approval/working-time.ts';
import type { Deadline, WarningCode } from '../model.ts';
import { calendarDay } from '../plan/calendar-day.ts';

/** How the people who put data at stake are reminded of it (U4). */
export interface ReminderSettings {
  /** A Teams conversation that is told as well, without names; null for none. */
  channel: string | null;
  /** Days before the end. */
  daysBefore: readonly number[];
  /** The same for a Cloud PC, which is kept for a week only (D11). */
  cloudPcDaysBefore: readonly number[];
}

export const standardReminders: ReminderSettings = { channel: null, daysBefore: [7, 2], cloudPcDaysBefore: [2, 1] };

const dayMs = 86_400_000;

/** The mornings on which people are reminded of a deadline, earliest first: on a working day, rather earlier than later. */
export function reminderTimes(
  { code, deadline }: { code: WarningCode; deadline: Deadline },
  settings: ReminderSettings,
  { now, workingTime }: { now: Date; workingTime: WorkingTime },
): Date[] {
  const daysBefore = code === 'cloudPc' ? settings.cloudPcDaysBefore : settings.daysBefore;
  const moments = daysBefore.map((days) => morningBefore(deadline, days, workingTime).getTime());
  return [...new Set(moments)]
    .sort((left, right) => left - right)
    .filter((moment) => moment > now.getTime())
    .map((moment) => new Date(moment));
}

/** When somebody who says *remind me later* is reminded: in a week, or on the last working day before the end; null where none is left. */
export function laterReminder(deadline: Deadline, now: Date, workingTime: WorkingTime): Date | null {
  const last = morningBefore(deadline, 1, workingTime);
  const inAWeek = workingMorning(dayIn(new Date(now.getTime() + 7 * dayMs), workingTime.timeZone), workingTime);
  const next = Math.min(inAWeek.getTime(), last.getTime());
  return next > now.getTime() ? new Date(next) : null;
}

function morningBefore(deadline: Deadline, days: number, workingTime: WorkingTime): Date {
  const day = calendarDay(deadline, deadline.zone ?? workingTime.timeZone);
  return workingMorning(new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10), workingTime);
}

function dayIn(moment: Date, timeZone: string): string {
  return calendarDay({ at: moment.toISOString(), days: 0 }, timeZone);
}
