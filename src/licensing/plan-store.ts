import { randomUUID } from 'node:crypto';
import { appendAudit } from '../storage/audit.ts';
import {
  findPlan,
  findPlanByNumber,
  insertPlan,
  movePlan,
  type PlanRow,
  plansOf,
  updateBody,
  updateChange,
} from '../storage/plans.ts';
import type { Database } from '../storage/tables.ts';
import type { Actor, Change, Decision, Plan, PlanState, Request } from './model.ts';
import type { Draft } from './plan.ts';
import { statesBefore } from './plan-states.ts';

/** The shape of a stored plan. A row of another version is not read in the wrong way: it counts as unknown. */
const version = 1;

type Body = Pick<Plan, 'asker' | 'request' | 'products' | 'seats' | 'decisions'>;

/** Keeps plans and writes the audit entry of every move in the same transaction. */
export interface PlanStore {
  insert(tx: Database, asker: Actor, request: Request, draft: Draft): Promise<Plan>;
  find(db: Database, idOrNumber: string | number): Promise<Plan | undefined>;
  ofAsker(db: Database, askerId: string, limit: number): Promise<Plan[]>;
  /** False where somebody else has moved the plan before. */
  move(tx: Database, plan: Plan, to: PlanState, decision: Decision | null): Promise<boolean>;
  /** Keeps the newer picture of a plan that is not decided yet. */
  redraw(tx: Database, plan: Plan, draft: Draft): Promise<void>;
  /** Keeps how one change stands now, with its audit entry. */
  mark(tx: Database, plan: Plan, change: Change, event: string, actor: { id: string; name: string }): Promise<void>;
}

export function createPlanStore(tenantId: string, now: () => Date): PlanStore {
  const audit = (
    tx: Database,
    plan: Pick<Plan, 'id' | 'number'>,
    actor: { id: string; name: string },
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

  return {
    async insert(tx, asker, request, draft) {
      const id = randomUUID();
      const body: Body = { asker, request, products: draft.products, seats: draft.seats, decisions: [] };
      const number = await insertPlan(
        tx,
        { id, tenantId, state: 'proposed', askerId: asker.id, version, body, changes: draft.changes.map(rowOf) },
        now(),
      );
      await audit(tx, { id, number }, asker, 'proposed', { detail: { request } });
      const at = now().toISOString();
      return { id, number, state: 'proposed', ...body, changes: draft.changes, createdAt: at, updatedAt: at };
    },

    async find(db, idOrNumber) {
      const row =
        typeof idOrNumber === 'number'
          ? await findPlanByNumber(db, tenantId, idOrNumber)
          : await findPlan(db, idOrNumber);
      return row && planFrom(row, tenantId);
    },

    async ofAsker(db, askerId, limit) {
      const rows = await plansOf(db, askerId, limit);
      return rows.flatMap((row) => planFrom(row, tenantId) ?? []);
    },

    async move(tx, plan, to, decision) {
      const decisions = decision ? [...plan.decisions, decision] : plan.decisions;
      const moved = await movePlan(tx, plan.id, statesBefore(to), to, now(), bodyOf({ ...plan, decisions }));
      if (!moved) return false;
      const actor = decision ? { id: decision.actorId, name: decision.actorName } : systemActor;
      await audit(tx, plan, actor, to, { detail: decision });
      return true;
    },

    async redraw(tx, plan, draft) {
      await updateBody(tx, plan.id, bodyOf({ ...plan, products: draft.products, seats: draft.seats }), now());
      for (const change of draft.changes) {
        const row = rowOf(change);
        await updateChange(tx, plan.id, row.userId, row, now());
      }
    },

    async mark(tx, plan, change, event, actor) {
      const row = rowOf(change);
      await updateChange(tx, plan.id, row.userId, row, now());
      await audit(tx, plan, actor, event, {
        user: change.user.id,
        before: change.before,
        after: change.state === 'failed' ? change.before : change.after,
        detail: {
          add: change.add,
          remove: change.remove,
          usageLocation: change.usageLocation,
          failure: change.failure,
        },
        graphRequestId: change.graphRequestId ?? change.failure?.graphRequestId ?? null,
      });
    },
  };
}

/** Who stands in the record where the bot itself moves a plan on. */
const systemActor = { id: 'license-desk', name: 'License Desk' };

function rowOf(change: Change) {
  const held = change.before.map(({ skuId }) => skuId);
  const adds = change.add.map(({ skuId }) => skuId).filter((skuId) => !held.includes(skuId));
  return { userId: change.user.id, state: change.state, body: change, adds };
}

function bodyOf({ asker, request, products, seats, decisions }: Plan): Body {
  return { asker, request, products, seats, decisions };
}

function planFrom(row: PlanRow, tenantId: string): Plan | undefined {
  if (row.version !== version || row.tenantId !== tenantId) return undefined;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    ...(row.body as Body),
    changes: row.changes.map(({ body }) => body as Change),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
