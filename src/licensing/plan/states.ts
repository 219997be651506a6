import type { ChangeState, PlanState } from '../model.ts';

/** Where a plan may go from where (design, section 1). Everything else is refused. */
export const transitions: Record<PlanState, readonly PlanState[]> = {
  proposed: ['waiting', 'approved', 'cancelled', 'expired'],
  waiting: ['approved', 'refused', 'cancelled', 'expired'],
  approved: ['applying'],
  applying: ['done', 'partly', 'failed'],
  done: [],
  partly: [],
  failed: [],
  refused: [],
  cancelled: [],
  expired: [],
};

/** The states from which a plan may be moved to `to`. */
export function statesBefore(to: PlanState): PlanState[] {
  return (Object.keys(transitions) as PlanState[]).filter((from) => transitions[from].includes(to));
}

/** Whether nothing more happens to a plan. */
export function isOver(state: PlanState): boolean {
  return transitions[state].length === 0;
}

/** How a plan ended, from how its changes ended; `applying` while one of them is still open. */
export function endOf(changes: readonly ChangeState[]): PlanState {
  if (changes.some((state) => state === 'planned' || state === 'sent')) return 'applying';
  const tried = changes.filter((state) => state !== 'skipped');
  const failed = tried.filter((state) => state === 'failed').length;
  if (failed === 0) return 'done';
  return failed === tried.length ? 'failed' : 'partly';
}
