import { withHighPriority } from '../graph/client.ts';
import type { PlanId, PlanNumber } from '../ids.ts';
import type { JobQueue } from '../storage/jobs.ts';
import type { Storage } from '../storage/storage.ts';
import { type Application, createApplication } from './apply/apply.ts';
import { createHolding, type Holding } from './apply/holding.ts';
import type { SignInTimer } from './apply/signing-in.ts';
import type { EndingTimer, StartTimer } from './approval/agreeing.ts';
import type { Approvals } from './approval/approval.ts';
import { createApproving } from './approval/approve.ts';
import { createClock } from './approval/clock.ts';
import { createApprovalLists } from './approval/lists.ts';
import { createDecisions } from './approval/respond.ts';
import type { ApprovalSettings } from './approval/settings.ts';
import { standardApprovals } from './approval/settings-file.ts';
import type { Timer } from './approval/timer.ts';
import { hasPart } from './approval/who-may-decide.ts';
import { type LicensingContext, readRights } from './context.ts';
import { createStandstill, type Standstill } from './guards/standstill.ts';
import { createEmergencyStop, type EmergencyStop } from './guards/stop.ts';
import { type Copying, createCopying } from './lookups/copying.ts';
import { type Costs, createCosts } from './lookups/costs.ts';
import { createExtents, type Extents } from './lookups/extents.ts';
import { createIdleSeats, type IdleSeats, type IdleSettings } from './lookups/idle-seats.ts';
import { createKnownNames, type KnownNames } from './lookups/known-names.ts';
import { createLookups, type Lookups } from './lookups/lookups.ts';
import { createNearNames, type NearNames } from './lookups/near-names.ts';
import { createSuggestions, type Suggestions } from './lookups/suggestions.ts';
import type { Actor, Change, Plan } from './model.ts';
import { requireOverEverybody } from './over-everybody.ts';
import { isOver } from './plan/states.ts';
import { createEndReminders, type EndReminders } from './proposing/end-reminders.ts';
import { createFiling, type FiledRequests } from './proposing/filing.ts';
import { createLargeProposals } from './proposing/large-proposals.ts';
import { createMending, type Mending } from './proposing/mending.ts';
import { createMoving, type Moving } from './proposing/moving.ts';
import { createPlaces, type Places } from './proposing/places.ts';
import { createPreparing, type Preparations } from './proposing/preparing.ts';
import { createProposals, type Proposals } from './proposing/proposals.ts';
import { createRetries, type Retries } from './proposing/retries.ts';
import { createSchedules, type Schedules } from './proposing/schedules.ts';
import type { SeatAnswer, SeatLook } from './proposing/seat-look.ts';
import { createSeatWatch } from './proposing/seat-watch.ts';
import { createUndoing, type UndoPlans } from './proposing/undoing.ts';
import { createWaitingList, type WaitingList } from './proposing/waiting-list.ts';
import { unknownPlan } from './refusal.ts';
import { type AtRisk, createAtRisk } from './retention/at-risk.ts';
import type { RiskTimer } from './retention/starting.ts';
import { createLists, type Lists } from './rows/lists.ts';
import { createShownRights } from './shown-rights.ts';
import { createLargePlanStore } from './store/large-plans.ts';
import { createPlanStore } from './store/plans.ts';
import { createRecords, type PlanRecords } from './store/record.ts';
import { createSubjectAccess, type SubjectAccess } from './store/subject-access.ts';

/** Data of a job of queue `timer`: of an approval that waits, of data at stake, or of seats. Every one may fire twice, late, or in vain. */
export type AnyTimer = Timer | RiskTimer | StartTimer | EndingTimer | SignInTimer | SeatLook | SeatAnswer;

/** The door of this folder: all that dialogs and the bot may do. Every method throws a Refusal where the answer is no. */
export interface Licensing
  extends Lookups,
    Extents,
    NearNames,
    KnownNames,
    Suggestions,
    Copying,
    Proposals,
    Preparations,
    Retries,
    Mending,
    Lists,
    Costs,
    IdleSeats,
    UndoPlans,
    Schedules,
    WaitingList,
    Places,
    EndReminders,
    Moving,
    Omit<Approvals, 'onTimer'>,
    PlanRecords,
    AtRisk,
    EmergencyStop,
    Standstill,
    SubjectAccess,
    Application,
    FiledRequests,
    Holding {
  /** The plan as it is now, for its asker, for those asked to decide it, and for whoever may look at every user in it (R5). By id or by number. */
  plan(actor: Actor, idOrNumber: PlanId | PlanNumber): Promise<Plan>;
  /** Everybody in a plan, a slice at a time. @throws Refusal as `plan` */
  changesOf(actor: Actor, number: PlanNumber): AsyncIterable<{ plan: Plan; changes: Change[] }>;
  /** The plan for a job of the bot itself, without asking who looks: never answer a person with it. */
  planForJob(planId: PlanId): Promise<Plan | undefined>;
  /** The plan when nothing more happens to it by itself, or as it stands after `patience` milliseconds. */
  settled(planId: PlanId, patience: number): Promise<Plan>;
  /** The job `timer`. */
  onTimer(timer: AnyTimer): Promise<void>;
  /** The actor's last plans, newest first. */
  history(actor: Actor, limit?: number): Promise<Plan[]>;
}

