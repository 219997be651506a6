import { randomUUID } from 'node:crypto';
import type { PlanId, UserId } from '../../ids.ts';
import { findPlace, joinLine, putFirst } from '../../storage/seat-line.ts';
import type { Database } from '../../storage/tables.ts';
import type { PlanPersistence } from '../approval/sending.ts';
import { withAskerLimits } from '../approval/who-may-decide.ts';
import { type LicensingContext, readRights, readRightsAndFacts } from '../context.ts';
import { decidedBefore, decisionOf, isAsker, requireAsker, textOf } from '../decisions.ts';
import type { Actor, InLine, Plan, Request } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { derivedId } from '../plan/derived-id.ts';
import { drawPlan } from '../plan/plan.ts';
import { forUsers, userIdsOf } from '../plan/request.ts';
import { isRefusal, Refusal, unknownPlan } from '../refusal.ts';
import { requireRight } from '../rights.ts';
import type { Proposals } from './proposals.ts';
import { answerBy, lookForSeats, setAnswer } from './seat-look.ts';
import { seatShares } from './short.ts';

/** Waiting for seats (U12). Verbs of cards: `plan.` and the name. */
export interface WaitingList {
  /** A plan of a request for which seats are missing: what `queue` can be said to. @throws Refusal as `propose`, but `noSeats` */
  proposeShort(actor: Actor, request: Request): Promise<Plan>;
  /**
   * Puts those of the actor's own proposed plan for whom there is no seat in line, and makes a plan of their own for the others; that one
   * is given, else the one in line. Who may act alone has agreed with this word. A second time it gives the same.
   * @throws Refusal `unknownPlan`, `notYours`, `alreadyDecided` and those of `propose`
   */
  queue(actor: Actor, planId: PlanId): Promise<Plan>;
  /** Takes a plan out of the line. @throws Refusal `unknownPlan`, `notAllowed`, `notInLine` */
  leaveLine(actor: Actor, planId: PlanId): Promise<Plan>;
  /** Puts a plan before all others in line, with a reason. @throws Refusal `reasonNeeded`, `notAllowed`, `notInLine` */
  putFirst(actor: Actor, planId: PlanId, reason: string): Promise<Plan>;
}

