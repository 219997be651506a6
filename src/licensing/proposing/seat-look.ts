import type { PlanId } from '../../ids.ts';
import { dropDue, setDue } from '../../storage/due-times.ts';
import type { JobQueue } from '../../storage/jobs.ts';
import { findLine } from '../../storage/seat-line.ts';
import type { Database } from '../../storage/tables.ts';
import { addWorkingMinutes, minutesPerDay } from '../approval/working-time.ts';
import type { LicensingContext } from '../context.ts';

/** Data of a job of queue `timer`: it is looked whether seats have come free for those in line (U12). */
export interface SeatLook {
  kind: 'seatLook';
  /** Minutes since the look before; absent where something of our own may have freed a seat. */
  after?: number;
}

/** The same for a plan whose asker was to answer by now. */
export interface SeatAnswer {
  kind: 'seatAnswer';
  planId: string;
}

const kind: SeatLook['kind'] = 'seatLook';

/** Where anybody is in line: looks now, after this transaction. Looks of one tenant come one after the other, in whatever process. */
export async function lookForSeats(tx: Database, jobs: JobQueue, tenantId: string): Promise<void> {
  if ((await findLine(tx, tenantId)).length === 0) return;
  const look: SeatLook = { kind };
  await jobs.enqueue(tx, 'timer', look, { key: `${kind} now ${tenantId}`, group: tenantId });
}

/** Looks again then, in place of what was to come. */
export function lookAgain(tx: Database, tenantId: string, now: Date, minutes: number): Promise<void> {
  const dueAt = new Date(now.getTime() + minutes * 60_000);
  return setDue(tx, { kind, subject: tenantId, dueAt, data: { after: minutes } });
}

export async function stopLooking(tx: Database, tenantId: string): Promise<void> {
  await dropDue(tx, kind, tenantId);
}

/** Whoever is asked has a working day to answer. */
export function answerBy({ approvals, now }: Pick<LicensingContext, 'approvals' | 'now'>): Date {
  const { workingTime } = approvals;
  return addWorkingMinutes(now(), minutesPerDay(workingTime), workingTime);
}

/** After that the seats go to the next in line. */
export function setAnswer(tx: Database, planId: PlanId, dueAt: Date): Promise<void> {
  const kind: SeatAnswer['kind'] = 'seatAnswer';
  return setDue(tx, { kind, subject: planId, dueAt, data: { planId } });
}
