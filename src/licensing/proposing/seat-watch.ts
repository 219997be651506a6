import { GraphError } from '../../graph/error.ts';
import { readSkus } from '../../graph/licenses.ts';
import type { SubscribedSku } from '../../graph/types.ts';
import type { SkuId } from '../../ids.ts';
import { dropDue } from '../../storage/due-times.ts';
import { promisedSeats } from '../../storage/plans/promised-seats.ts';
import { findLine, findPlace, holdSeats, type PlaceInLine } from '../../storage/seat-line.ts';
import type { Database } from '../../storage/tables.ts';
import { agreedBy } from '../approval/agreeing.ts';
import { planned } from '../approval/routing.ts';
import type { PlanPersistence } from '../approval/sending.ts';
import { withAskerLimits } from '../approval/who-may-decide.ts';
import { type LicensingContext, readRightsAndFacts } from '../context.ts';
import { createBrake } from '../guards/brake.ts';
import type { Plan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { differenceBetween, isOnlyLater, takeDigest } from '../plan/digest.ts';
import { drawPlan, type PlannedChanges, requirePossible } from '../plan/plan.ts';
import { userIdsOf } from '../plan/request.ts';
import { seatsFrom } from '../plan/seats.ts';
import { Refusal } from '../refusal.ts';
import { refusalOf } from '../rights.ts';
import { systemActor } from '../store/plans.ts';
import {
  answerBy,
  lookAgain,
  lookForSeats,
  type SeatAnswer,
  type SeatLook,
  setAnswer,
  stopLooking,
} from './seat-look.ts';

/** Hands seats that come free to those in line (U12). Every one of these may ring twice, late, or in vain. */
export interface SeatWatch {
  onSeatLook(look: SeatLook): Promise<void>;
  onSeatAnswer(answer: SeatAnswer): Promise<void>;
}

/** Minutes between two looks, and the most while Graph does not answer. */
const usualMinutes = 3;
const mostMinutes = 30;

/** More than ever stand in line; one request to Graph serves all of them. */
const mostAtOnce = 200;

export function createSeatWatch(context: LicensingContext, { plans, jobs, transaction }: PlanPersistence): SeatWatch {
  const { db, tenantId, now } = context;
  const brake = createBrake(context);

  return {
    async onSeatLook({ after = usualMinutes }) {
      const line = await findLine(db, tenantId);
      if (line.length === 0) return transaction((tx) => stopLooking(tx, tenantId));
      let next = usualMinutes;
      try {
        const skus = await readSkus(context.graph);
        for (const place of line.slice(0, mostAtOnce)) await serve(place, skus);
      } catch (error) {
        if (!(error instanceof GraphError) && !isUnavailable(error)) throw error;
        next = Math.min(mostMinutes, 2 * after);
      }
      await transaction((tx) => lookAgain(tx, tenantId, now(), next));
    },

    async onSeatAnswer({ planId }) {
      await transaction(async (tx) => {
        const plan = await plans.lock(tx, planId);
        const place = await findPlace(tx, planId);
        if (plan?.state !== 'proposed' || !place?.askedUntil || place.askedUntil > now()) return;
        await plans.move(tx, plan, 'expired', null);
        await tell(jobs, tx, planId, 'seatsPassedOn', person(plan.asker.id));
        await tell(jobs, tx, planId, 'updated', everyCard);
        await lookForSeats(tx, jobs, tenantId);
      });
    },
  };

  /** Whoever stands before them in line has their seats counted as promised: nobody is passed over. */
  async function serve({ planId, state }: PlaceInLine, skus: SubscribedSku[]): Promise<void> {
    if (state !== 'queued') return;
    const plan = await plans.find(db, planId);
    if (plan?.state !== 'queued' || plan.stop) return;
    const promised = await promisedSeats(db, tenantId, planId);
    const free = new Map(
      skus.map((sku) => [sku.skuId, seatsFrom(sku, 0).free - (promised.get(sku.skuId) ?? 0)] as const),
    );
    const fits = [...seatsTaken(plan)].every(([skuId, seats]) => (free.get(skuId) ?? 0) >= seats);
    if (fits) await handOver(plan);
  }

  /** By the rights and facts of now: the same picture goes on by itself where it was agreed to, of all else its asker is asked (R6, U5). */
  async function handOver(plan: Plan): Promise<void> {
    const by = agreedBy(plan);
    const { rights, facts } = await readRightsAndFacts(context, by.id, userIdsOf(plan.request), plan.id);
    const asked = plan.needsApproval ? withAskerLimits(plan, facts) : facts;
    const draft = drawPlan(plan.request, asked);
    try {
      requirePossible(plan.request, draft, asked);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'noSeats') return;
      if (error.code === 'nothingToDo') return giveBack(plan, draft);
    }
    const difference = differenceBetween(takeDigest(plan, new Date(plan.updatedAt)), takeDigest(draft, now()));
    const agreed =
      plan.decisions.at(-1)?.verb === 'confirm' &&
      (difference === null || isOnlyLater(difference)) &&
      draft.changes.every(({ state, user }) => state === 'skipped' || refusalOf(rights, 'execute', user) === null) &&
      !(await brake.isReached(db, by.id, planned(draft).length));
    await whileQueued(plan, (tx, current) => (agreed ? goOn(tx, current, draft) : ask(tx, current, draft)));
  }

  async function goOn(tx: Database, plan: Plan, draft: PlannedChanges): Promise<void> {
    await plans.move(tx, { ...plan, ...draft }, 'approved', null);
    await plans.replaceChanges(tx, plan, draft);
    await jobs.enqueue(tx, 'apply', { planId: plan.id }, { key: plan.id });
    await tell(jobs, tx, plan.id, 'seatsCame', person(plan.asker.id));
  }

  /** Their seats stay promised to them for a working day. */
  async function ask(tx: Database, plan: Plan, draft: PlannedChanges): Promise<void> {
    const until = answerBy(context);
    const held: Plan = { ...plan, ...draft, state: 'proposed', line: { ...plan.line, heldUntil: until.toISOString() } };
    await plans.move(tx, held, 'proposed', null, { heldUntil: until.toISOString() });
    await plans.replaceChanges(tx, held, draft);
    await holdSeats(tx, plan.id, until);
    await plans.record(tx, plan, 'seatsHeld', systemActor, { detail: { until: until.toISOString() } });
    await setAnswer(tx, plan.id, until);
    await tell(jobs, tx, plan.id, 'seatsHeld', person(plan.asker.id));
    await tell(jobs, tx, plan.id, 'updated', everyCard);
  }

  /** They have it by now, or are gone. */
  function giveBack(plan: Plan, draft: PlannedChanges): Promise<void> {
    return whileQueued(plan, async (tx, current) => {
      await plans.replaceChanges(tx, current, draft);
      await plans.move(tx, current, 'cancelled', null);
      await tell(jobs, tx, plan.id, 'updated', everyCard);
    });
  }

  async function whileQueued(plan: Plan, work: (tx: Database, current: Plan) => Promise<void>): Promise<void> {
    await transaction(async (tx) => {
      const current = await plans.lock(tx, plan.id);
      if (current?.state !== 'queued') return;
      await dropDue(tx, 'seatAnswer', plan.id);
      await work(tx, current);
    });
  }
}

/** Seats that a plan takes, by product, as it was drawn last. */
function seatsTaken({ seats }: Plan): Map<SkuId, number> {
  return new Map(seats.flatMap(({ skuId, change }) => (change > 0 ? [[skuId, change] as const] : [])));
}

/** The directory could not be read; it is tried again. */
function isUnavailable(error: unknown): boolean {
  return error instanceof Refusal && (error.code === 'graphUnavailable' || error.code === 'graphForbidden');
}
