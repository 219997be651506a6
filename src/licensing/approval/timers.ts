import type { JobQueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/tables.ts';
import type { Approval, Plan } from '../model.ts';
import type { ApprovalSettings, Step } from './settings.ts';
import type { Timer } from './timer.ts';
import { addWorkingMinutes, minutesPerDay } from './working-time.ts';

/** When a request expires that is sent now: whole working days of working time (U8). */
export function expiryOf(sent: Date, { expiresAfterDays, workingTime }: ApprovalSettings): Date {
  return addWorkingMinutes(sent, expiresAfterDays * minutesPerDay(workingTime), workingTime);
}

/** Sets everything that may ring from the moment on at which a step is asked. `expire` is set once, when the plan is sent. */
export async function setStepTimers(
  tx: Database,
  persistence: { jobs: JobQueue; settings: ApprovalSettings; now: Date },
  plan: Pick<Plan, 'id'> & { approval: Approval },
  steps: Step[],
): Promise<void> {
  const { step } = plan.approval;
  const asked = steps[step];
  if (asked?.standIn) await setTimer(tx, persistence, plan, 'standIn', asked.standIn.afterHours);
  if (asked && step + 1 < steps.length) await setTimer(tx, persistence, plan, 'escalate', asked.escalateAfterHours);
}

/** Sets one to ring after so many working hours, unless the plan has expired by then. A timer of the same kind that has not rung is replaced. */
export async function setTimer(
  tx: Database,
  { jobs, settings, now }: { jobs: JobQueue; settings: ApprovalSettings; now: Date },
  { id, approval }: Pick<Plan, 'id'> & { approval: Approval },
  kind: Exclude<Timer['kind'], 'expire'>,
  hours: number,
): Promise<void> {
  const at = addWorkingMinutes(now, hours * 60, settings.workingTime);
  if (at.toISOString() >= approval.expiresAt) return;
  await enqueueTimer(tx, jobs, { planId: id, kind, step: approval.step }, at);
}

export async function setExpiry(tx: Database, jobs: JobQueue, plan: Pick<Plan, 'id'> & { approval: Approval }) {
  const { expiresAt, step } = plan.approval;
  await enqueueTimer(tx, jobs, { planId: plan.id, kind: 'expire', step }, new Date(expiresAt));
}

function enqueueTimer(tx: Database, jobs: JobQueue, timer: Timer, after: Date): Promise<void> {
  return jobs.enqueue(tx, 'timer', timer, { after, key: `${timer.planId} ${timer.kind}` });
}
