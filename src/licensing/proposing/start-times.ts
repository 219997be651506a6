import type { WorkingTime } from '../approval/working-time.ts';
import type { Actor, Item, Order, Request } from '../model.ts';
import { calendarDay } from '../plan/calendar-day.ts';
import { dayAfter } from '../plan/length-of-time.ts';
import { instantOf } from '../plan/zone-clock.ts';
import { Refusal } from '../refusal.ts';

/** Nobody knows what will be in more than two years. */
const furthestMs = 2 * 366 * 86_400_000;

interface Place {
  timeZone: string;
  workingTime: WorkingTime;
}

/**
 * The same request with a moment for the days on which it begins and ends, where its asker is: it begins when work begins on that day,
 * or at the time that is given with it (`2026-03-06 18:00`; `2026-03-06 end` is when work is over), and today is now. On its last day
 * what was given goes when work ends, and what was taken comes back when work begins (U11).
 * @throws Refusal `badTime`
 */
export function timed(
  request: Request,
  { timeZone }: Pick<Actor, 'timeZone'>,
  { now, workingTime }: { now: Date; workingTime: WorkingTime },
): Request {
  const today = calendarDay({ at: now.toISOString(), days: 0 }, timeZone);
  const place = { timeZone, workingTime };
  return {
    ...request,
    items: request.items.map((item) => {
      const at = beginOf(item.at);
      return { ...item, at, until: endOf(item, at === null ? now : new Date(at)) };
    }),
  };

  function beginOf(at: string | null): string | null {
    if (at === null || at === today) return null;
    const local = momentOn(at, workingTime.from, place);
    const moment = local ?? Date.parse(at);
    if (Number.isNaN(moment) || (local !== null && moment <= now.getTime()))
      throw new Refusal('badTime', { why: 'past' });
    return near(moment);
  }

  function endOf(item: Item, begin: Date): string | null {
    const end = endingOf(item, begin, place);
    if (end === null) return null;
    if (Number.isNaN(end.getTime()) || end <= now) throw new Refusal('badTime', { why: 'past' });
    if (end <= begin) throw new Refusal('badTime', { why: 'endsFirst' });
    return near(end.getTime());
  }

  function near(moment: number): string {
    if (moment - now.getTime() > furthestMs) throw new Refusal('badTime', { why: 'tooFar' });
    return new Date(moment).toISOString();
  }
}

/** When something that begins at this moment ends; null where it never does by itself. What was asked for a length of time is counted from there. */
export function endingOf(
  { until, lasts, add, services }: Pick<Order, 'until' | 'lasts' | 'add' | 'services'>,
  begin: Date,
  place: Place,
): Date | null {
  const last =
    lasts === undefined ? until : dayAfter(calendarDay({ at: begin.toISOString(), days: 0 }, place.timeZone), lasts);
  return last === null ? null : (endOn(last, add.length + services.length > 0, place) ?? new Date(last));
}

/**
 * When something ends whose last day this is: what was given goes when work ends, what was taken comes back when work begins, unless
 * a time is given with the day; null where it is no such day.
 */
export function endOn(day: string, gave: boolean, place: Place): Date | null {
  const moment = momentOn(day, gave ? place.workingTime.to : place.workingTime.from, place);
  return moment === null ? null : new Date(moment);
}

/** The moment of a calendar day and perhaps a time, where clocks show that; null where it is something else. */
function momentOn(text: string, usual: number, { timeZone, workingTime }: Place): number | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d|end))?$/.exec(text) ?? [];
  if (day === undefined) return null;
  const [hours = 0, minutes = 0] = time?.split(':').map(Number) ?? [];
  const after = time === undefined ? usual : time === 'end' ? workingTime.to : hours * 60 + minutes;
  return instantOf(Date.parse(`${day}T00:00:00Z`), after, timeZone);
}
