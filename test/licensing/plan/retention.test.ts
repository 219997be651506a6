import { describe, expect, it } from 'vitest';
import {
  deadlinesFrom,
  isSparedByOneDriveRule,
  type Retention,
  retention,
} from '../../../src/licensing/plan/retention.ts';

const lines: Retention[] = Object.values(retention).flat();

describe('the durations', () => {
  it('are those of the rules', () => {
    const days = lines.map(({ rule, event, days }) => `${rule} ${event} ${days}`);
    expect(days).toEqual([
      'D11 deleted 7',
      'D1 accessEnds 0',
      'D1 deleted 30',
      'D8 readOnly 60',
      'D8 archived 93',
      'D10 accessEnds 0',
      'D10 accessEnds 0',
      'D12 suspended 90',
    ]);
  });

  it('each have a source and a date, since Microsoft changes them', () => {
    for (const { source, date } of lines) {
      expect(source.length).toBeGreaterThan(10);
      expect(new Date(date).toISOString()).toBe(`${date}T00:00:00.000Z`);
    }
  });
});

describe('deadlinesFrom', () => {
  it('gives calendar moments, earliest first, over the end of a month and of summer time', () => {
    const at = new Date('2026-10-14T09:30:00.000Z');
    expect(deadlinesFrom(at, retention.mailbox.toReversed())).toEqual([
      { event: 'accessEnds', days: 0, at: '2026-10-14T09:30:00.000Z' },
      { event: 'deleted', days: 30, at: '2026-11-13T09:30:00.000Z' },
    ]);
    expect(deadlinesFrom(at, [])).toEqual([]);
  });
});

describe('the newer OneDrive rule', () => {
  it.each([
    'SHAREPOINTENTERPRISE_EDU',
    'SHAREPOINTSTANDARD_GOV',
    'ONEDRIVE_BASIC_GOV',
    'SharePoint Plan 1G',
    'X_DOD',
    'X_GCCHIGH',
  ])('spares the holder of %s', (name) => {
    expect(isSparedByOneDriveRule(name)).toBe(true);
  });

  it.each(['SHAREPOINTENTERPRISE', 'ONEDRIVESTANDARD', 'SHAREPOINTENTERPRISE_MIDMARKET', 'EDUCATED_GUESS'])(
    'holds for %s',
    (name) => {
      expect(isSparedByOneDriveRule(name)).toBe(false);
    },
  );
});
