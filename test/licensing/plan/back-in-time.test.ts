import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../src/licensing/model.ts';
import { backInTime, endOfOrder } from '../../../src/licensing/plan/back-in-time.ts';
import { everyWarning } from '../../cards/samples.ts';

const gone = '2026-11-13T09:00:00.000Z';
const [sample] = everyWarning;
const warning = (more: Partial<Warning>): Warning => {
  if (!sample) throw new Error('There is no sample');
  return {
    ...sample,
    severity: 'danger',
    deadlines: [
      { event: 'accessEnds', at: '2026-10-14T09:00:00.000Z', days: 0 },
      { event: 'deleted', at: gone, days: 30 },
    ],
    ...more,
  };
};
const before = new Date('2026-11-13T08:59:59.999Z');

describe('a change that ends by itself (U11)', () => {
  it('is no danger where it is back before the data is gone', () => {
    expect(backInTime([warning({})], before)).toEqual([warning({ severity: 'warning', back: before.toISOString() })]);
  });

  it('is as dangerous as ever from the moment on at which it is gone', () => {
    expect(backInTime([warning({})], new Date(gone))).toEqual([warning({})]);
  });

  it('leaves as it is what was no danger, or has no day on which it is gone for good', () => {
    const others = [
      warning({ severity: 'info' }),
      warning({ deadlines: [{ event: 'accessEnds', at: gone, days: 30 }] }),
      warning({ deadlines: [{ event: 'deleted', at: gone, days: 0 }] }),
    ];
    for (const other of others) expect(backInTime([other], before)).toEqual([other]);
  });

  it('is said in the order of urgency: what is still a danger first', () => {
    const later = warning({ code: 'oneDrive', deadlines: [{ event: 'accessEnds', at: gone, days: 0 }] });
    expect(backInTime([warning({}), later], before).map(({ code }) => code)).toEqual(['oneDrive', 'mailbox']);
  });

  it('changes nothing of a change that does not end', () => {
    const list = [warning({ severity: 'info' }), warning({})];
    expect(backInTime(list, null)).toEqual(list);
    expect(backInTime(list, null)).not.toBe(list);
  });
});

describe('an order ends', () => {
  const begin = new Date('2026-12-03T10:00:00.000Z');

  it('never, where nothing says so', () => {
    expect(endOfOrder({ until: null }, begin)).toBeNull();
  });

  it('at its moment', () => {
    expect(endOfOrder({ until: '2026-12-10T17:00:00.000Z' }, begin)).toEqual(new Date('2026-12-10T17:00:00.000Z'));
  });

  it('after so much time, whose last day counts whole', () => {
    expect(endOfOrder({ until: null, lasts: 'P2W' }, begin)).toEqual(new Date('2026-12-18T00:00:00.000Z'));
  });
});
