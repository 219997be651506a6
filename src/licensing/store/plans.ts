import { randomUUID } from 'node:crypto';
import type { PlanId, PlanNumber, UserId } from '../../ids.ts';
import { appendAudit } from '../../storage/audit.ts';
import { firstChanges } from '../../storage/plans/large-plans.ts';
import { changeCounts, changesInSlices, nextUnsent } from '../../storage/plans/plan-changes.ts';
import { plansAbout, plansInState, plansOf, requestsOf } from '../../storage/plans/plan-lists.ts';
import {
  findPlan,
  findPlanByNumber,
  insertPlan,
  lockPlan,
  movePlan,
  type PlanRow,
  updateBody,
  updateChange,
} from '../../storage/plans/plans.ts';
import { findStop } from '../../storage/stops.ts';
import type { Database } from '../../storage/tables.ts';
import {
  type Actor,
  type ApprovalNeed,
  type Change,
  type ChangeState,
  changeStates,
  type Decision,
  type Plan,
  type PlanState,
  type Request,
} from '../model.ts';
import type { PlannedChanges } from '../plan/plan.ts';
import { statesBefore } from '../plan/states.ts';
import { type By, detailOf, type EntryDetail, entryOf, type OfPlan } from './entries.ts';
import {
  bodyOf,
  changesFrom,
  headOf,
  losing,
  planFrom,
  rowOf,
  stopFrom,
  UnreadablePlan,
  version,
} from './plan-rows.ts';
import type { PlanBody } from './plan-schema.ts';

/** More than anybody reads; who waits longest is among them. */
const mostWaiting = 500;
const mostAgreed = 10_000;
/** Of many who lose something for good so many are named. */
const namedLosing = 5;

/** What makes a plan follow from another. Its id is known before, so that it can be made only once. */
export interface Retry extends Pick<Plan, 'undoes' | 'ends' | 'replaces' | 'holdsSeats' | 'filedBy'> {
  id: PlanId;
  /** The plan whose second try it is; null where it takes the place of one that was not carried out. */
  of: { id: PlanId; number: PlanNumber } | null;
  /** Where seats are missing it is made all the same, for the line (U12). */
  short?: true;
}

/**
 * Keeps plans and writes the audit entry of every move in the same transaction. Of several plans one that cannot be read hides no
 * other; alone it throws UnreadablePlan.
 */
export interface PlanStore {
  insert(
    tx: Database,
    asker: Actor,
    request: Request,
    draft: PlannedChanges,
    needsApproval?: ApprovalNeed | null,
    retry?: Retry,
  ): Promise<Plan>;
  /** Of a large plan only the first changes; `slices` has the rest. */
  find(db: Database, idOrNumber: PlanId | PlanNumber): Promise<Plan | undefined>;
  /** The plan as it is at this moment, and as it stays until the transaction ends unless the transaction changes it. */
  lock(tx: Database, planId: PlanId): Promise<Plan | undefined>;
  ofAsker(db: Database, askerId: UserId, limit: number): Promise<Plan[]>;
  /** Those of an asker that were sent for approval, newest first. */
  sentBy(db: Database, askerId: UserId, limit: number): Promise<Plan[]>;
  /** Plans that wait for their day. */
  scheduled(db: Database): Promise<Plan[]>;
  /** Plans that wait for a decision, oldest first. */
  waiting(db: Database): Promise<Plan[]>;
  /** Plans that were agreed and are not over, oldest first. */
  agreed(db: Database): Promise<Plan[]>;
  /** Plans that change this user, newest first. */
  about(db: Database, userId: UserId, limit: number): Promise<Plan[]>;
  /** False where somebody else has moved the plan before. @param more what the record keeps of it besides the decision */
  move(tx: Database, plan: Plan, to: PlanState, decision: Decision | null, more?: object): Promise<boolean>;
  /** Keeps what has happened to a waiting plan, with its audit entry. */
  note(tx: Database, plan: Plan, event: string, actor: { id: UserId; name: string }, detail: object): Promise<void>;
  /** From now on the plan does nothing about this person. */
  leaveOut(tx: Database, plan: Plan, change: Change): Promise<void>;
  /** Keeps what of a plan stands in its body, without an entry in the record. */
  keep(tx: Database, plan: Plan): Promise<void>;
  /** Keeps the newer digest of a plan that is not decided yet. */
  replaceChanges(tx: Database, plan: Plan, draft: PlannedChanges): Promise<void>;
  /** Everybody's change, a slice at a time, whatever the size of the plan; only those in these states, where they are given. */
  slices(db: Database, plan: Pick<Plan, 'id' | 'number'>, states?: readonly ChangeState[]): AsyncGenerator<Change[]>;
  /** The next slice of what is to be sent, those first that take no seat. */
  unsent(db: Database, plan: Pick<Plan, 'id' | 'number'>): Promise<Change[]>;
  /** The states in which changes of a plan stand now. */
  statesOf(db: Database, planId: PlanId): Promise<ChangeState[]>;
  /** Only an entry in the record. @param more `user`: whose data it is about */
  record(
    tx: Database,
    plan: Pick<Plan, 'id' | 'number'>,
    event: string,
    actor: { id: string; name: string },
    more: { user?: UserId; detail?: object },
  ): Promise<void>;
  /** Keeps how one change stands now, with its audit entry. */
  mark(tx: Database, plan: Plan, change: Change, event: string, actor: { id: UserId; name: string }): Promise<void>;
}

