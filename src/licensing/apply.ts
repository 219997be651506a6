import { GraphError } from '../graph/error.ts';
import { explainWriteError } from '../graph/explanation.ts';
import { assignLicense, setUsageLocation } from '../graph/licenses.ts';
import { getUsers } from '../graph/users.ts';
import type { JobQueue } from '../storage/jobs.ts';
import type { Database } from '../storage/tables.ts';
import { failureFrom } from './graph-failure.ts';
import { heldFromGraph } from './holdings.ts';
import type { Change, ChangeState, Failure, HeldLicense, Plan, Product } from './model.ts';
import { everyCard, type Notice, person, tell } from './notice.ts';
import { afterwards, type Subject } from './plan.ts';
import { endOf, isOver } from './plan-states.ts';
import type { PlanStore } from './plan-store.ts';
import { courseOf, startProgress } from './progress.ts';
import { refusalOf, type Verb } from './rights.ts';
import { type Ground, readSituation } from './situation.ts';

/** Re-reads within the job itself, so that a person usually sees the end at once (G8). */
const quickLooks = [0, 300, 700, 1_500];

/** Seconds until each later re-read: 2 to 5 minutes are normal, a quarter of an hour is not (G8). */
const laterLooks = [5, 10, 20, 40, 60, 60, 60, 60, 120, 120, 120, 240];

/** Waits for a usage location that was set a moment ago and has not reached licensing yet (graph-api, section 2). */
const locationWaits = [1_000, 2_000, 4_000];

/**
 * Failures that say nothing against the change itself: it is tried again, and given up when the job's tries run out. `stale` and
 * `inherited`: the direct licence to be taken is gone already, by our own hand or another's, and reads lag behind (G8); a later
 * try sees which.
 */
const passing: readonly Failure['code'][] = ['busy', 'stale', 'inherited'];

/** A run in which Graph turns users away ends in time before the queue, after an hour, takes its job for lost. */
const longestRun = 20 * 60_000;

export interface Application {
  apply(planId: string): Promise<void>;
  verify(planId: string, look: number): Promise<void>;
  abandon(planId: string): Promise<void>;
}

export interface ApplicationParts {
  plans: PlanStore;
  jobs: JobQueue;
  transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T>;
  wait: (ms: number) => Promise<void>;
}

/**
 * Carrying out an agreed plan. Every step may happen twice: what is so already in the directory is not sent again, and a
 * crash between Graph and the mark is healed by reading before writing (design, section 4).
 */
