import type { WorkingTime } from '../approval/working-time.ts';
import type { Actor, Request } from '../model.ts';
import { calendarDay } from '../plan/calendar-day.ts';
import { instantOf } from '../plan/zone-clock.ts';
import { Refusal } from '../refusal.ts';

/** Nobody knows what will be in more than two years. */
const furthestMs = 2 * 366 * 86_400_000;

/**
 * The same request with a moment for the day on which it begins: when work begins on that day where its asker is. Today is now.
 * @throws Refusal `badTime`
 */
export function timed(
  request: Request,
  { timeZone }: Pick<Actor, 'timeZone'>,
  { now, workingTime }: { now: Date; workingTime: WorkingTime },
): Request {
  const today = calendarDay({ at: now.toISOString(), days: 0 }, timeZone);
  return { ...request, items: request.items.map((item) => ({ ...item, at: momentOf(item.at) })) };

  function momentOf(at: string | null): string | null {
    if (at === null || at === today) return null;
    const day = /^\d{4}-\d\d-\d\d$/.test(at);
    const moment = day ? instantOf(Date.parse(`${at}T00:00:00Z`), workingTime.from, timeZone) : Date.parse(at);
    if (Number.isNaN(moment) || (day && moment <= now.getTime())) throw new Refusal('badTime', { why: 'past' });
    if (moment - now.getTime() > furthestMs) throw new Refusal('badTime', { why: 'tooFar' });
    return new Date(moment).toISOString();
  }
}
