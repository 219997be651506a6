import type { ChangeState, Plan, PlanState, Severity } from '../licensing/model.ts';
import type { Text } from '../text/text.ts';

/** Signs that stand before a word, never instead of one: meaning is never carried by colour or sign alone. */
export const severityMarks: Record<Severity, string> = { danger: '‼', warning: '⚠', info: 'ℹ', stays: '✔' };

/** Adaptive Card container styles. */
export const severityStyles: Record<Severity, 'attention' | 'warning' | 'emphasis' | 'good'> = {
  danger: 'attention',
  warning: 'warning',
  info: 'emphasis',
  stays: 'good',
};

export const changeMarks: Record<ChangeState, string> = {
  planned: '○',
  sent: '…',
  done: '✔',
  failed: '✖',
  skipped: '○',
};

export const planMarks: Record<PlanState | 'sent', string> = {
  proposed: '○',
  preparing: '…',
  scheduled: '…',
  queued: '…',
  paused: '‖',
  waiting: '…',
  approved: '…',
  applying: '…',
  sent: '…',
  done: '✔',
  partly: '⚠',
  failed: '✖',
  refused: '✖',
  cancelled: '✖',
  expired: '✖',
};

/** How a plan stands, in a word. What was sent for approval is withdrawn, not cancelled. */
export function stateOf({ state, approval }: Plan, text: Text): string {
  const words = state === 'cancelled' && approval ? text.approvals.titles.withdrawn : text.plans.states[state];
  return `${planMarks[state]} ${words}`;
}

export const planStyles: Record<PlanState | 'sent', 'attention' | 'warning' | 'emphasis' | 'good'> = {
  proposed: 'emphasis',
  preparing: 'emphasis',
  scheduled: 'emphasis',
  queued: 'emphasis',
  paused: 'warning',
  waiting: 'emphasis',
  approved: 'emphasis',
  applying: 'emphasis',
  sent: 'emphasis',
  done: 'good',
  partly: 'warning',
  failed: 'attention',
  refused: 'emphasis',
  cancelled: 'emphasis',
  expired: 'emphasis',
};
