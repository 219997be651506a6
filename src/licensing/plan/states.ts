import type { ChangeState, PlanState } from '../model.ts';

/** Where a plan may go from where (design, section 1). Everything else is refused. */
export const transitions: Record<PlanState, readonly PlanState[]> = {
  /** Made, and to be agreed to by whoever asked for it. */
  proposed: ['preparing', 'waiting', 'approved', 'scheduled', 'queued', 'cancelled', 'expired'],
  /** A large plan of which rights and facts are being read; it goes back, or on to what was decided. */
  preparing: ['proposed', 'waiting', 'approved', 'scheduled', 'queued', 'cancelled'],
  /** Before somebody else, who decides. */
  waiting: ['preparing', 'approved', 'scheduled', 'queued', 'refused', 'cancelled', 'expired'],
  /** Agreed, for a later day. */
  scheduled: ['proposed', 'waiting', 'approved', 'queued', 'cancelled', 'expired'],
  /** Agreed, but for a seat. */
  queued: ['proposed', 'waiting', 'approved', 'scheduled', 'cancelled', 'expired'],
  /** Agreed, and about to be carried out. */
  approved: ['applying', 'paused'],
  applying: ['paused', 'done', 'partly', 'failed'],
  /** Held by somebody while it was carried out, between two people. */
  paused: ['applying', 'done', 'partly', 'failed'],
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
