import type { PlanId } from '../../ids.ts';
import type { JobQueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/tables.ts';
import { agree } from '../approval/agreeing.ts';
import { approvalNeedOf } from '../approval/routing.ts';
import type { PlanPersistence } from '../approval/sending.ts';
import { type LicensingContext, type RightsAndFacts, readRightsAndFacts } from '../context.ts';
import { decisionOf } from '../decisions.ts';
import { BrakeReached, createBrake } from '../guards/brake.ts';
import type { ApprovalNeed, Change, LargePlan, NotAgreed, Plan, PlanState, PlanSum, Preparing } from '../model.ts';
import { everyCard, tell } from '../notice.ts';
import { differenceBetween, takeDigest } from '../plan/digest.ts';
import { startPilot } from '../plan/many/pilot.ts';
import { startSum } from '../plan/many/plan-sum.ts';
import { drawPlan, type PlanFacts, seatsLeft } from '../plan/plan.ts';
import { longPause, startProgress } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { mayAnywhere, type Rights, refusalOf } from '../rights.ts';
import type { LargePlanStore, PlannedItem } from '../store/large-plans.ts';

export interface Preparations {
  /** The job `prepare`: may run twice, and begins where the last one ended. */
  prepare(planId: PlanId): Promise<void>;
  /** The plan as soon as everybody has been read, or as it stands after `patience` milliseconds. */
  prepared(plan: Plan, patience: number): Promise<Plan>;
  /** The directory did not answer for as long as a job is tried: the plan is as it was before. */
  giveUpPreparing(planId: PlanId): Promise<void>;
}

export interface LargePersistence extends PlanPersistence {
  large: LargePlanStore;
}

/** Milliseconds between two looks at a plan that is being prepared. */
const pollInterval = 100;

/** A large plan that is being prepared. */
type PreparedPlan = Plan & { large: LargePlan & { preparing: Preparing } };

/** What everybody in it comes to, read from what is kept. */
interface Added {
  sum: PlanSum;
  seats: Plan['seats'];
  products: Plan['products'];
  places: number[];
}

/** Where a plan goes back to when it is not agreed to. */
const before: Record<Preparing['step'], PlanState> = { propose: 'cancelled', confirm: 'proposed', approve: 'waiting' };

/**
 * Reads rights and facts of everybody in a large plan, a slice at a time (R6): before it is shown, and again when somebody agrees to it.
 * What is otherwise than it was shown is shown again; nothing is agreed to then (U5).
 */
export function createPreparing(
  context: LicensingContext,
  persistence: LargePersistence & { wait: (ms: number) => Promise<void> },
): Preparations {
  const { plans, large, jobs, transaction, wait } = persistence;
  const brake = createBrake(context);

  return {
    async prepare(planId) {
      const report = startProgress({ jobs, transaction, now: context.now, every: longPause }, planId);
      for (;;) {
        const plan = await beingPrepared(context.db, planId);
        if (!plan) return;
        const slice = await large.slice(context.db, plan, plan.large.preparing.next);
        if (slice.length === 0) return end(plan);
        const read = await readSlice(plan, slice);
        if ('notAgreed' in read) return goBack(plan, read.notAgreed);
        if (!(await keep(plan, slice, read))) return;
        await report();
      }
    },

    async prepared(plan, patience) {
      let now = plan;
      for (let waited = 0; now.state === 'preparing' && waited < patience; waited += pollInterval) {
        await wait(pollInterval);
        now = (await plans.find(context.db, plan.id)) ?? now;
      }
      return now;
    },

    async giveUpPreparing(planId) {
      const plan = await beingPrepared(context.db, planId);
      if (plan) await goBack(plan, { code: 'unreadable' });
    },
  };

  async function beingPrepared(db: Database, planId: PlanId): Promise<PreparedPlan | undefined> {
    return preparedIn(await plans.find(db, planId));
  }

  async function readSlice(
    plan: PreparedPlan,
    slice: readonly PlannedItem[],
  ): Promise<{ changes: Change[]; changed: number } | { notAgreed: NotAgreed }> {
    const { actor, step } = plan.large.preparing;
    const userIds = slice.map(({ item }) => item.userId);
    const read = await readRightsAndFacts(context, actor.id, userIds, plan.id, { many: true });
    const request = { ...plan.request, items: slice.map(({ item }) => item) };
    try {
      const drawn = drawPlan(request, limited(read, step, slice));
      const changes = drawn.changes.map(withoutLocation);
      if (step === 'approve' && changes.some((one) => one.state === 'planned' && mayNot(read.rights, one)))
        return { notAgreed: { code: 'notAllowed' } };
      const shown = { ...plan, changes: slice.map(({ change }) => change) };
      const difference =
        step === 'propose'
          ? null
          : differenceBetween(
              takeDigest(shown, new Date(plan.updatedAt)),
              takeDigest({ ...drawn, changes }, context.now()),
            );
      return { changes, changed: difference?.users.length ?? 0 };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'productNotOwned')
        return { notAgreed: { code: 'productNotOwned' } };
      throw error;
    }
  }

  /** False where somebody else has taken the plan on meanwhile, or this slice is kept already. */
  function keep(
    plan: PreparedPlan,
    slice: readonly PlannedItem[],
    { changes, changed }: { changes: Change[]; changed: number },
  ): Promise<boolean> {
    return transaction(async (tx) => {
      const now = preparedIn(await plans.lock(tx, plan.id));
      if (now?.large.preparing.next !== plan.large.preparing.next) return false;
      await large.write(tx, plan, changes);
      const preparing = {
        ...now.large.preparing,
        next: (slice.at(-1)?.position ?? 0) + 1,
        changed: now.large.preparing.changed + changed,
      };
      await plans.keep(tx, { ...now, large: { ...now.large, preparing } });
      return true;
    });
  }

  /** Everybody has been read. */
  async function end(plan: PreparedPlan): Promise<void> {
    const { step, actor, changed } = plan.large.preparing;
    const { rights, facts } = await readRightsAndFacts(context, actor.id, [], plan.id);
    const added = await addUp(plan, facts);
    const { sum, seats, products } = added;
    const summed = { ...plan, seats, products, large: { ...plan.large, sum, changed } };
    const missing = missingSeat(seats, products);
    if (missing) return goBack(summed, missing);
    if (sum.planned === 0) return goBack(summed, { code: 'nothingToDo' });
    if (step !== 'propose' && changed > 0) return goBack(summed, null);
    if (step === 'propose') return propose(summed, rights);
    if (step === 'confirm') {
      const need = await needOf(summed, rights);
      // Another rule holds by now, or they have changed much else today: it goes to somebody else from its card.
      if (need) return goBack({ ...summed, needsApproval: need }, null);
    }
    await agreeTo(summed, rights, added.places);
  }

  async function addUp(plan: PreparedPlan, facts: PlanFacts): Promise<Added> {
    const summing = startSum();
    const pilot = startPilot();
    for await (const slice of large.items(context.db, plan)) {
      summing.add(slice);
      pilot.add(slice);
    }
    const known = [...facts.products, ...plan.products];
    const products = summing.products(
      known.filter(({ skuId }, at) => known.findIndex((one) => one.skuId === skuId) === at),
    );
    return { sum: summing.sum(), seats: summing.seats(facts.seats), products, places: pilot.places() };
  }

  async function needOf(plan: PreparedPlan, rights: Rights): Promise<ApprovalNeed | null> {
    const need = approvalNeedOf(plan, mayAnywhere(rights, 'execute'), context.approvals);
    if (need === null && plan.filedBy) return 'application';
    const planned = plan.large.sum?.planned ?? plan.large.people;
    return need ?? ((await brake.isReached(context.db, plan.asker.id, planned)) ? 'day' : null);
  }

  async function propose(plan: PreparedPlan, rights: Rights): Promise<void> {
    const needsApproval = await needOf(plan, rights);
    await move({ ...plan, needsApproval }, 'proposed');
  }

  async function agreeTo(plan: PreparedPlan, rights: Rights, places: number[]): Promise<void> {
    const { step, actor } = plan.large.preparing;
    const verb = step === 'approve' ? 'approve' : 'confirm';
    const decision = decisionOf(verb, actor, rights, context.now());
    const planned = plan.large.sum?.planned ?? plan.large.people;
    const pilot = planned > context.approvals.aloneUpToUsers ? { places, over: false } : null;
    try {
      await transaction(async (tx) => {
        const now = preparedIn(await plans.lock(tx, plan.id));
        if (!now) return;
        if (step === 'confirm') await brake.requireFree(tx, actor.id, planned);
        const agreed = { ...plan, large: { ...plan.large, preparing: null, pilot, changed: 0, notAgreed: null } };
        const { workingTime } = context.approvals;
        await agree(tx, { plans, jobs, now: context.now(), workingTime }, agreed, decision);
        if (step === 'approve') await tell(jobs, tx, plan.id, 'approved', { kind: 'person', id: plan.asker.id });
        await tell(jobs, tx, plan.id, step === 'approve' ? 'closed' : 'updated', everyCard);
      });
    } catch (error) {
      if (!(error instanceof BrakeReached)) throw error;
      await goBack({ ...plan, needsApproval: 'day' }, null);
    }
  }

  /** It is as it was before somebody agreed, and says why; one that was only asked for comes to nothing. */
  async function goBack(plan: PreparedPlan, notAgreed: NotAgreed | null): Promise<void> {
    const { step } = plan.large.preparing;
    await move({ ...plan, large: { ...plan.large, notAgreed } }, before[step]);
  }

  async function move(plan: PreparedPlan, to: PlanState): Promise<void> {
    const moved = { ...plan, large: { ...plan.large, preparing: null } };
    await transaction(async (tx) => {
      if (!preparedIn(await plans.lock(tx, plan.id))) return;
      await plans.move(tx, moved, to, null);
      await tell(jobs, tx, plan.id, 'updated', everyCard);
      await redrawSoon(jobs, tx, plan.id);
    });
  }

  function mayNot(rights: Rights, { user }: Change): boolean {
    return refusalOf(rights, 'approve', user) !== null;
  }
}