/** @param report hears of plans that cannot be read, among several */
export function createPlanStore(
  tenantId: string,
  now: () => Date,
  report: (error: UnreadablePlan) => void = () => {},
): PlanStore {
  const audit = (tx: Database, plan: OfPlan, actor: By, event: string, more?: EntryDetail) =>
    appendAudit(tx, entryOf(tenantId, plan, actor, event, more), now());

  const plansFrom = async (db: Database, rows: PlanRow[]) => {
    const stop = stopFrom(await findStop(db, tenantId));
    return rows.flatMap((row) => {
      try {
        return planFrom(row, tenantId, stop) ?? [];
      } catch (error) {
        if (!(error instanceof UnreadablePlan)) throw error;
        report(error);
        return [];
      }
    });
  };

  const onlyPlanFrom = async (db: Database, row: PlanRow | undefined) =>
    row && planFrom(row, tenantId, stopFrom(await findStop(db, tenantId)));

  const namesOfLosing = async (db: Database, plan: Plan) => {
    if (!plan.large?.sum?.danger) return [];
    const first = changesFrom(plan.number, await firstChanges(db, plan.id, { containing: losing }, namedLosing));
    return first.map(({ user }) => user.displayName);
  };

  return {
    async insert(tx, asker, request, draft, needsApproval = null, retry) {
      const id = retry?.id ?? randomUUID();
      const retryOf = retry?.of ?? null;
      const { id: _, of: __, short: ___, ...extras }: Retry = retry ?? { id, of: null };
      const { products, seats } = draft;
      const made = now();
      const body: PlanBody = {
        asker,
        request: headOf(request),
        products,
        seats,
        seatsAfter: null,
        decisions: [],
        needsApproval,
        approval: null,
        retryOf,
        ...extras,
      };
      const items = new Map(request.items.map((item) => [item.userId, item]));
      const changes = draft.changes.map((change) => ({ ...rowOf(change), item: items.get(change.user.id) ?? null }));
      const number = await insertPlan(
        tx,
        { id, tenantId, state: 'proposed', askerId: asker.id, version, body, changes },
        made,
      );
      // The end of something temporary is made by nobody: it was agreed to with it.
      const maker = extras.ends && !extras.replaces ? systemActor : asker;
      await audit(tx, { id, number }, maker, 'proposed', {
        detail: { request, needsApproval, retryOf, ...extras },
      });
      if (retry?.filedBy)
        await audit(tx, { id, number }, retry.filedBy, 'filed', { detail: { inTheNameOf: asker.id } });
      const at = made.toISOString();
      const stop = stopFrom(await findStop(tx, tenantId));
      const { large: ____, ...head } = body;
      const plan = { id, number, state: 'proposed' as const, ...head, approval: null, request, changes: draft.changes };
      return { ...plan, createdAt: at, updatedAt: at, ...(stop ? { stop } : {}) };
    },

    async find(db, idOrNumber) {
      const row =
        typeof idOrNumber === 'number'
          ? await findPlanByNumber(db, tenantId, idOrNumber)
          : await findPlan(db, idOrNumber);
      const plan = await onlyPlanFrom(db, row);
      return plan?.large ? { ...plan, large: { ...plan.large, losing: await namesOfLosing(db, plan) } } : plan;
    },

    async lock(tx, planId) {
      const row = await lockPlan(tx, planId);
      return onlyPlanFrom(tx, row);
    },

    ofAsker: async (db, askerId, limit) => plansFrom(db, await plansOf(db, askerId, limit)),
    sentBy: async (db, askerId, limit) => plansFrom(db, await requestsOf(db, askerId, limit)),
    waiting: async (db) => plansFrom(db, await plansInState(db, tenantId, ['waiting'], mostWaiting)),
    scheduled: async (db) => plansFrom(db, await plansInState(db, tenantId, ['scheduled'], mostWaiting)),
    agreed: async (db) => plansFrom(db, await plansInState(db, tenantId, ['approved', 'applying'], mostAgreed)),
    about: async (db, userId, limit) => plansFrom(db, await plansAbout(db, userId, limit)),

    async move(tx, plan, to, decision, more) {
      const decisions = decision ? [...plan.decisions, decision] : plan.decisions;
      const moved = await movePlan(tx, plan.id, statesBefore(to), to, now(), bodyOf({ ...plan, decisions }));
      if (!moved) return false;
      const actor = decision ? { id: decision.actorId, name: decision.actorName } : systemActor;
      const event = (decision && eventNames[decision.verb]) ?? to;
      await audit(tx, plan, actor, event, { detail: decision || more ? { ...decision, ...more } : null });
      return true;
    },

    async note(tx, plan, event, actor, detail) {
      await updateBody(tx, plan.id, bodyOf(plan), now());
      await audit(tx, plan, actor, event, { detail });
    },

    async leaveOut(tx, plan, { user, ...change }) {
      const none = { add: [], remove: [], warnings: [], conflicts: [], state: 'skipped' as const };
      const row = rowOf({ ...change, user, after: change.before, ...none });
      const asked = plan.request.items.find(({ userId }) => userId === user.id);
      const item = { ...asked, operation: 'set', add: [], remove: [], services: [] };
      await updateChange(tx, plan.id, user.id, { ...row, ...(asked ? { item } : {}) }, now());
    },

    keep: (tx, plan) => updateBody(tx, plan.id, bodyOf(plan), now()),

    async replaceChanges(tx, plan, draft) {
      await updateBody(tx, plan.id, bodyOf({ ...plan, products: draft.products, seats: draft.seats }), now());
      const shown = new Map(plan.approval?.digest.users.map((user) => [user.userId, user]));
      for (const change of draft.changes) {
        const row = rowOf(change);
        const digest = shown.get(row.userId);
        await updateChange(tx, plan.id, row.userId, { ...row, ...(digest ? { digest } : {}) }, now());
      }
    },

    async *slices(db, plan, states) {
      for await (const rows of changesInSlices(db, plan.id, states)) yield changesFrom(plan.number, rows);
    },

    unsent: async (db, plan) => changesFrom(plan.number, await nextUnsent(db, plan.id)),

    async statesOf(db, planId) {
      const counts = (await changeCounts(db, [planId])).get(planId) ?? {};
      return changeStates.filter((state) => counts[state] !== undefined);
    },

    record: (tx, plan, event, actor, more) => audit(tx, plan, actor, event, more),

    async mark(tx, plan, change, event, actor) {
      const row = rowOf(change);
      await updateChange(tx, plan.id, row.userId, row, now());
      await audit(tx, plan, actor, event, detailOf(change));
    },
  };
}

/** How the record calls what leads into a state that is also reached in another way. */
const eventNames: Partial<Record<Decision['verb'], string>> = { resume: 'planResumed', stop: 'planStopped' };

/** Who stands in the record where the bot itself moves a plan on. */
export const systemActor = { id: 'license-desk', name: 'License Desk' };
