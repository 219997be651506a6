import type { PlanId } from '../../ids.ts';
import { dropDue, setDue } from '../../storage/due-times.ts';
import type { Database } from '../../storage/tables.ts';
import { agreedBy, type StartTimer, startOf } from '../approval/agreeing.ts';
import { supersededIn } from '../approval/due-together.ts';
import { type ApprovalRoute, findRoute, type PlanPersistence, putBefore } from '../approval/sending.ts';
import { withAskerLimits } from '../approval/who-may-decide.ts';
import { type LicensingContext, readRights, readRightsAndFacts } from '../context.ts';
import { decide, decidedBefore, decisionOf, isAsker } from '../decisions.ts';
import type { Actor, Approver, Change, HeldBack, Plan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { differenceBetween, isOnlyLater, takeDigest } from '../plan/digest.ts';
import { drawPlan, type PlannedChanges, requirePossible } from '../plan/plan.ts';
import { userIdsOf } from '../plan/request.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import { mayAnywhere, refusalOf, requireRight } from '../rights.ts';
import { systemActor } from '../store/plans.ts';

/** Plans that are agreed and wait for their day. Verbs of cards: `plan.now`, `plan.drop`. */
export interface Schedules {
  /** Those whose users the actor may look at, and their own, soonest first. @throws Refusal `notAllowed` */
  scheduled(actor: Actor): Promise<Plan[]>;
  /** Carries it out today instead, by the same rules as on its day. @throws Refusal `unknownPlan`, `notAllowed`, `alreadyDecided` */
  startNow(actor: Actor, planId: PlanId): Promise<Plan>;
  /** Takes it back. A second time it gives the plan as it is. @throws Refusal as `startNow` */
  drop(actor: Actor, planId: PlanId): Promise<Plan>;
  /** The job `timer`, of kind `start`. */
  onStart(timer: StartTimer): Promise<void>;
  /** The directory did not answer for as long as a job is tried: it is looked at again. */
  startAgainLater(planId: PlanId): Promise<void>;
}

/** What fell due while nothing ran is carried out that much later, and no later (restored copies, long standstills). */
const latestMs = 24 * 3_600_000;
const againMs = 3_600_000;

export function createSchedules(context: LicensingContext, { plans, jobs, transaction }: PlanPersistence): Schedules {
  return {
    async scheduled(actor) {
      const rights = await readRights(context, actor.id);
      const all = await plans.scheduled(context.db);
      const visible = all.filter(
        (plan) => isAsker(plan, actor) || plan.changes.every(({ user }) => refusalOf(rights, 'look', user) === null),
      );
      if (visible.length === 0 && !mayAnywhere(rights, 'look')) requireRight(rights, 'look');
      return visible.toSorted((one, other) => (startOf(one)?.getTime() ?? 0) - (startOf(other)?.getTime() ?? 0));
    },

    async startNow(actor, planId) {
      const plan = await ownScheduled(actor, planId);
      await start(plan);
      return (await plans.find(context.db, planId)) ?? plan;
    },

    async drop(actor, planId) {
      const seen = await ownScheduled(actor, planId);
      const decision = decisionOf('cancel', actor, null, context.now());
      return transaction(async (tx) => {
        const plan = (await plans.lock(tx, planId)) ?? seen;
        if (plan.state !== 'scheduled') throw decidedBefore(plan);
        const dropped = await decide(tx, plans, plan, 'cancelled', decision);
        await dropDue(tx, 'start', planId);
        await tell(jobs, tx, planId, 'updated', everyCard);
        return dropped;
      });
    },

    async onStart({ planId, released = false }) {
      const plan = await plans.find(context.db, planId);
      const day = plan?.state === 'scheduled' ? startOf(plan) : null;
      if (!plan || day === null || day > context.now()) return;
      if (!released && context.now().getTime() - day.getTime() > latestMs) await holdBack(plan, null, 'late');
      else await start(plan);
    },

    async startAgainLater(planId) {
      const plan = await plans.find(context.db, planId);
      if (plan?.state !== 'scheduled') return;
      const dueAt = new Date(context.now().getTime() + againMs);
      await transaction((tx) => setDue(tx, { kind: 'start', subject: planId, dueAt, data: { planId } }));
    },
  };

  async function ownScheduled(actor: Actor, planId: PlanId): Promise<Plan> {
    const plan = await plans.find(context.db, planId);
    if (!plan) throw unknownPlan(planId);
    if (!isAsker(plan, actor) && agreedBy(plan).id !== actor.id) {
      const rights = await readRights(context, actor.id);
      for (const { user } of plan.changes) requireRight(rights, 'execute', user);
    }
    if (plan.state !== 'scheduled') throw decidedBefore(plan);
    return plan;
  }

  /** Rights of whoever agreed, licenses, seats and warnings are read again: the same picture is carried out, another is shown (R6, U5). */
  async function start(plan: Plan): Promise<void> {
    const { rights, facts } = await readRightsAndFacts(context, agreedBy(plan).id, userIdsOf(plan.request), plan.id);
    const verb = plan.decisions.some((one) => one.verb === 'approve') ? 'approve' : 'execute';
    const barred = plan.changes.some((one) => one.state === 'planned' && refusalOf(rights, verb, one.user) !== null);
    if (barred) return holdBack(plan, null, 'rights');
    const asked = plan.approval ? withAskerLimits(plan, facts) : facts;
    const draft = drawPlan(plan.request, asked);
    if (plan.ends && draft.changes.every(({ state }) => state === 'skipped')) return close(plan, draft);
    if (!isSamePicture(plan, draft)) return holdBack(plan, draft, 'changed');
    try {
      requirePossible(plan.request, draft, asked);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return holdBack(plan, draft, error.code === 'noSeats' ? 'noSeats' : 'changed');
    }
    await whileScheduled(plan, async (tx, now) => {
      await plans.move(tx, { ...now, ...draft }, 'approved', null);
      await plans.replaceChanges(tx, now, draft);
      await jobs.enqueue(tx, 'apply', { planId: plan.id }, { key: plan.id });
      await tell(jobs, tx, plan.id, 'started', person(plan.asker.id));
    });
  }

  /**
   * It is not carried out. Whoever agreed sees why, and can agree again as at first: where somebody else had to agree it is put before
   * them, or before those who may decide now where they no longer may; else whoever asked confirms again.
   */
  async function holdBack(plan: Plan, drawn: PlannedChanges | null, why: HeldBack): Promise<void> {
    const draft = drawn ?? { changes: plan.changes, products: plan.products, seats: plan.seats };
    const old = takeDigest(plan, new Date(plan.updatedAt));
    const difference = differenceBetween(old, takeDigest(draft, context.now()));
    const route = await routeBack(plan, draft, why);
    await whileScheduled(plan, async (tx, now) => {
      const held = { ...now, ...draft, heldBack: why, ...(difference ? { difference } : {}) };
      await plans.record(tx, plan, 'heldBack', systemActor, { detail: { reason: why } });
      if (route)
        await putBefore(
          tx,
          context,
          { plans, jobs, transaction },
          held,
          draft,
          { ...route, before: { digest: old, difference } },
          null,
        );
      else {
        await plans.move(tx, held, 'proposed', null);
        if (drawn) await plans.replaceChanges(tx, held, draft);
      }
      await tell(jobs, tx, plan.id, 'heldBack', person(plan.asker.id));
      await tell(jobs, tx, plan.id, 'updated', everyCard);
    });
  }

  /** Before whom it is put; null where it is whoever asked who confirms again, or nobody else may decide. */
  async function routeBack(plan: Plan, draft: PlannedChanges, why: HeldBack): Promise<ApprovalRoute | null> {
    const approval = plan.decisions.findLast(({ verb }) => verb === 'approve');
    if (!approval && why !== 'rights') return null;
    if (approval && why !== 'rights') {
      const { actorId: id, actorName: name } = approval;
      const asked: Approver = { kind: 'person', id, name, as: 'approver', step: 0, at: context.now().toISOString() };
      return { rule: null, approvers: [asked], step: 0 };
    }
    return findRoute(context, plan, draft, null).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'noApprover') return null;
      throw error;
    });
  }

  /** What was to end has ended by other hands, or its user is gone: nothing is left to be done (U11). */
  async function close(plan: Plan, draft: PlannedChanges): Promise<void> {
    await whileScheduled(plan, async (tx, now) => {
      const closed = { ...now, ...draft, heldBack: 'nothingLeft' as const };
      await plans.move(tx, closed, 'cancelled', null, { reason: closed.heldBack });
      await plans.replaceChanges(tx, closed, draft);
      await tell(jobs, tx, plan.id, 'nothingLeft', person(plan.asker.id));
      await tell(jobs, tx, plan.id, 'updated', everyCard);
    });
  }

  /** Whether people would see now what was agreed to; of an end, whether it does no more and loses no more than was foreseen. */
  function isSamePicture(plan: Plan, draft: PlannedChanges): boolean {
    if (plan.ends) return doesNoMore(plan, draft);
    // For whom a newer decision has taken its place, nothing is compared.
    const newer = supersededIn(plan);
    const changes = draft.changes.filter(({ user }) => !newer.includes(user.id));
    const now = takeDigest({ ...draft, changes }, context.now());
    const difference = differenceBetween(takeDigest(plan, new Date(plan.updatedAt)), now);
    return difference === null || isOnlyLater(difference);
  }

  /** Of two that come at the same moment, the timer twice or a press, one finds it scheduled. */
  async function whileScheduled(plan: Plan, work: (tx: Database, now: Plan) => Promise<void>): Promise<void> {
    await transaction(async (tx) => {
      const now = await plans.lock(tx, plan.id);
      if (now?.state !== 'scheduled') return;
      await dropDue(tx, 'start', plan.id);
      await work(tx, now);
    });
  }
}

/** Somebody else may have given back a part, and have other licenses by now: that is no reason to ask again. */
function doesNoMore(plan: Plan, draft: PlannedChanges): boolean {
  const dangers = ({ warnings }: Change) =>
    warnings.filter(({ severity }) => severity === 'danger').map(({ code }) => code);
  const within = <T>(some: readonly T[], all: readonly T[]) => some.every((one) => all.includes(one));
  return draft.changes.every((change) => {
    const before = plan.changes.find(({ user }) => user.id === change.user.id);
    if (!before) return change.state === 'skipped';
    const given = ({ add }: Change) => add.map(({ skuId }) => skuId);
    return (
      within(given(change), given(before)) &&
      within(change.remove, before.remove) &&
      within(dangers(change), dangers(before))
    );
  });
}
