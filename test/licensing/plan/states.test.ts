import { describe, expect, it } from 'vitest';
import type { ChangeState, PlanState } from '../../../src/licensing/model.ts';
import { endOf, isOver, statesBefore, transitions } from '../../../src/licensing/plan/states.ts';
import { PLAN_STATES } from '../../../src/storage/tables.ts';

describe('plan states (design, section 1)', () => {
  const table: [PlanState, PlanState[]][] = [
    ['proposed', ['preparing', 'waiting', 'scheduled', 'queued', 'approved', 'cancelled', 'expired']],
    ['preparing', ['proposed', 'waiting', 'scheduled', 'queued', 'approved', 'cancelled']],
    ['waiting', ['preparing', 'scheduled', 'queued', 'approved', 'refused', 'cancelled', 'expired']],
    ['scheduled', ['proposed', 'waiting', 'queued', 'approved', 'cancelled', 'expired']],
    ['queued', ['proposed', 'waiting', 'scheduled', 'approved', 'cancelled', 'expired']],
    ['approved', ['applying', 'paused']],
    ['applying', ['paused', 'done', 'partly', 'failed']],
    ['paused', ['applying', 'done', 'partly', 'failed']],
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
    expect(statesBefore('applying')).toEqual(['approved', 'paused']);
    const open = ['proposed', 'preparing', 'waiting', 'scheduled', 'queued'];
    expect(statesBefore('approved').sort()).toEqual(open.sort());
    for (const end of ['done', 'partly', 'failed'] as const) expect(statesBefore(end)).toEqual(['applying', 'paused']);
  });

  it('are the same in the table and in the storage, which the database is held to', () => {
    expect(Object.keys(transitions).sort()).toEqual([...PLAN_STATES].sort());
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
