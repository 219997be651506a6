import { setDue } from '../../storage/due-times.ts';
import { addReminder, insertRisk } from '../../storage/risks.ts';
import type { Database } from '../../storage/tables.ts';
import type { LicensingContext } from '../context.ts';
import type { Change, Plan } from '../model.ts';
import { finalDeadline } from './final-deadline.ts';
import { type ReminderSettings, reminderTimes, standardReminders } from './reminder-times.ts';
import { risksOf } from './risk.ts';

/** Data of a job of queue `timer`: whoever put data at stake is to be reminded. */
export interface RiskTimer {
  kind: 'riskReminder';
  /** A person's object id, or the id of a channel. */
  recipient: string;
  /** The moment that it is for (ISO 8601). */
  moment: string;
}

export interface ReminderContext extends Pick<LicensingContext, 'tenantId' | 'now' | 'approvals'> {
  reminders?: ReminderSettings;
}

/**
 * Starts the clocks of what a change has put at stake, in the transaction that marks it done (U4). A change that is marked twice
 * starts them once.
 */
export async function startRetentionClocks(
  tx: Database,
  context: ReminderContext,
  plan: Plan,
  change: Change,
): Promise<void> {
  const settings = context.reminders ?? standardReminders;
  const clock = { now: context.now(), workingTime: context.approvals.workingTime };
  for (const risk of risksOf(context.tenantId, plan, change)) {
    if (!(await insertRisk(tx, risk))) continue;
    const warning = change.warnings.find(({ code }) => code === risk.code);
    const deadline = warning && finalDeadline(warning);
    if (!deadline) continue;
    for (const moment of reminderTimes({ code: warning.code, deadline }, settings, clock)) {
      for (const recipient of recipientsOf(plan, settings)) await remindAt(tx, risk.id, recipient, moment);
    }
  }
}

/** All that is due for one recipient at one moment is one reminder. */
export async function remindAt(tx: Database, riskId: string, recipient: string, moment: Date): Promise<void> {
  const at = moment.toISOString();
  await addReminder(tx, riskId, recipient, moment);
  const data: Omit<RiskTimer, 'kind'> = { recipient, moment: at };
  await setDue(tx, { kind: 'riskReminder', subject: `${recipient} ${at}`, dueAt: moment, data });
}

/** Whoever asked, whoever agreed, and the channel where there is one. */
function recipientsOf({ asker, decisions }: Plan, { channel }: ReminderSettings): string[] {
  const agreed = decisions.filter(({ verb }) => verb === 'confirm' || verb === 'approve').map(({ actorId }) => actorId);
  return [...new Set([asker.id, ...agreed, ...(channel === null ? [] : [channel])])];
}
