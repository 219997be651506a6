import type { JobQueue } from '../../storage/jobs.ts';
import { endRisk, findRisks, markTold, openRisks, risksToTell } from '../../storage/risks.ts';
import type { Database } from '../../storage/tables.ts';
import { type LicensingContext, readRights } from '../context.ts';
import type { Actor } from '../model.ts';
import { tellOfRisks } from '../notice.ts';
import { Refusal } from '../refusal.ts';
import { mayAnywhere, refusalOf, requireRight } from '../rights.ts';
import { type PlanStore, systemActor } from '../store/plans.ts';
import { laterReminder } from './reminder-times.ts';
import { type Risk, riskFrom } from './risk.ts';
import { type RiskTimer, remindAt } from './starting.ts';
import { stillAtRisk } from './still-at-risk.ts';

/** One page of what is at stake. */
export interface RiskPage {
  risks: Risk[];
  /** From 1. */
  page: number;
  pages: number;
  total: number;
}

/** What removals have put at stake, and what people say about it (U4). Verbs of cards: `risk.` and the name. */
export interface AtRisk {
  /** By date, of people whom the actor may look at only (R5). @throws Refusal `notAllowed` where they may look at nobody */
  atRisk(actor: Actor, page?: number): Promise<RiskPage>;
  /** *Data may go*: nobody is reminded of it any more. @throws Refusal `riskOver`, `notAllowed` */
  releaseData(actor: Actor, riskId: string): Promise<Risk>;
  /** What is at stake, for a press of its *Undo*; the undoing itself reads the rights. @throws Refusal `riskOver` */
  riskToUndo(riskId: string): Promise<Risk>;
  /** *Remind me later*; gives when. @throws Refusal `riskOver`, `notAllowed`, `noLater` */
  remindLater(actor: Actor, riskId: string): Promise<{ risk: Risk; at: string }>;
  /** What a reminder is about, for a job of the bot itself: of what is still at stake. Never answer a person with it. */
  risksForJob(riskIds: string[]): Promise<Risk[]>;
  /** The job `timer`, of kind `riskReminder`. */
  onRiskReminder(timer: RiskTimer): Promise<void>;
}

const perPage = 8;

/** More than anybody reads. */
const mostRisks = 2_000;

interface Parts {
  plans: PlanStore;
  jobs: JobQueue;
  transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T>;
}

export function createAtRisk(context: LicensingContext, parts: Parts): AtRisk {
  const { plans, jobs, transaction } = parts;
  const { tenantId, db, now } = context;

  return {
    async atRisk(actor, page = 1) {
      const rights = await readRights(context, actor.id);
      if (!mayAnywhere(rights, 'look')) requireRight(rights, 'look');
      for (;;) {
        const open = (await openRisks(db, tenantId, now(), mostRisks)).flatMap((row) => riskFrom(row) ?? []);
        const visible = open.filter(({ user }) => refusalOf(rights, 'look', user) === null);
        const pages = Math.max(1, Math.ceil(visible.length / perPage));
        const shown = Math.min(Math.max(1, page), pages);
        const risks = visible.slice((shown - 1) * perPage, shown * perPage);
        // What turns out to be over makes room for the next.
        if ((await stillAtRisk(context, parts, risks)).length === risks.length) {
          return { risks, page: shown, pages, total: visible.length };
        }
      }
    },

    async releaseData(actor, riskId) {
      const risk = await openRisk(riskId);
      const rights = await readRights(context, actor.id);
      requireRight(rights, 'ask', risk.user);
      const { user, warning, plan } = risk;
      return transaction(async (tx) => {
        if (!(await endRisk(tx, risk.id, 'released'))) throw new Refusal('riskOver', {});
        await plans.record(tx, plan, 'riskReleased', actor, { user: user.id, detail: { code: warning.code } });
        return { ...risk, state: 'released' as const };
      });
    },

    riskToUndo: (riskId) => openRisk(riskId),

    async remindLater(actor, riskId) {
      const risk = await openRisk(riskId);
      requireRight(await readRights(context, actor.id), 'look', risk.user);
      const moment = laterReminder(risk.deadline, now(), context.approvals.workingTime);
      if (!moment) throw new Refusal('noLater', { deadline: risk.deadline });
      await transaction((tx) => remindAt(tx, risk.id, actor.id, moment));
      return { risk, at: moment.toISOString() };
    },

    async risksForJob(riskIds) {
      const rows = await findRisks(db, tenantId, riskIds);
      return rows.flatMap((row) => (row.state === 'open' && row.finalAt > now() ? (riskFrom(row) ?? []) : []));
    },

    async onRiskReminder({ recipient, moment }) {
      const until = new Date(moment);
      const found = (await risksToTell(db, tenantId, recipient, until)).filter(({ finalAt }) => finalAt > now());
      const risks = await mayHear(
        recipient,
        found.flatMap((row) => riskFrom(row) ?? []),
      );
      const still = await stillAtRisk(context, parts, risks);
      await transaction(async (tx) => {
        const ids = still.map(({ id }) => id);
        const told = await markTold(tx, { recipient, until, now: now() }, ids);
        if (told.length === 0) return;
        await tellOfRisks(jobs, tx, recipient, told);
        for (const { id, plan, user, warning } of still) {
          if (!told.includes(id)) continue;
          const detail = { code: warning.code, recipient };
          await plans.record(tx, plan, 'riskReminded', systemActor, { user: user.id, detail });
        }
      });
    },
  };

  async function openRisk(riskId: string): Promise<Risk> {
    const [row] = await findRisks(db, tenantId, [riskId]);
    const risk = row && riskFrom(row);
    if (risk?.state !== 'open' || Date.parse(risk.deadline.at) <= now().getTime()) throw new Refusal('riskOver', {});
    return risk;
  }

  /** Of their own plans people hear everything, of others only where they may look now (R6); a channel is told no names. */
  async function mayHear(recipient: string, risks: Risk[]): Promise<Risk[]> {
    if (recipient === context.reminders?.channel || risks.every(({ plan }) => plan.askerId === recipient)) return risks;
    const rights = await readRights(context, recipient);
    return risks.filter(({ plan, user }) => plan.askerId === recipient || refusalOf(rights, 'look', user) === null);
  }
}
