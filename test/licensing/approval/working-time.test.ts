import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingMinutes,
  minutesPerDay,
  nextWorkingMoment,
  type WorkingTime,
  workingEvening,
} from '../../../src/licensing/approval/working-time.ts';

const office: WorkingTime = {
  timeZone: 'Europe/Amsterdam',
  days: [1, 2, 3, 4, 5],
  from: 9 * 60,
  to: 17 * 60,
  holidays: new Set(['2026-04-27', '2026-12-25', '2026-12-26']),
};
const hours = (count: number) => count * 60;
const days = (count: number) => count * minutesPerDay(office);

/** What is asked, when, how many minutes, and when that is over; all in local time with its offset. */
const table: [name: string, from: string, minutes: number, to: string][] = [
  ['within one day', '2026-03-03T10:00:00+01:00', hours(4), '2026-03-03T14:00:00+01:00'],
  ['to the end of the day', '2026-03-03T10:00:00+01:00', hours(7), '2026-03-03T17:00:00+01:00'],
  ['over the night', '2026-03-03T16:00:00+01:00', hours(4), '2026-03-04T12:00:00+01:00'],
  ['over the weekend', '2026-03-06T16:30:00+01:00', hours(1), '2026-03-09T09:30:00+01:00'],
  ['from a Saturday', '2026-03-07T12:00:00+01:00', hours(1), '2026-03-09T10:00:00+01:00'],
  ['from early in the morning', '2026-03-03T06:00:00+01:00', hours(1), '2026-03-03T10:00:00+01:00'],
  ['from late in the evening', '2026-03-03T23:30:00+01:00', hours(1), '2026-03-04T10:00:00+01:00'],
  ['five working days', '2026-03-03T10:15:00+01:00', days(5), '2026-03-10T10:15:00+01:00'],
  ['five working days from a Sunday', '2026-03-08T10:15:00+01:00', days(5), '2026-03-13T17:00:00+01:00'],
  ['over King’s Day', '2026-04-24T16:00:00+02:00', hours(2), '2026-04-28T10:00:00+02:00'],
  ['over Christmas and the weekend', '2026-12-24T16:00:00+01:00', hours(2), '2026-12-28T10:00:00+01:00'],
  ['into summer time', '2026-03-27T16:00:00+01:00', hours(2), '2026-03-30T10:00:00+02:00'],
  ['into winter time', '2026-10-23T16:00:00+02:00', hours(2), '2026-10-26T10:00:00+01:00'],
  ['nothing', '2026-03-07T12:00:00+01:00', 0, '2026-03-07T12:00:00+01:00'],
];

describe('working time', () => {
  it.each(table)('counts %s', (_name, from, minutes, to) => {
    expect(addWorkingMinutes(new Date(from), minutes, office)).toEqual(new Date(to));
  });

  it.each([
    ['in the middle of a day', '2026-03-10T10:15:00+01:00', '2026-03-10T17:00:00+01:00', office],
    ['at its end', '2026-03-10T17:00:00+01:00', '2026-03-10T17:00:00+01:00', office],
    ['where a day ends at midnight', '2026-03-11T00:00:00+01:00', '2026-03-11T00:00:00+01:00', { ...office, to: 1440 }],
  ])('ends %s', (_name, moment, end, time) => {
    expect(workingEvening(new Date(moment), time)).toEqual(new Date(end));
  });

  it.each([
    ['is on', '2026-03-10T10:15:00+01:00', '2026-03-10T10:15:00+01:00'],
    ['begins in the morning', '2026-03-10T06:00:00+01:00', '2026-03-10T09:00:00+01:00'],
    ['begins at this very moment', '2026-03-10T09:00:00+01:00', '2026-03-10T09:00:00+01:00'],
    ['begins after the weekend', '2026-03-06T17:00:00+01:00', '2026-03-09T09:00:00+01:00'],
  ])('%s', (_name, moment, begin) => {
    expect(nextWorkingMoment(new Date(moment), office)).toEqual(new Date(begin));
  });

  const zones: [string, string, string][] = [
    ['America/New_York', '2026-03-06T21:30:00Z', '2026-03-09T13:30:00Z'],
    ['Asia/Kolkata', '2026-03-06T11:00:00Z', '2026-03-09T04:00:00Z'],
    ['Pacific/Auckland', '2026-04-03T03:30:00Z', '2026-04-05T21:30:00Z'],
    ['UTC', '2026-03-06T16:30:00Z', '2026-03-09T09:30:00Z'],
  ];
  it.each(zones)('follows the clocks of %s', (timeZone, from, to) => {
    expect(addWorkingMinutes(new Date(from), hours(1), { ...office, timeZone })).toEqual(new Date(to));
  });

  it('knows that a day around the clock has 23 hours in March and 25 in October', () => {
    const always = { ...office, days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 };
    const after = (from: string) => addWorkingMinutes(new Date(from), hours(24), always);
    expect(after('2026-03-29T00:00:00+01:00')).toEqual(new Date('2026-03-30T01:00:00+02:00'));
    expect(after('2026-10-25T00:00:00+02:00')).toEqual(new Date('2026-10-25T23:00:00+01:00'));
  });

  it('ends within working time, never before it began, and later the more is asked', () => {
    const moment = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 6_000 }), fc.integer({ min: 1, max: 600 }), (from, few, more) => {
        const end = addWorkingMinutes(from, few, office);
        const [weekday, time] = [
          end.toLocaleDateString('en-US', { timeZone: office.timeZone, weekday: 'short' }),
          end.toLocaleTimeString('en-GB', { timeZone: office.timeZone }),
        ];
        expect(['Sat', 'Sun']).not.toContain(weekday);
        expect(time >= '09:00:00' && time <= '17:00:00').toBe(true);
        expect(end.getTime()).toBeGreaterThanOrEqual(from.getTime() + few * 60_000);
        expect(addWorkingMinutes(from, few + more, office).getTime()).toBeGreaterThan(end.getTime());
      }),
    );
  });

  it('is the same taken at once or in two persistence', () => {
    const from = new Date('2026-03-05T11:11:11Z');
    const persistence = addWorkingMinutes(addWorkingMinutes(from, 777, office), 1_234, office);
    expect(addWorkingMinutes(from, 777 + 1_234, office)).toEqual(persistence);
  });
});
