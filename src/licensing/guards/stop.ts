import { appendAudit } from '../../storage/audit.ts';
import type { JobQueue } from '../../storage/jobs.ts';
import { deleteStop, findStop, findStopShared, insertStop, type StopRow } from '../../storage/stops.ts';
import type { Database } from '../../storage/tables.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { textOf } from '../decisions.ts';
import type { Actor, Plan, Stop } from '../model.ts';
import { everyCard, tell } from '../notice.ts';
import { requireRight, roleNames } from '../rights.ts';
import { stopFrom } from '../store/plan-rows.ts';
import type { PlanStore } from '../store/plans.ts';

/** What became of the word of somebody who stops or resumes all changes. */
export interface StopOutcome {
  /** The stop that is in force, or that has just ended; null where nothing was stopped. */
  stop: Stop | null;
  /** False where it was so already: then nothing was done and nothing recorded. */
  news: boolean;
  /** Agreed plans that wait, or go on. */
  plans: number;
}

/** Nothing is written to Microsoft Graph, whatever is agreed, until somebody resumes (licensing-rules R9). */
export interface EmergencyStop {
  /** The stop in force, for whoever asks: it names nobody but who said it. */
  stopInForce(): Promise<Stop | null>;
  /** @throws Refusal `notAllowed` unless they may execute in the whole organization, `textTooLong` */
  stopChanges(actor: Actor, reason: string | null): Promise<StopOutcome>;
  /** Takes every agreed plan up again. @throws Refusal `notAllowed` */
  resumeChanges(actor: Actor): Promise<StopOutcome>;
}

/** Thrown where a change was about to be sent while all changes are stopped. */
export class ChangesStopped extends Error {
  constructor() {
    super('All changes are stopped.');
    this.name = 'ChangesStopped';
  }
}

export interface StopPersistence {
  plans: PlanStore;
  jobs: JobQueue;
  transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T>;
}

export function createEmergencyStop(context: LicensingContext, persistence: StopPersistence): EmergencyStop {
  const { plans, jobs, transaction } = persistence;
  const { tenantId } = context;

  return {
    stopInForce: async () => stopFrom(await findStop(context.db, tenantId)),

    async stopChanges(actor, given) {
      const reason = textOf(given);
      const rights = await readRights(context, actor.id);
      requireRight(rights, 'execute');
      const row = { actorId: actor.id, actorName: actor.name, reason, at: context.now() };
      return transaction(async (tx) => {
        const before = await stopOrFind(tx, row);
        const open = await plans.agreed(tx);
        if (before) return { stop: stopFrom(before), news: false, plans: open.length };
        await updateCards(tx, [...open, ...(await plans.waiting(tx))]);
        await record(tx, actor, 'stopped', { reason, roles: roleNames(rights) });
        return { stop: stopFrom(row), news: true, plans: open.length };
      });
    },

    async resumeChanges(actor) {
      const rights = await readRights(context, actor.id);
      requireRight(rights, 'execute');
      return transaction(async (tx) => {
        const ended = await deleteStop(tx, tenantId);
        const open = await plans.agreed(tx);
        if (ended) {
          for (const { id } of open) await jobs.enqueue(tx, 'apply', { planId: id }, { key: id });
          await updateCards(tx, [...open, ...(await plans.waiting(tx))]);
          await record(tx, actor, 'resumed', { stop: stopFrom(ended), roles: roleNames(rights) });
        }
        return { stop: stopFrom(ended), news: ended !== undefined, plans: open.length };
      });
    },
  };

  /** Gives the stop that was in force before, undefined where this is it. One that is just being ended counts as ended. */
  async function stopOrFind(tx: Database, row: StopRow): Promise<StopRow | undefined> {
    for (;;) {
      if (await insertStop(tx, tenantId, row)) return undefined;
      const before = await findStopShared(tx, tenantId);
      if (before) return before;
    }
  }

  /** Everybody who has a card of one of these sees why it waits, or that it goes on. */
  async function updateCards(tx: Database, open: readonly Plan[]): Promise<void> {
    for (const { id } of open) await tell(jobs, tx, id, 'updated', everyCard);
  }

  function record(tx: Database, { id, name }: Actor, event: 'stopped' | 'resumed', detail: object): Promise<void> {
    const nothing = { planId: null, planNumber: null, userId: null, before: null, after: null, graphRequestId: null };
    return appendAudit(tx, { tenantId, actorId: id, actorName: name, event, detail, ...nothing }, context.now());
  }
}

/** What is asked before a plan is begun and before each of its writes. */
export interface StopGuard {
  /** For a transaction: whoever resumes at this moment is waited for. */
  isStopped(tx: Database): Promise<boolean>;
  /** Right before a write is sent, again for each attempt. @throws ChangesStopped */
  requireGoing(): Promise<void>;
}

export function createStopGuard({ db, tenantId }: LicensingContext): StopGuard {
  return {
    isStopped: async (tx) => (await findStopShared(tx, tenantId)) !== undefined,
    async requireGoing() {
      if (await findStop(db, tenantId)) throw new ChangesStopped();
    },
  };
}
