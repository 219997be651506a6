import { describe, expect, it } from 'vitest';
import { deadlinesFrom, type Retention, retention } from '../../../src/licensing/plan/retention.ts';
import { sources } from '../../../src/licensing/plan/sources.ts';

const lines: Retention[] = Object.values(retention).flat();

describe('the durations', () => {
  it('are those of the rules', () => {
    const days = lines.map(({ rule, event, days }) => `${rule} ${event} ${days}`);
    expect(days).toEqual([
      'D11 deleted 7',
      'D1 accessEnds 0',
      'D1 deleted 30',
      'D30 readOnly 60',
      'D30 archived 93',
      'D10 accessEnds 0',
      'D10 accessEnds 0',
      'D12 suspended 90',
    ]);
  });

  it('each have a source, since Microsoft changes them', () => {
    for (const { rule } of lines) expect(Object.keys(sources)).toContain(rule);
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
