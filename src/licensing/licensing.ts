import { withHighPriority } from '../graph/client.ts';
import type { JobQueue } from '../storage/jobs.ts';
import type { Storage } from '../storage/storage.ts';
import { type Application, createApplication } from './apply/apply.ts';
import { createClock } from './approval/clock.ts';
import { createDecisions } from './approval/deciding.ts';
import { standardApprovals } from './approval/settings-file.ts';
import { createApprovalLists } from './approval/lists.ts';
import { isAsked } from './approval/who-may-decide.ts';
import type { ApprovalSettings } from './approval/settings.ts';
import type { Approvals } from './approval/approval.ts';
import { createApproving } from './approval/agreeing.ts';
import { isAsker } from './decisions.ts';
import { createLookups, type Lookups } from './lookups.ts';
import type { Actor, Plan } from './model.ts';
import { isOver } from './plan/states.ts';
import { createPlanStore } from './store/plans.ts';
import { createProposals, type Proposals } from './proposals.ts';
import { createRecords, type PlanRecords } from './store/record.ts';
import { Refusal } from './refusal.ts';
import { createRetries, type Retries } from './retries.ts';
import { demand } from './rights.ts';
import { type Ground, readRights } from './situation.ts';

/** The door of this folder: all that dialogs and the bot may do. Every method throws a Refusal where the answer is no. */
export interface Licensing extends Lookups, Proposals, Retries, Approvals, PlanRecords, Application {
  /** The plan as it is now, for its asker, for those asked to decide it, and for whoever may look at every user in it (R5). By id or by number. */
  plan(actor: Actor, idOrNumber: string | number): Promise<Plan>;
  /** The plan for a job of the bot itself, without asking who looks: never answer a person with it. */
  planForJob(planId: string): Promise<Plan | undefined>;
  /** The plan when nothing more happens to it by itself, or as it stands after `patience` milliseconds. */
  settled(planId: string, patience: number): Promise<Plan>;
  /** The actor's last plans, newest first. */
  history(actor: Actor, limit?: number): Promise<Plan[]>;
}

export interface LicensingOptions extends Omit<Ground, 'db' | 'approvals'> {
  /** How requests are approved; the standard where it is left out. */
  approvals?: ApprovalSettings;
  storage: Storage;
  jobs: JobQueue;
  wait: (ms: number) => Promise<void>;
}

/** Milliseconds between two looks at a plan that is being carried out. */
const glance = 100;

export function createLicensing({ storage, jobs, wait, ...rest }: LicensingOptions): Licensing {
  const ground: Ground = { approvals: standardApprovals, ...rest, db: storage.db };
  // A person waits for the answers of these, while jobs can wait for Graph (graph-api, section 2).
  const urgent: Ground = { ...ground, graph: withHighPriority(ground.graph) };
  const plans = createPlanStore(ground.tenantId, ground.now);
  const parts = { plans, jobs, wait, transaction: storage.transaction };
  const proposals = createProposals(urgent, parts);

  return {
    ...createLookups(urgent),
    ...proposals,
    ...createRetries(ground.db, plans, proposals.propose),
    ...createApproving(urgent, parts),
    ...createDecisions(ground, parts),
    ...createApprovalLists(ground, parts),
    ...createClock(ground, parts),
    ...createRecords(ground, plans),
    ...createApplication(ground, parts),

    async plan(actor, idOrNumber) {
      const plan = await plans.find(ground.db, idOrNumber);
      if (!plan) throw new Refusal('unknownPlan', { id: String(idOrNumber) });
      if (isAsker(plan, actor) || isAsked(plan, actor)) return plan;
      const rights = await readRights(ground, actor.id);
      for (const { user } of plan.changes) demand(rights, 'look', user);
      return plan;
    },

    async settled(planId, patience) {
      for (let waited = 0; ; waited += glance) {
        const plan = await plans.find(ground.db, planId);
        if (!plan) throw new Refusal('unknownPlan', { id: planId });
        if (isOver(plan.state) || plan.state === 'waiting' || waited >= patience) return plan;
        await wait(glance);
      }
    },

    planForJob: (planId) => plans.find(ground.db, planId),
    history: (actor, limit = 10) => plans.ofAsker(ground.db, actor.id, limit),
  };
}