export interface LicensingOptions extends Omit<LicensingContext, 'db' | 'approvals' | 'selfRequests'> {
  /** How requests are approved; the standard where it is left out. */
  approvals?: ApprovalSettings;
  /** Nothing, where it is left out. */
  selfRequests?: LicensingContext['selfRequests'];
  storage: Storage;
  jobs: JobQueue;
  wait: (ms: number) => Promise<void>;
  /** Hears of what is wrong with the data where that stops nobody's work. */
  report?: (error: Error) => void;
  /** How unused licenses are looked for; left out or null: not at all, for it looks at people. */
  idleSeats?: IdleSettings | null;
}

/** Milliseconds between two looks at a plan that is being carried out. */
const pollInterval = 100;

export function createLicensing({
  storage,
  jobs,
  wait,
  report,
  idleSeats = null,
  ...rest
}: LicensingOptions): Licensing {
  const context: LicensingContext = { approvals: standardApprovals, selfRequests: 'off', ...rest, db: storage.db };
  // A person waits for the answers of these, while jobs can wait for Graph (graph-api, section 2).
  const urgent: LicensingContext = { ...context, graph: withHighPriority(context.graph) };
  const plans = createPlanStore(context.tenantId, context.now, report);
  const persistence = { plans, jobs, wait, transaction: storage.transaction };
  const everybody = { ...persistence, large: createLargePlanStore(context.tenantId, context.now) };
  const largeProposals = createLargeProposals(urgent, everybody);
  const proposals = createProposals(urgent, persistence, largeProposals);
  const shownRights = createShownRights(urgent);
  const lookups = createLookups(urgent, shownRights);
  const schedules = createSchedules(context, persistence);
  const endReminders = createEndReminders(context, persistence);
  const approvalClock = createClock(context, persistence);
  const seatWatch = createSeatWatch(context, persistence);
  const atRisk = createAtRisk(urgent, persistence);
  const application = createApplication(context, everybody);

  return {
    ...lookups,
    ...createSuggestions(lookups),
    ...createCopying(lookups),
    ...createExtents(urgent, lookups),
    ...createKnownNames(urgent),
    ...createNearNames({ findUsers: (...asked) => lookups.findUsers(...asked) }),
    ...proposals,
    ...createPreparing(context, everybody),
    ...createRetries(context.db, everybody, proposals.propose),
    ...createCosts(urgent, lookups),
    ...createIdleSeats(context, lookups, idleSeats),
    ...createLists(urgent, storage.transaction),
    ...createMending(context.db, plans, proposals),
    ...schedules,
    ...createWaitingList(urgent, persistence, proposals),
    ...createPlaces(urgent, plans),
    ...endReminders,
    ...createMoving(urgent, plans, proposals),
    ...createUndoing(urgent, everybody, proposals.propose),
    ...createApproving(urgent, persistence, largeProposals.agree),
    ...createDecisions(context, persistence),
    ...createApprovalLists(context, persistence, shownRights),
    ...createRecords(context, plans),
    ...atRisk,
    ...createEmergencyStop(context, persistence),
    ...createStandstill(urgent, persistence),
    ...createSubjectAccess(context),
    ...application,
    ...createFiling(urgent, { plans, lookups, proposals }),
    ...createHolding(context, persistence),

    async plan(actor, idOrNumber) {
      const plan = await plans.find(context.db, idOrNumber);
      if (!plan) throw unknownPlan(idOrNumber);
      if (hasPart(plan, actor)) return plan;
      const rights = await readRights(context, actor.id);
      requireOverEverybody(plan, rights, 'look');
      return plan;
    },

    async *changesOf(actor, number) {
      const plan = await this.plan(actor, number);
      for await (const changes of plans.slices(context.db, plan)) yield { plan, changes };
    },

    async settled(planId, patience) {
      for (let waited = 0; ; waited += pollInterval) {
        const plan = await plans.find(context.db, planId);
        if (!plan) throw unknownPlan(planId);
        if (
          isOver(plan.state) ||
          plan.state === 'waiting' ||
          plan.state === 'scheduled' ||
          plan.state === 'queued' ||
          plan.state === 'paused' ||
          plan.stop ||
          waited >= patience
        )
          return plan;
        await wait(pollInterval);
      }
    },

    async onTimer(timer) {
      if (timer.kind === 'riskReminder') await atRisk.onRiskReminder(timer);
      else if (timer.kind === 'start') await schedules.onStart(timer);
      else if (timer.kind === 'seatLook') await seatWatch.onSeatLook(timer);
      else if (timer.kind === 'seatAnswer') await seatWatch.onSeatAnswer(timer);
      else if (timer.kind === 'ending') await endReminders.onEnding(timer);
      else if (timer.kind === 'signIn') await application.onNotSignedIn(timer);
      else await approvalClock.onTimer(timer);
    },

    planForJob: (planId) => plans.find(context.db, planId),
    history: (actor, limit = 10) => plans.ofAsker(context.db, actor.id, limit),
  };
}
