import { withPermit } from '../../graph/client.ts';
import { GraphError } from '../../graph/error.ts';
import { readSkus } from '../../graph/licenses.ts';
import type { PlanId } from '../../ids.ts';
import { maySend } from '../../storage/plans/plan-changes.ts';
import { promisedSeats } from '../../storage/plans/promised-seats.ts';
import type { Database } from '../../storage/tables.ts';
import { learnFrom } from '../conflicts-seen.ts';
import { type LicensingContext, readRightsAndFacts } from '../context.ts';
import { hasSecondPerson } from '../guards/protection.ts';
import { ChangesStopped, createStopGuard } from '../guards/stop.ts';
import type { Change, ChangeState, Failure, Plan, Seats } from '../model.ts';
import { everyCard, type Notice, person, tell } from '../notice.ts';
import { countedFrom } from '../plan/retention.ts';
import { seatsFrom } from '../plan/seats.ts';
import { endOf, isOver } from '../plan/states.ts';
import { courseOf, startProgress } from '../progress.ts';
import { isTemporary, scheduleEnds } from '../proposing/ends.ts';
import type { LargePersistence } from '../proposing/preparing.ts';
import { lookForSeats } from '../proposing/seat-look.ts';
import { startRetentionClocks } from '../retention/starting.ts';
import { refusalOf } from '../rights.ts';
import { executorOf, failureOf, rightBehind } from './executor.ts';
import { agrees, createSending } from './graph-write.ts';
import { isHeld, wasStopped } from './holding.ts';
import { createLargeApplication } from './large-application.ts';
import { createManyChanges } from './many.ts';
import { createSigningIn, type SignInTimer, type SigningIn, type Writer } from './signing-in.ts';

/** Re-reads within the job itself, so that a person usually sees the end at once (G8). */
const quickLooks = [0, 300, 700, 1_500];

/** Seconds until each later re-read: 2 to 5 minutes are normal, a quarter of an hour is not (G8). */
const laterLooks = [5, 10, 20, 40, 60, 60, 60, 60, 120, 120, 120, 240];

/** A run in which Graph turns users away ends in time before the queue, after an hour, takes its job for lost. */
const longestRun = 20 * 60_000;

export interface Application extends Pick<SigningIn, 'signedIn'> {
  apply(planId: PlanId): Promise<void>;
  verify(planId: PlanId, look: number): Promise<void>;
  abandon(planId: PlanId): Promise<void>;
  /** Gives up what waited for whoever agreed to sign in. */
  onNotSignedIn(timer: SignInTimer): Promise<void>;
}

/** Why nothing more of a plan is sent for now. */
type Halt = 'stopped' | 'notSignedIn' | 'signInAgain';

export interface ApplicationPersistence extends LargePersistence {
  wait: (ms: number) => Promise<void>;
}

/**
 * Carrying out an agreed plan. Every step may happen twice: what is so already in the directory is not sent again, and a
 * crash between Graph and the mark is healed by reading before writing (design, section 4).
 */
