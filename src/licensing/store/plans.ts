import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PlanId, PlanNumber, UserId } from '../../ids.ts';
import { appendAudit } from '../../storage/audit.ts';
import { changeCounts, changesInSlices, nextUnsent } from '../../storage/plan-changes.ts';
import {
  findPlan,
  findPlanByNumber,
  findPlanHead,
  insertPlan,
  lockPlan,
  mostReadWhole,
  movePlan,
  type PlanRow,
  plansAbout,
  plansInState,
  plansOf,
  requestsOf,
  updateBody,
  updateChange,
} from '../../storage/plans.ts';
import { findStop, type StopRow } from '../../storage/stops.ts';
import type { Database } from '../../storage/tables.ts';
import {
  type Actor,
  type Approval,
  type ApprovalNeed,
  type Change,
  type ChangeState,
  changeStates,
  type Decision,
  type Plan,
  type PlanState,
  type Request,
  type Stop,
  type Undoing,
} from '../model.ts';
import type { PlannedChanges } from '../plan/plan.ts';
import { isOver, statesBefore } from '../plan/states.ts';
import { changeBody, itemBody, type KeptApproval, type PlanBody, planBody, userDigest } from './plan-schema.ts';

/** The shape of a stored plan. A row of another version is not read in the wrong way: it counts as unknown. */
const version = 2;

/** More than anybody reads; who waits longest is among them. */
const mostWaiting = 500;
const mostAgreed = 10_000;

/** A stored plan is not as this version writes it: the database was changed by other hands, or is damaged. */
export class UnreadablePlan extends Error {
  constructor(number: number, problem: string) {
    super(`Plan #${number} in the database cannot be read: ${problem}`);
    this.name = 'UnreadablePlan';
  }
}

/** The first thing that is wrong, and where. */
export function firstProblem({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

/** What makes a plan follow from another. Its id is known before, so that it can be made only once. */
export interface Retry {
  id: PlanId;
  /** The plan whose second try it is; null where it takes the place of one that was not carried out. */
  of: { id: PlanId; number: PlanNumber } | null;
  /** What it undoes. */
  undoes?: Undoing;
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
  find(db: Database, idOrNumber: PlanId | PlanNumber): Promise<Plan | undefined>;
  /** The same, but of a large plan only the first changes; `slices` has the rest. */
  head(db: Database, planId: PlanId): Promise<Plan | undefined>;
  /** A plan from a list with everybody in it: rights are judged over all of them. */
  whole(db: Database, plan: Plan): Promise<Plan>;
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
  const audit = (
    tx: Database,
    plan: Pick<Plan, 'id' | 'number'>,
    actor: { id: UserId; name: string },
    event: string,
    more: { user?: string; before?: unknown; after?: unknown; detail?: unknown; graphRequestId?: string | null } = {},
  ) =>
    appendAudit(
      tx,
      {
        tenantId,
        planId: plan.id,
        planNumber: plan.number,
        actorId: actor.id,
        actorName: actor.name,
        event,
        userId: more.user ?? null,
        before: more.before ?? null,
        after: more.after ?? null,
        detail: more.detail ?? null,
        graphRequestId: more.graphRequestId ?? null,
      },
      now(),
    );

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

  return {
    async insert(tx, asker, request, draft, needsApproval = null, retry) {
      const id = retry?.id ?? randomUUID();
      const retryOf = retry?.of ?? null;
      const undoing = retry?.undoes ? { undoes: retry.undoes } : {};
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
        ...undoing,
      };
      const items = new Map(request.items.map((item) => [item.userId, item]));
      const changes = draft.changes.map((change) => ({ ...rowOf(change), item: items.get(change.user.id) ?? null }));
      const number = await insertPlan(
        tx,
        { id, tenantId, state: 'proposed', askerId: asker.id, version, body, changes },
        made,
      );
      const asked = changes.length > mostReadWhole ? { ...headOf(request), people: changes.length } : request;
      await audit(tx, { id, number }, asker, 'proposed', {
        detail: { request: asked, needsApproval, retryOf, ...undoing },
      });
      const at = made.toISOString();
      const stop = stopFrom(await findStop(tx, tenantId));
      const plan = { id, number, state: 'proposed' as const, ...body, approval: null, request, changes: draft.changes };
      return { ...plan, createdAt: at, updatedAt: at, ...(stop ? { stop } : {}) };
    },

    async find(db, idOrNumber) {
      const row =
        typeof idOrNumber === 'number'
          ? await findPlanByNumber(db, tenantId, idOrNumber)
          : await findPlan(db, idOrNumber);
      return onlyPlanFrom(db, row);
    },

    async whole(db, plan) {
      return plan.large ? ((await this.find(db, plan.id)) ?? plan) : plan;
    },

    head: async (db, planId) => onlyPlanFrom(db, await findPlanHead(db, planId)),

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
      await audit(tx, plan, actor, event, {
        user: change.user.id,
        before: change.before,
        after: change.state === 'planned' ? null : change.state === 'failed' ? change.before : change.after,
        detail: {
          add: change.add,
          remove: change.remove,
          usageLocation: change.usageLocation,
          clientRequestId: change.clientRequestId,
          failure: change.failure,
        },
        graphRequestId: change.graphRequestId ?? change.failure?.graphRequestId ?? null,
      });
    },
  };
}

