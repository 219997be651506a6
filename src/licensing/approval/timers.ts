import { setDue } from '../../storage/due-times.ts';
import type { Database } from '../../storage/tables.ts';
import type { Approval, Plan } from '../model.ts';
import type { ApprovalSettings, Step } from './settings.ts';
import type { Timer } from './timer.ts';
import { addWorkingMinutes, minutesPerDay, workingEvening } from './working-time.ts';

/** When a request expires that is sent now: at the end of the working day in which its working days are over (U8). */
export function expiryOf(sent: Date, { expiresAfterDays, workingTime }: ApprovalSettings): Date {
  return workingEvening(
    addWorkingMinutes(sent, expiresAfterDays * minutesPerDay(workingTime), workingTime),
    workingTime,
  );
}

/** By which rules of time a timer is set, and when. */
export interface StepClock {
  settings: ApprovalSettings;
  now: Date;
}

/** Sets every timer that may fall due from the moment on at which a step is asked. `expire` is set once, when the plan is sent. */
export async function setStepTimers(
  tx: Database,
  clock: StepClock,
  plan: Pick<Plan, 'id'> & { approval: Approval },
  steps: Step[],
): Promise<void> {
  const { step } = plan.approval;
  const asked = steps[step];
  if (asked?.standIn) await setTimer(tx, clock, plan, 'standIn', asked.standIn.afterHours);
  if (asked && step + 1 < steps.length) await setTimer(tx, clock, plan, 'escalate', asked.escalateAfterHours);
}

/** Sets one to fall due after so many working hours, unless the plan has expired by then. A timer of the same kind that has not fallen due is replaced. */
export async function setTimer(
  tx: Database,
  { settings, now }: StepClock,
  { id, approval }: Pick<Plan, 'id'> & { approval: Approval },
  kind: Exclude<Timer['kind'], 'expire'>,
  hours: number,
): Promise<void> {
  const at = addWorkingMinutes(now, hours * 60, settings.workingTime);
  if (at.toISOString() >= approval.expiresAt) return;
  await setTime(tx, { planId: id, kind, step: approval.step }, at);
}

export async function setExpiry(tx: Database, plan: Pick<Plan, 'id'> & { approval: Approval }) {
  const { expiresAt, step } = plan.approval;
  await setTime(tx, { planId: plan.id, kind: 'expire', step }, new Date(expiresAt));
}

function setTime(tx: Database, { kind, ...data }: Timer, dueAt: Date): Promise<void> {
  return setDue(tx, { kind, subject: data.planId, dueAt, data });
}
