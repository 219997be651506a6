import { describe, expect, it } from 'vitest';
import type { ChangeState, PlanState } from '../../../src/licensing/model.ts';
import { endOf, isOver, statesBefore, transitions } from '../../../src/licensing/plan/states.ts';

describe('plan states (design, section 1)', () => {
  const table: [PlanState, PlanState[]][] = [
    ['proposed', ['waiting', 'approved', 'cancelled', 'expired']],
    ['waiting', ['approved', 'refused', 'cancelled', 'expired']],
    ['approved', ['applying']],
    ['applying', ['done', 'partly', 'failed']],
    ['done', []],
    ['partly', []],
    ['failed', []],
    ['refused', []],
    ['cancelled', []],
    ['expired', []],
  ];

  it.each(table)('%s may go only to its successors', (from, to) => {
    expect([...transitions[from]].sort()).toEqual([...to].sort());
    expect(isOver(from)).toBe(to.length === 0);
  });

  it('lets a plan be applied only after it was approved, and approved only from an open state', () => {
    expect(statesBefore('applying')).toEqual(['approved']);
    expect(statesBefore('approved').sort()).toEqual(['proposed', 'waiting']);
    expect(statesBefore('proposed')).toEqual([]);
  });

  const ends: [ChangeState[], PlanState][] = [
    [['done'], 'done'],
    [['done', 'skipped'], 'done'],
    [['failed'], 'failed'],
    [['failed', 'skipped'], 'failed'],
    [['done', 'failed'], 'partly'],
    [['done', 'sent'], 'applying'],
    [['planned', 'failed'], 'applying'],
  ];

  it.each(ends)('changes %j end a plan as %s', (changes, end) => {
    expect(endOf(changes)).toBe(end);
  });
});
