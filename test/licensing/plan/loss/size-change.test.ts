import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../../src/licensing/plan/loss/size-change.ts';

const room = (gb: number, open = false) => ({ gb, open });
const report = { mailbox: 1024 ** 3, oneDrive: null, on: '2026-11-19' };

describe('how much something may hold before and after', () => {
  it('is a number only where it is known, and never 0', () => {
    expect(sizeOf(room(100), room(2), null, 'mailbox')).toEqual({ before: 100, after: 2 });
    expect(sizeOf(room(0), room(0), null, 'mailbox')).toEqual({ before: null, after: null });
    expect(sizeOf(room(100), room(50, true), null, 'mailbox')).toEqual({ before: 100, after: null });
  });

  it('says what is in it by the report’s own day, rounded up, never down (D25)', () => {
    expect(sizeOf(room(100), room(2), report, 'mailbox').used).toEqual({ gb: 1, on: '2026-11-19' });
    const over = { ...report, mailbox: 2 * 1024 ** 3 + 1 };
    expect(sizeOf(room(100), room(2), over, 'mailbox').used).toEqual({ gb: 2.1, on: '2026-11-19' });
    expect(sizeOf(room(100), room(2), { ...report, mailbox: 0 }, 'mailbox').used).toEqual({ gb: 0, on: '2026-11-19' });
  });

  it.each([
    ['no report', null],
    ['names that are concealed', 'concealed'],
    ['no row in it', report],
  ] as const)('says nothing of what is in it where there is %s (D28, D58a)', (_, usage) => {
    expect(sizeOf(room(5_120), room(2), usage, 'oneDrive')).not.toHaveProperty('used');
  });
});