export function createApplication(ground: Ground, parts: ApplicationParts): Application {
  const { plans, jobs, transaction, wait } = parts;

  return {
    async apply(planId) {
      const plan = await startedPlan(planId);
      if (!plan) return;
      const turnedAway = await carryOutAll(plan);
      if (turnedAway) {
        await markShown(plan);
        throw turnedAway;
      }
      await lookQuickly(plan);
    },

    async verify(planId, look) {
      const plan = await plans.find(ground.db, planId);
      if (!plan || isOver(plan.state)) return;
      await markShown(plan);
      if (await finish(plan)) return;
      const next = laterLooks[look + 1];
      if (next === undefined) {
        await giveUp(plan);
        return;
      }
      await transaction((tx) => enqueueLook(tx, planId, look + 1, next));
    },

    async abandon(planId) {
      const plan = await plans.find(ground.db, planId);
      if (plan?.state === 'approved') await transaction((tx) => plans.move(tx, plan, 'applying', null));
      if (!plan || isOver(plan.state)) return;
      await markShown(plan, ['planned', 'sent']).catch((error: unknown) => {
        if (!(error instanceof GraphError)) throw error;
      });
      const given = { ...plan, state: 'applying' as const };
      const open = new Set(plan.changes.map(({ state }) => state));
      // What was sent at the last try has not had its time to be seen yet.
      if (open.has('planned') && open.has('sent')) await giveUpUnsent(given);
      else await giveUp(given);
    },
  };

  async function startedPlan(planId: string): Promise<Plan | null> {
    const plan = await plans.find(ground.db, planId);
    if (plan?.state === 'applying') return plan;
    if (plan?.state !== 'approved') return null;
    const moved = await transaction((tx) => plans.move(tx, plan, 'applying', null));
    return moved ? { ...plan, state: 'applying' } : null;
  }

  /**
   * Sends what is not sent yet, one user after another. One who cannot be served now stops nobody else: his change stays open,
   * and the error is given back so that the job is tried again for him.
   */
  async function carryOutAll(plan: Plan): Promise<GraphError | null> {
    const open = plan.changes.filter(({ state }) => state === 'planned');
    if (open.length === 0) return null;
    const userIds = open.map(({ user }) => user.id);
    const { rights, facts } = await readSituation(ground, executorOf(plan).id, userIds, plan.id);
    const report = startProgress({ jobs, transaction, now: ground.now }, plan.id);
    const started = ground.now().getTime();
    let turnedAway: GraphError | null = null;
    for (const [index, change] of open.entries()) {
      if (turnedAway && ground.now().getTime() - started > longestRun) break;
      await report();
      const subject = facts.subjects[index];
      if (!subject || subject.unknown) await fail(plan, change, failureOf('userGone'));
      else if (refusalOf(rights, rightBehind(plan), subject.person)) await fail(plan, change, failureOf('notAllowed'));
      else turnedAway = (await carryOut(plan, change, subject, facts.products)) ?? turnedAway;
    }
    return turnedAway;
  }

  /** The error of Graph after which the change is still open, or null. */
  async function carryOut(
    plan: Plan,
    change: Change,
    { held, person: { usageLocation } }: Subject,
    products: Product[],
  ): Promise<GraphError | null> {
    try {
      if (agrees(change, held)) await mark(plan, change, { state: 'done' }, 'foundDone');
      else {
        const requestId = await write(change, held, usageLocation);
        await mark(plan, change, { state: 'sent', graphRequestId: requestId }, 'sent');
      }
      return null;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return answerFailure(plan, change, error, products);
    }
  }

  async function write(change: Change, held: HeldLicense[], location: string | null): Promise<string | null> {
    const userId = change.user.id;
    const direct = new Set(held.filter((license) => license.direct).map(({ skuId }) => skuId));
    const licenses = { addLicenses: change.add, removeLicenses: change.remove.filter((skuId) => direct.has(skuId)) };
    const setsLocation = change.usageLocation !== null && location === null;
    if (setsLocation) await setUsageLocation(ground.graph, userId, change.usageLocation ?? '');
    for (const pause of setsLocation ? locationWaits : []) {
      try {
        return (await assignLicense(ground.graph, userId, licenses)).requestId;
      } catch (error) {
        if (!(error instanceof GraphError) || explainWriteError(error).kind !== 'usageLocation') throw error;
        await wait(pause);
      }
    }
    return (await assignLicense(ground.graph, userId, licenses)).requestId;
  }

  /** Reads what is so before believing an error: an answer that was lost, or a removal already done, is a success (G7). */
  async function answerFailure(
    plan: Plan,
    change: Change,
    error: GraphError,
    products: Product[],
  ): Promise<GraphError | null> {
    try {
      const held = (await heldNow([change.user.id])).get(change.user.id) ?? change.before;
      const failure = failureFrom(error, {
        before: held,
        after: afterwards(held, change.add, change.remove),
        products,
      });
      if (agrees(change, held) || isGone(change, failure)) {
        await mark(plan, change, { state: 'sent', graphRequestId: error.requestId }, 'sent');
      } else if (error.ambiguous || passing.includes(failure.code)) {
        return error;
      } else await fail(plan, change, failure);
      return null;
    } catch (unread) {
      if (unread instanceof GraphError) return unread;
      throw unread;
    }
  }

  async function lookQuickly(plan: Plan): Promise<void> {
    for (const pause of quickLooks) {
      await wait(pause);
      await markShown(plan);
      if (await finish(plan)) return;
    }
    await transaction(async (tx) => {
      await tellCourse(tx, plan, 'sent');
      await enqueueLook(tx, plan.id, 0, laterLooks[0] ?? 0);
    });
  }

  async function markShown(plan: Plan, states: ChangeState[] = ['sent']): Promise<void> {
    const open = plan.changes.filter(({ state }) => states.includes(state));
    if (open.length === 0) return;
    const held = await heldNow(open.map(({ user }) => user.id));
    for (const change of open) {
      const licenses = held.get(change.user.id);
      if (licenses && agrees(change, licenses)) await mark(plan, change, { state: 'done', after: licenses }, 'done');
    }
  }

  /** Ends the plan when none of its changes is open, with the message to the asker in the same transaction. */
  async function finish(plan: Plan): Promise<boolean> {
    const end = endOf(plan.changes.map(({ state }) => state));
    if (end === 'applying') return false;
    await transaction(async (tx) => {
      if (!(await plans.move(tx, plan, end, null))) return;
      await tellCourse(tx, plan, 'outcome');
      if (plan.approval) await tell(jobs, tx, plan.id, 'updated', everyCard);
    });
    return true;
  }

  async function giveUpUnsent(plan: Plan): Promise<void> {
    for (const change of plan.changes) if (change.state === 'planned') await fail(plan, change, failureOf('busy'));
    await transaction((tx) => enqueueLook(tx, plan.id, 0, laterLooks[0] ?? 0));
  }

  async function giveUp(plan: Plan): Promise<void> {
    for (const change of plan.changes) {
      if (change.state === 'planned') await fail(plan, change, failureOf('busy'));
      if (change.state === 'sent') await fail(plan, change, failureOf('notShown'));
    }
    await finish(plan);
  }

  function fail(plan: Plan, change: Change, failure: Failure): Promise<void> {
    return mark(plan, change, { state: 'failed', failure }, 'failed');
  }

  async function mark(plan: Plan, change: Change, now: Partial<Change>, event: string): Promise<void> {
    Object.assign(change, now);
    await transaction((tx) => plans.mark(tx, plan, change, event, executorOf(plan)));
  }

  async function heldNow(userIds: string[]): Promise<Map<string, HeldLicense[]>> {
    const users = await getUsers(ground.graph, userIds);
    return new Map(users.flatMap((user) => (user ? [[user.id, heldFromGraph(user, new Map())]] : [])));
  }

  function tellCourse(tx: Database, { id, asker }: Plan, event: 'sent' | 'outcome'): Promise<void> {
    const notice: Notice = { planId: id, event, to: person(asker.id) };
    return jobs.enqueue(tx, 'notify', notice, { key: courseOf(id) });
  }

  function enqueueLook(tx: Database, planId: string, look: number, after: number): Promise<void> {
    return jobs.enqueue(tx, 'verify', { planId, look }, { after, key: `${planId} ${look}` });
  }
}

