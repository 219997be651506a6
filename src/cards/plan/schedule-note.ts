import { startOf } from '../../licensing/approval/agreeing.ts';
import type { Plan } from '../../licensing/model.ts';
import type { Reader } from '../../text/text.ts';

/** On which day a plan begins that is not over, and why it did not begin on its day; empty of a plan without one. */
export function scheduleNote(plan: Plan, { text, format }: Reader): string {
  const { schedules } = text;
  const start = startOf(plan);
  if (plan.state === 'proposed' && plan.heldBack) return schedules.heldBack[plan.heldBack];
  const waits = plan.state === 'proposed' || plan.state === 'waiting' || plan.state === 'scheduled';
  return waits && start !== null && start > new Date(plan.updatedAt) ? schedules.begins(format.dateTime(start)) : '';
}