/** A card that was being sent while the plan was ready is drawn once more. */
function redrawSoon(jobs: JobQueue, tx: Database, planId: PlanId): Promise<void> {
  const notice = { planId, event: 'updated', to: everyCard };
  return jobs.enqueue(tx, 'notify', notice, { after: 5, key: `${planId} prepared`, group: planId });
}

function preparedIn(plan: Plan | undefined): PreparedPlan | undefined {
  if (plan?.state !== 'preparing' || !plan.large?.preparing) return undefined;
  return { ...plan, large: { ...plan.large, preparing: plan.large.preparing } };
}

/**
 * Who may only ask is left to those with more rights (R3); an approver agrees to what they are shown, and leaves alone whom the asker
 * may not act upon.
 */
function limited({ rights, facts }: RightsAndFacts, step: Preparing['step'], slice: readonly PlannedItem[]): PlanFacts {
  if (step === 'approve') {
    const bars = new Map(slice.map(({ change }) => [change.user.id, barOf(change)]));
    const subjects = facts.subjects.map((one) => ({ ...one, barred: bars.get(one.person.id) ?? null }));
    return { ...facts, subjects };
  }
  if (mayAnywhere(rights, 'execute')) return facts;
  const subjects = facts.subjects.map((subject) => {
    const refused = refusalOf(rights, 'ask', subject.person) !== null;
    return { ...subject, barred: refused ? ('otherUnit' as const) : null };
  });
  return { ...facts, subjects, onlyAsked: true };
}

function barOf({ leftAlone }: Change): 'guest' | 'otherUnit' | null {
  const code = leftAlone.find((one) => one.code === 'guest' || one.code === 'otherUnit')?.code;
  return code === 'guest' || code === 'otherUnit' ? code : null;
}

/** Nobody is asked for the country of each of many people: who has none is left alone, and keeps what they have (G6, U2). */
function withoutLocation(change: Change): Change {
  const { add, user, usageLocation, before, leftAlone } = change;
  if (add.length === 0 || user.usageLocation !== null || usageLocation !== null) return change;
  return {
    ...change,
    ...{ add: [], remove: [], after: before, warnings: [], conflicts: [], state: 'skipped' },
    leftAlone: [...leftAlone, { skuId: null, code: 'noLocation', groups: [] }],
  };
}

/** S13: missing seats are counted before anything is sent. */
function missingSeat(seats: Plan['seats'], products: Plan['products']): NotAgreed | null {
  const short = seats.find((line) => line.change > seatsLeft(line) && !line.unknown);
  if (!short) return null;
  const product = products.find(({ skuId }) => skuId === short.skuId)?.name ?? short.skuId;
  return { code: 'noSeats', product, free: seatsLeft(short), needed: short.change };
}