export function createWaitingList(
  context: LicensingContext,
  { plans, jobs, transaction }: PlanPersistence,
  proposals: Pick<Proposals, 'propose' | 'preview' | 'confirm'>,
): WaitingList {
  const { db, tenantId, now } = context;

  return {
    proposeShort: (actor, request) => proposals.propose(actor, request, { id: randomUUID(), of: null, short: true }),

    async queue(actor, planId) {
      const plan = await plans.find(db, planId);
      if (!plan) throw unknownPlan(planId);
      requireAsker(plan, actor);
      const made = await plans.find(db, idOfServed(planId));
      if (plan.state === 'queued' || (plan.state === 'cancelled' && made)) return made ?? plan;
      if (plan.state !== 'proposed') throw decidedBefore(plan);
      await requireMayAsk(actor, plan.request);
      const { rights, facts } = await readRightsAndFacts(context, actor.id, userIdsOf(plan.request), plan.id);
      const draft = drawPlan(plan.request, plan.needsApproval ? withAskerLimits(plan, facts) : facts);
      const { served, short } = seatShares(draft);
      if (short.length === 0) return redrawn(plan, draft);
      const alone = plan.needsApproval === null;
      const decision = decisionOf(alone ? 'confirm' : 'queue', actor, rights, now());
      if (served.length === 0) {
        return transaction(async (tx) => join(tx, { ...plan, ...draft }, decision, {}));
      }
      return inTwo(actor, plan, { served, short }, decision);
    },

    async leaveLine(actor, planId) {
      const plan = await plans.find(db, planId);
      if (!plan) throw unknownPlan(planId);
      const rights = isAsker(plan, actor) ? null : await readRights(context, actor.id);
      if (rights) for (const { user } of plan.changes) requireRight(rights, 'execute', user);
      const decision = decisionOf('cancel', actor, rights, now());
      return transaction(async (tx) => {
        const current = (await plans.lock(tx, planId)) ?? plan;
        if (current.state === 'cancelled') return current;
        const place = await findPlace(tx, planId);
        if (!place || (current.state !== 'queued' && current.state !== 'proposed')) throw notInLine(current);
        await plans.move(tx, current, 'cancelled', decision);
        await tell(jobs, tx, planId, 'updated', everyCard);
        await lookForSeats(tx, jobs, tenantId);
        return { ...current, state: 'cancelled' as const, decisions: [...current.decisions, decision] };
      });
    },

    async putFirst(actor, planId, reason) {
      const said = textOf(reason);
      if (said === null) throw new Refusal('reasonNeeded', { verb: 'putFirst' });
      const rights = await readRights(context, actor.id);
      requireRight(rights, 'execute');
      return transaction(async (tx) => {
        const plan = await plans.lock(tx, planId);
        if (!plan) throw unknownPlan(planId);
        if (plan.state !== 'queued') throw notInLine(plan);
        if (!(await putFirst(tx, tenantId, planId))) return plan;
        await plans.record(tx, plan, 'movedInLine', actor, { detail: { reason: said } });
        await lookForSeats(tx, jobs, tenantId);
        return plan;
      });
    },
  };

  /** By the rights and settings of now. @throws Refusal as `propose`, but `noSeats`, which is why they are here */
  async function requireMayAsk(actor: Actor, request: Request): Promise<void> {
    try {
      await proposals.preview(actor, request);
    } catch (error) {
      if (!(error instanceof Refusal) || !isRefusal(error, 'noSeats')) throw error;
    }
  }

  /** Seats have come free meanwhile: the card shows it, with its own button. */
  function redrawn(plan: Plan, draft: ReturnType<typeof drawPlan>): Promise<Plan> {
    return transaction(async (tx) => {
      const current = await plans.lock(tx, plan.id);
      if (current?.state !== 'proposed') throw decidedBefore(current ?? plan);
      await plans.replaceChanges(tx, current, draft);
      return { ...current, ...draft };
    });
  }

  /** One plan for those who are served, and one in line for the others; each step is found done where it is repeated. */
  async function inTwo(
    actor: Actor,
    plan: Plan,
    { served, short }: { served: UserId[]; short: UserId[] },
    decision: ReturnType<typeof decisionOf>,
  ): Promise<Plan> {
    const make = async (id: PlanId, userIds: UserId[]) =>
      (await plans.find(db, id)) ??
      proposals
        .propose(actor, forUsers(plan.request, userIds), { id, of: null, short: true })
        .catch(async (error: unknown) => {
          // Another press of the same button was quicker.
          const first = await plans.find(db, id);
          if (first) return first;
          throw error;
        });
    const waits = await make(idOfWaiting(plan.id), short);
    const goes = await make(idOfServed(plan.id), served);
    const tied = await transaction(async (tx) => {
      const current = await plans.lock(tx, plan.id);
      if (current?.state !== 'proposed') return (await plans.find(tx, goes.id)) ?? goes;
      const { id, number } = goes;
      // Their seats are theirs before those of anybody in line, as long as they are to answer.
      const until = answerBy(context);
      await joinLine(tx, tenantId, id, new Date(now().getTime() - 1), until);
      await setAnswer(tx, id, until);
      await join(tx, waits, decision, { other: { id, number, people: served.length } });
      const other = { id: waits.id, number: waits.number, people: short.length };
      const line: InLine = { other, heldUntil: until.toISOString() };
      await plans.note(tx, { ...goes, line }, 'seatsHeld', actor, { other: other.number });
      await plans.move(tx, current, 'cancelled', { ...decision, verb: 'queue' });
      await tell(jobs, tx, waits.id, 'queued', person(actor.id));
      return { ...goes, line };
    });
    if (plan.needsApproval !== null || tied.state !== 'proposed') return tied;
    return proposals.confirm(actor, goes.id);
  }

  async function join(tx: Database, plan: Plan, decision: ReturnType<typeof decisionOf>, line: InLine): Promise<Plan> {
    const current = (await plans.lock(tx, plan.id)) ?? plan;
    if (current.state === 'queued') return current;
    const { heldBack: _, ...rest } = current;
    const { changes, products, seats } = plan;
    const queued: Plan = { ...rest, state: 'proposed', products, seats, line };
    if (!(await plans.move(tx, queued, 'queued', decision))) throw decidedBefore(current);
    await plans.replaceChanges(
      tx,
      { ...queued, decisions: [...rest.decisions, decision] },
      { changes, products, seats },
    );
    await joinLine(tx, tenantId, plan.id, now());
    await lookForSeats(tx, jobs, tenantId);
    return { ...queued, changes, state: 'queued', decisions: [...rest.decisions, decision] };
  }
}

function notInLine({ number }: Plan): Refusal {
  return new Refusal('notInLine', { number });
}

function idOfWaiting(planId: PlanId): PlanId {
  return derivedId(`in line for ${planId}`);
}

function idOfServed(planId: PlanId): PlanId {
  return derivedId(`served of ${planId}`);
}
