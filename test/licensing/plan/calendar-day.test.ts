import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, lastMoment } from '../../../src/licensing/plan/calendar-day.ts';
import { deadlinesFrom, retention } from '../../../src/licensing/plan/retention.ts';
import { readerFor } from '../../../src/text/text.ts';
import { deadlineDate } from '../../../src/text/warning-text.ts';

const zone = 'Europe/Amsterdam';
const datesOf = (at: string, timeZone = zone) =>
  deadlinesFrom(new Date(at), retention.oneDrive, timeZone).map((deadline) => calendarDay(deadline, timeZone));

describe('the day of a deadline', () => {
  it('is Microsoft’s own example: 1 March gives 30 April and 2 June (D30)', () => {
    expect(datesOf('2026-03-01T09:00:00.000Z')).toEqual(['2026-04-30', '2026-06-02']);
  });

  it('counts days of the organization, whatever the hour and over the end of summer time', () => {
    // Half past midnight of 15 October in Amsterdam; thirty days of 24 hours later it is still 13 November there.
    const [, deleted] = deadlinesFrom(new Date('2026-10-14T22:30:00.000Z'), retention.mailbox, zone);
    expect(deleted && calendarDay(deleted, zone)).toBe('2026-11-14');
  });

  it('is so many days after the day of the loss, everywhere', () => {
    const zones = fc.constantFrom('UTC', zone, 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata');
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, zones, (at, timeZone) => {
        const gone = calendarDay({ at: at.toISOString(), days: 0 }, timeZone);
        for (const deadline of deadlinesFrom(at, retention.oneDrive, timeZone)) {
          const apart = Date.parse(calendarDay(deadline, timeZone)) - Date.parse(gone);
          expect(apart).toBe(deadline.days * 86_400_000);
        }
      }),
    );
  });

  it('is the day of its last moment, at the hour of the loss, also where clocks were changed in between', () => {
    const [, deleted] = deadlinesFrom(new Date('2026-10-14T22:30:00.000Z'), retention.mailbox, zone);
    expect(deleted && lastMoment(deleted).toISOString()).toBe('2026-11-13T23:30:00.000Z');
    const zones = fc.constantFrom(zone, 'America/Los_Angeles', 'Africa/Cairo', 'Asia/Beirut', 'Australia/Lord_Howe');
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, zones, (at, timeZone) => {
        for (const deadline of deadlinesFrom(at, [...retention.oneDrive, ...retention.mailbox], timeZone)) {
          const last = lastMoment(deadline);
          expect(calendarDay({ at: last.toISOString(), days: 0 }, timeZone)).toBe(calendarDay(deadline, timeZone));
          expect(Math.abs(last.getTime() - Date.parse(deadline.at))).toBeLessThanOrEqual(3_600_000);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same for every reader, in every language and on the other side of the world', () => {
    const [, deleted] = deadlinesFrom(new Date('2026-10-14T22:30:00.000Z'), retention.mailbox, zone);
    if (!deleted) throw new Error('there is no deadline');
    const read = (locale: string, timeZone: string) => deadlineDate(deleted, readerFor({ locale, timeZone }).format);
    expect(read('en-US', 'America/Los_Angeles')).toBe('14 November 2026');
    expect(read('en-US', 'Pacific/Kiritimati')).toBe('14 November 2026');
    expect(read('nl-NL', 'UTC')).toBe('14 november 2026');
  });

  it('of a plan kept before zones were is the reader’s, as it was', () => {
    const old = { event: 'deleted' as const, at: '2026-10-21T23:30:00Z', days: 7 };
    expect(deadlineDate(old, readerFor({ locale: 'en', timeZone: 'America/Chicago' }).format)).toBe('21 October 2026');
  });
});