/** Whether the directory shows what the change wanted. */
export function agrees(change: Change, held: HeldLicense[]): boolean {
  const direct = new Map(held.map((license) => [license.skuId, license.direct]));
  return (
    change.remove.every((skuId) => !direct.get(skuId)) &&
    change.add.every(({ skuId, disabledPlans }) => {
      const now = direct.get(skuId)?.disabledPlans;
      return now?.length === disabledPlans.length && disabledPlans.every((id) => now.includes(id));
    })
  );
}

/** Graph knows nothing to remove: reads that still show the only licence to go lag behind (G7, G8). */
function isGone({ add, remove }: Change, { code }: Failure): boolean {
  return code === 'stale' && add.length === 0 && remove.length === 1;
}

/** What he in whose name the plan is carried out needs the right to, at this moment (R1, R6). */
function rightBehind({ decisions }: Plan): Verb {
  return decisions.some(({ verb }) => verb === 'approve') ? 'approve' : 'execute';
}

/** In whose name the plan is carried out: the last who agreed to it. */
function executorOf(plan: Plan): { id: string; name: string } {
  const agreed = plan.decisions.findLast(({ verb }) => verb === 'confirm' || verb === 'approve');
  return agreed ? { id: agreed.actorId, name: agreed.actorName } : plan.asker;
}

function failureOf(code: Failure['code']): Failure {
  return { code, message: '', conflict: null, graphRequestId: null };
}
