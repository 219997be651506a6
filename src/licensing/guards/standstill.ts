import type { PlanNumber } from '../../ids.ts';
import { appendAudit } from '../../storage/audit.ts';
import { findRunning, heldDue, releaseDue, type StandstillReason } from '../../storage/standstill.ts';
import type { Database } from '../../storage/tables.ts';
import { type LicensingContext, readRights } from '../context.ts';
import type { Actor, Plan } from '../model.ts';
import { requireRight, roleNames } from '../rights.ts';
import type { PlanStore } from '../store/plans.ts';

/** What fell due while nothing ran for long, or before the database was restored, and waits for an administrator. */
export interface HeldList {
  why: StandstillReason;
  /** What was due until then is held (ISO 8601); names the list that was seen. */
  until: string;
  /** Plans whose day came, oldest first. */
  plans: { plan: Plan; dueAt: string }[];
  /** What else fell due: reminders, and the like. */
  others: number;
  /** True where there is more than is listed. */
  more: boolean;
}

export interface Standstill {
  /** Whether anything is held, for whoever shows it. Says nothing of it. */
  isDueHeld(): Promise<boolean>;
  /** Null where nothing is held. @throws Refusal `notAllowed` for whoever may not execute in the whole organization */
  heldList(actor: Actor): Promise<HeldList | null>;
  /** Lets what is on this list happen now. False where it was released before. @throws Refusal as `heldList` */
  releaseHeld(actor: Actor, until: string): Promise<boolean>;
}

/** More than anybody reads at once. */
const mostListed = 500;

export function createStandstill(
  context: LicensingContext,
  { plans, transaction }: { plans: PlanStore; transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T> },
): Standstill {
  const { db, tenantId } = context;
  return {
    isDueHeld: async () => (await findRunning(db))?.heldUntil instanceof Date,

    async heldList(actor) {
      requireRight(await readRights(context, actor.id), 'execute');
      const running = await findRunning(db);
      if (!running?.heldUntil || !running.heldWhy) return null;
      const rows = await heldDue(db, running.heldUntil, mostListed);
      const listed: HeldList['plans'] = [];
      for (const { kind, subject, dueAt } of rows) {
        const plan = kind === 'start' ? await plans.find(db, subject) : undefined;
        if (plan) listed.push({ plan, dueAt: dueAt.toISOString() });
      }
      return {
        why: running.heldWhy,
        until: running.heldUntil.toISOString(),
        plans: listed,
        others: rows.length - listed.length,
        more: rows.length === mostListed,
      };
    },

    async releaseHeld(actor, until) {
      const rights = await readRights(context, actor.id);
      requireRight(rights, 'execute');
      const moment = new Date(until);
      if (Number.isNaN(moment.getTime())) return false;
      return transaction(async (tx) => {
        const numbers = await numbersOf(tx, moment);
        if (!(await releaseDue(tx, moment))) return false;
        const detail = { until, plans: numbers, roles: roleNames(rights) };
        const nothing = {
          planId: null,
          planNumber: null,
          userId: null,
          before: null,
          after: null,
          graphRequestId: null,
        };
        const { id: actorId, name: actorName } = actor;
        await appendAudit(
          tx,
          { tenantId, actorId, actorName, event: 'dueReleased', detail, ...nothing },
          context.now(),
        );
        return true;
      });
    },
  };

  async function numbersOf(tx: Database, until: Date): Promise<PlanNumber[]> {
    const rows = await heldDue(tx, until, mostListed);
    const found: PlanNumber[] = [];
    for (const { kind, subject } of rows) {
      const plan = kind === 'start' ? await plans.find(tx, subject) : undefined;
      if (plan) found.push(plan.number);
    }
    return found;
  }
}