/** How the record calls what leads into a state that is also reached in another way. */
const eventNames: Partial<Record<Decision['verb'], string>> = { resume: 'planResumed', stop: 'planStopped' };

/** Who stands in the record where the bot itself moves a plan on. */
export const systemActor = { id: 'license-desk', name: 'License Desk' };

function rowOf(change: Change) {
  const held = change.before.map(({ skuId }) => skuId);
  const adds = change.add.map(({ skuId }) => skuId).filter((skuId) => !held.includes(skuId));
  return { userId: change.user.id, state: change.state, body: change, adds };
}

function bodyOf(plan: Plan): PlanBody {
  const { asker, request, products, seats, seatsAfter, decisions, needsApproval, approval, retryOf, undoes, heldBack } =
    plan;
  const head = headOf(request);
  const kept = approval && withoutUsers(approval);
  return {
    ...{ asker, request: head, products, seats, seatsAfter, decisions, needsApproval, approval: kept, retryOf },
    ...(undoes ? { undoes } : {}),
    ...(heldBack ? { heldBack } : {}),
  };
}

function withoutUsers({ digest: { users: _, ...digest }, ...approval }: Approval): KeptApproval {
  return { ...approval, digest };
}

function headOf({ operation, reason, ticket }: Request): PlanBody['request'] {
  return { operation, reason, ticket };
}

/** The stop as it is shown; null where nothing is stopped. */
export function stopFrom(row: StopRow | undefined): Stop | null {
  return row ? { by: { id: row.actorId, name: row.actorName }, reason: row.reason, since: row.at.toISOString() } : null;
}

/** @throws UnreadablePlan */
function changesFrom(number: PlanNumber, rows: { body: unknown }[]): Change[] {
  const changes = z.array(changeBody).safeParse(rows.map(({ body }) => body));
  if (!changes.success) throw new UnreadablePlan(number, firstProblem(changes.error));
  return changes.data;
}

/** @param stop in force now @throws UnreadablePlan */
function planFrom(row: PlanRow, tenantId: string, stop: Stop | null): Plan | undefined {
  if (row.version !== version || row.tenantId !== tenantId) return undefined;
  const body = planBody.safeParse(row.body);
  if (!body.success) throw new UnreadablePlan(row.number, firstProblem(body.error));
  const changes = changesFrom(row.number, row.changes);
  const items = z.array(itemBody).safeParse(row.changes.map((change) => change.item));
  if (!items.success) throw new UnreadablePlan(row.number, firstProblem(items.error));
  const shown = z.array(userDigest).safeParse(row.changes.flatMap(({ digest }) => digest ?? []));
  if (!shown.success) throw new UnreadablePlan(row.number, firstProblem(shown.error));
  const { request } = body.data;
  const kept = body.data.approval;
  const approval = kept && { ...kept, digest: { ...kept.digest, users: shown.data } };
  const plan = {
    id: row.id,
    number: row.number,
    ...body.data,
    request: { ...request, items: items.data },
    approval,
    changes,
    ...(row.counts ? { large: { people: row.people, counts: row.counts } } : {}),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...(stop && !isOver(row.state) ? { stop } : {}),
  };
  if (row.state !== 'waiting') return { ...plan, state: row.state };
  if (approval === null) throw new UnreadablePlan(row.number, 'approval: a plan that waits has one');
  return { ...plan, state: row.state, approval };
}
