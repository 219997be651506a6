import { describe, expect, test } from 'vitest';
import { standardApprovals } from '../../../src/licensing/approval/settings-file.ts';
import type { Deadline } from '../../../src/licensing/model.ts';
import { laterReminder, reminderTimes, standardReminders } from '../../../src/licensing/retention/reminder-times.ts';

const workingTime = { ...standardApprovals.workingTime, timeZone: 'Europe/Amsterdam', holidays: new Set<string>() };
/** A Monday. */
const now = new Date('2026-03-02T13:00:00Z');
const deleted = (days: number): Deadline => ({
  event: 'deleted',
  days,
  at: new Date(now.getTime() + days * 86_400_000).toISOString(),
  zone: 'Europe/Amsterdam',
});
const times = (code: 'mailbox' | 'cloudPc', days: number, more: Partial<typeof workingTime> = {}, at = now) =>
  reminderTimes({ code, deadline: deleted(days) }, standardReminders, {
    now: at,
    workingTime: { ...workingTime, ...more },
  }).map((moment) => moment.toISOString());

describe('when people are reminded of data at stake (U4)', () => {
  test('seven days and two days before, at the beginning of work, over summer time as well', () => {
    // Deleted on Wednesday 1 April: Wednesday 25 March is before summer time begins, Monday 30 March after it.
    expect(times('mailbox', 30)).toEqual(['2026-03-25T08:00:00.000Z', '2026-03-30T07:00:00.000Z']);
  });

  test('of a Cloud PC two days and one day before', () => {
    expect(times('cloudPc', 7)).toEqual(['2026-03-06T08:00:00.000Z']);
  });

  test('rather earlier than on a day on which nobody works', () => {
    expect(times('mailbox', 30, { holidays: new Set(['2026-03-25', '2026-03-24']) })[0]).toBe(
      '2026-03-23T08:00:00.000Z',
    );
  });

  test('never in the past', () => {
    expect(times('mailbox', 30, {}, new Date('2026-03-26T00:00:00Z'))).toEqual(['2026-03-30T07:00:00.000Z']);
    expect(times('mailbox', 1)).toEqual([]);
  });

  test('later is in a week, or on the last working day before the end, or no more', () => {
    expect(laterReminder(deleted(30), now, workingTime)?.toISOString()).toBe('2026-03-09T08:00:00.000Z');
    expect(laterReminder(deleted(7), now, workingTime)?.toISOString()).toBe('2026-03-06T08:00:00.000Z');
    expect(laterReminder(deleted(1), now, workingTime)).toBeNull();
  });
});