export function createApplication(context: LicensingContext, persistence: ApplicationPersistence): Application {
  const { plans, jobs, transaction, wait } = persistence;
  const stops = createStopGuard(context);
  const graph = withPermit(context.graph, stops.requireGoing);
  const { ask, signedIn, writerFor } = createSigningIn(context, { plans, jobs, transaction }, graph);
  const sending = createSending(graph, {
    wait,
    intend,
    mark,
    learn: (failure) => learnFrom(failure, context),
  });
  const { send, heldNow } = sending;
  const many = createManyChanges(context, persistence, stops, sending);
  const large = createLargeApplication(context, persistence, many, writerOf);

  return {
    signedIn,

    async apply(planId) {
      const plan = await startedPlan(planId);
      if (!plan) return endStopped(planId);
      if (plan.large) return applyLarge(plan);
      const slice = await plans.unsent(context.db, plan);
      const end = await carryOut(plan, slice);
      if (end instanceof GraphError) {
        await markShown(plan);
        throw end;
      }
      if (end === 'notSignedIn' || end === 'signInAgain') return ask(plan, executorOf(plan), end === 'signInAgain');
      if (end === null && (await hasChanges(plan, 'planned'))) return goOn(plan);
      // Whoever has paused or stopped it has changed what was read at the beginning.
      await lookQuickly((end === 'stopped' && (await plans.find(context.db, planId))) || plan);
      if (end === 'stopped') await transaction((tx) => tell(jobs, tx, planId, 'updated', everyCard));
    },

    async verify(planId, look) {
      const plan = await plans.find(context.db, planId);
      if (!plan || isOver(plan.state) || (await isUnderWay(plan))) return;
      await markShown(plan);
      if (await finish(plan)) return;
      if (!(await hasChanges(plan, 'sent'))) return;
      const next = laterLooks[look + 1];
      if (next === undefined) {
        await giveUp(plan);
        return;
      }
      await transaction((tx) => enqueueLook(tx, planId, look + 1, next));
    },

    async abandon(planId) {
      const plan = await plans.find(context.db, planId);
      if (plan?.stop || (plan && isHeld(plan))) return;
      if (plan?.state === 'approved') await transaction((tx) => plans.move(tx, plan, 'applying', null));
      if (!plan || isOver(plan.state)) return;
      await markShown(plan, ['planned', 'sent']).catch((error: unknown) => {
        if (!(error instanceof GraphError)) throw error;
      });
      const given = wasStopped(plan) ? plan : { ...plan, state: 'applying' as const };
      const open = await plans.statesOf(context.db, planId);
      // What was sent at the last try has not had its time to be seen yet.
      if (open.includes('planned') && open.includes('sent')) await giveUpUnsent(given);
      else await giveUp(given);
    },

    async onNotSignedIn({ planId }) {
      const plan = await plans.find(context.db, planId);
      if (plan?.state !== 'approved' && plan?.state !== 'applying') return;
      if (plan.state === 'approved') await transaction((tx) => plans.move(tx, plan, 'applying', null));
      const given = { ...plan, state: 'applying' as const };
      await forEach(given, ['planned'], (change) => fail(given, change, failureOf('notSignedIn')));
      await lookQuickly(given);
    },
  };

  async function applyLarge(plan: Plan): Promise<void> {
    try {
      const next = await large.run(plan);
      if (next === 'goOn') return goOn(plan);
      if (next === 'notSignedIn' || next === 'signInAgain') return ask(plan, executorOf(plan), next === 'signInAgain');
      await lookQuickly((next === 'stopped' && (await plans.find(context.db, plan.id))) || plan);
      if (next === 'halted') await large.halt(plan, 'pilot');
      if (next === 'stopped') await transaction((tx) => tell(jobs, tx, plan.id, 'updated', everyCard));
    } catch (error) {
      if (error instanceof GraphError) await markShown(plan);
      throw error;
    }
  }

  async function startedPlan(planId: PlanId): Promise<Plan | null> {
    const plan = await plans.find(context.db, planId);
    if (plan?.state !== 'approved' && plan?.state !== 'applying') return null;
    return transaction(async (tx) => {
      if (await stops.isStopped(tx)) return null;
      if (plan.state === 'applying') return plan;
      const since = { tried: 0, failed: 0, at: context.now().toISOString() };
      const begun: Plan = plan.large ? { ...plan, large: { ...plan.large, since } } : plan;
      return (await plans.move(tx, begun, 'applying', null)) ? { ...begun, state: 'applying' } : null;
    });
  }

  /** Of a plan that was stopped, looks for what was about to be sent: its job may have been killed before or after it. */
  async function endStopped(planId: PlanId): Promise<void> {
    const plan = await plans.find(context.db, planId);
    if (plan?.state !== 'paused' || !wasStopped(plan)) return;
    await forEach(plan, ['planned'], (change) => mark(plan, change, { state: 'sent' }, 'sent'));
    await lookQuickly(plan);
  }

  /**
   * Sends a slice of what is not sent yet, one user after another. One who cannot be served now stops nobody else: their change stays open,
   * and the error is given back so that the job is tried again for them. Between two users it stops where all changes are stopped or
   * the plan is held: whoever resumes puts the plan into the queue again.
   */
  async function carryOut(plan: Plan, open: Change[]): Promise<GraphError | Halt | null> {
    if (open.length === 0) return null;
    const writer = await writerOf(plan);
    if (writer === 'notSignedIn') return writer;
    const userIds = open.map(({ user }) => user.id);
    const { rights, facts } = await readRightsAndFacts(context, executorOf(plan).id, userIds, plan.id);
    const report = startProgress({ jobs, transaction, now: context.now }, plan.id);
    const started = context.now().getTime();
    let turnedAway: GraphError | null = null;
    for (const [index, change] of open.entries()) {
      if (turnedAway && context.now().getTime() - started > longestRun) break;
      await report();
      const subject = facts.subjects[index];
      if (!subject || subject.unknown) await fail(plan, change, failureOf('userGone'));
      else if (subject.protected && !hasSecondPerson(plan)) await fail(plan, change, failureOf('protected'));
      else if (refusalOf(rights, rightBehind(plan), subject.person)) await fail(plan, change, failureOf('notAllowed'));
      else {
        const end = await send(plan, change, subject, facts.products, writer);
        if (end === 'stopped' || end === 'signInAgain') return end;
        turnedAway = end ?? turnedAway;
      }
    }
    return turnedAway;
  }

  async function writerOf(plan: Plan): Promise<Writer | 'notSignedIn'> {
    const writer = await writerFor(executorOf(plan).id);
    if (writer !== 'notSignedIn' && writer.as === 'app' && context.personalAccess) await recordAppOnly(plan);
    return writer;
  }

  /** That the tenant's own log will name the application and not the person (`EXECUTE_AS=person`). */
  function recordAppOnly(plan: Plan): Promise<void> {
    return transaction((tx) => plans.record(tx, plan, 'writtenAsApp', executorOf(plan), {}));
  }

  async function lookQuickly(plan: Plan): Promise<void> {
    for (const pause of quickLooks) {
      await wait(pause);
      await markShown(plan);
      if (await finish(plan)) return;
      if (!(await hasChanges(plan, 'sent'))) return;
    }
    await transaction(async (tx) => {
      await tellCourse(tx, plan, 'sent');
      await enqueueLook(tx, plan.id, 0, laterLooks[0] ?? 0);
    });
  }

  async function markShown(plan: Plan, states: ChangeState[] = ['sent']): Promise<void> {
    if (plan.large) return many.markShown(plan, states);
    for await (const open of plans.slices(context.db, plan, states)) {
      const userIds = open.map(({ user }) => user.id);
      const held = await heldNow(userIds, groupNamesIn(open));
      for (const change of open) {
        const licenses = held.get(change.user.id);
        if (licenses && agrees(change, licenses)) await mark(plan, change, { state: 'done', after: licenses }, 'done');
      }
    }
  }

  /** Leaves the next slice to a job of its own: a job may not last longer than an hour. */
  function goOn({ id }: Plan): Promise<void> {
    return transaction((tx) => jobs.enqueue(tx, 'apply', { planId: id }, { key: id }));
  }

  async function forEach(plan: Plan, states: ChangeState[], act: (change: Change) => Promise<void>): Promise<void> {
    for await (const slice of plans.slices(context.db, plan, states)) for (const change of slice) await act(change);
  }

  async function hasChanges({ id }: Plan, state: ChangeState): Promise<boolean> {
    return (await plans.statesOf(context.db, id)).includes(state);
  }

  /** Whether the job that sends is still to come or at work, and looks by itself. */
  async function isUnderWay(plan: Plan): Promise<boolean> {
    return !plan.stop && !isHeld(plan) && (await hasChanges(plan, 'planned'));
  }

  /** Ends the plan when none of its changes is open, with the message to the asker in the same transaction. */
  async function finish(plan: Plan): Promise<boolean> {
    const end = endOf(await plans.statesOf(context.db, plan.id));
    if (end === 'applying') return false;
    const seatsAfter = await seatsNow(plan);
    await transaction(async (tx) => {
      const now = isTemporary(plan) ? await plans.lock(tx, plan.id) : null;
      if (now && isOver(now.state)) return;
      const endedBy = now ? await scheduleEnds(tx, context, plans, { ...now, seatsAfter }) : [];
      const ended = { ...plan, seatsAfter, ...(endedBy.length > 0 ? { endedBy } : {}) };
      if (!(await plans.move(tx, ended, end, null))) return;
      await tellCourse(tx, plan, 'outcome');
      if (plan.approval) await tell(jobs, tx, plan.id, 'updated', everyCard);
      if (plan.seats.some(({ change }) => change !== 0)) await lookForSeats(tx, jobs, context.tenantId);
    });
    return true;
  }

  /** Seats of the products that the plan touched; null where Graph does not tell: that delays no outcome. */
  async function seatsNow({ id, seats }: Plan): Promise<Seats[] | null> {
    try {
      const [skus, promised] = await Promise.all([
        readSkus(context.graph),
        promisedSeats(context.db, context.tenantId, id),
      ]);
      return skus
        .filter(({ skuId }) => seats.some((line) => line.skuId === skuId))
        .map((sku) => seatsFrom(sku, promised.get(sku.skuId) ?? 0, context.approvals.prices));
    } catch (error) {
      if (error instanceof GraphError) return null;
      throw error;
    }
  }

  async function giveUpUnsent(plan: Plan): Promise<void> {
    await forEach(plan, ['planned'], (change) => fail(plan, change, failureOf('busy')));
    await transaction((tx) => enqueueLook(tx, plan.id, 0, laterLooks[0] ?? 0));
  }

  async function giveUp(plan: Plan): Promise<void> {
    if (!plan.stop && !isHeld(plan))
      await forEach(plan, ['planned'], (change) => fail(plan, change, failureOf('busy')));
    await forEach(plan, ['sent'], (change) => fail(plan, change, failureOf('notShown')));
    await finish(plan);
  }

  /** Keeps that a change is going to be sent, unless all changes are stopped, or this plan is. @throws ChangesStopped */
  async function intend(plan: Plan, change: Change, clientRequestId: string): Promise<void> {
    const first = change.clientRequestId === null;
    // Agreed yesterday, or held in between: the clocks start when the license goes, and all that is told from here on says so.
    const warnings = first ? countedFrom(context.now(), change.warnings) : change.warnings;
    const intended = { ...change, warnings, clientRequestId };
    await transaction(async (tx) => {
      if ((await stops.isStopped(tx)) || !(await maySend(tx, plan.id, change.user.id))) throw new ChangesStopped();
      if (first) await plans.mark(tx, plan, intended, 'sending', executorOf(plan));
    });
    Object.assign(change, intended);
  }

  function fail(plan: Plan, change: Change, failure: Failure): Promise<void> {
    return mark(plan, change, { state: 'failed', failure }, 'failed');
  }

  async function mark(plan: Plan, change: Change, now: Partial<Change>, event: string): Promise<void> {
    Object.assign(change, now);
    await transaction(async (tx) => {
      if (change.state === 'done') await startRetentionClocks(tx, context, plan, change);
      await plans.mark(tx, plan, change, event, executorOf(plan));
    });
  }

  function tellCourse(tx: Database, { id, asker }: Plan, event: 'sent' | 'outcome'): Promise<void> {
    const notice: Notice = { planId: id, event, to: person(asker.id) };
    return jobs.enqueue(tx, 'notify', notice, { key: courseOf(id), group: id });
  }

  function enqueueLook(tx: Database, planId: PlanId, look: number, after: number): Promise<void> {
    return jobs.enqueue(tx, 'verify', { planId, look }, { after, key: `${planId} ${look}` });
  }
}

/** Names of groups as they were read when the plan was made: for the record of what is held afterwards. */
function groupNamesIn(changes: readonly Change[]): Map<string, string> {
  const groups = changes.flatMap(({ before }) => before.flatMap((license) => license.groups));
  return new Map(groups.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}
