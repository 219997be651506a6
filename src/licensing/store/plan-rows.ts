import { z } from 'zod';
import type { PlanNumber } from '../../ids.ts';
import type { PlanRow } from '../../storage/plans/plans.ts';
import type { StopRow } from '../../storage/stops.ts';
import type { Approval, Change, Item, KeptLargePlan, LargePlan, Plan, Request, Stop } from '../model.ts';
import { isOver } from '../plan/states.ts';
import { type KeptApproval, userDigest } from './approval-schema.ts';
import { changeBody } from './change-schema.ts';
import { itemBody, type PlanBody, planBody, planExtras } from './plan-schema.ts';

/** The shape of a stored plan. A row of another version is not read in the wrong way: it counts as unknown. */
export const version = 2;

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

/** A change as its row keeps it. */
export function rowOf(change: Change) {
  const held = change.before.map(({ skuId }) => skuId);
  const adds = change.add.map(({ skuId }) => skuId).filter((skuId) => !held.includes(skuId));
  return { userId: change.user.id, state: change.state, body: change, adds };
}

/** What of a plan stands in its body. */
export function bodyOf(plan: Plan): PlanBody {
  const { asker, request, products, seats, seatsAfter, decisions, needsApproval, approval, retryOf } = plan;
  const { large } = plan;
  const head = headOf(request);
  const kept = approval && withoutUsers(approval);
  const extras = Object.fromEntries(planExtras.flatMap((name) => (plan[name] ? [[name, plan[name]]] : [])));
  return {
    ...{ asker, request: head, products, seats, seatsAfter, decisions, needsApproval, approval: kept, retryOf },
    ...extras,
    ...(large ? { large: keptOf(large) } : {}),
  };
}

/** Of a large plan what stands in its body: the rest is counted when it is read. */
function keptOf({ people: _, counts: __, losing: ___, ...kept }: LargePlan): KeptLargePlan {
  return kept;
}

/** What a stored change contains of somebody who loses something for good, or could no longer work. */
export const losing = { warnings: [{ severity: 'danger' }] };

/** A large plan of which nothing is known yet. */
export const unread: KeptLargePlan = {
  sum: null,
  preparing: null,
  pilot: null,
  since: { tried: 0, failed: 0, at: null },
  secondsLeft: null,
  halted: null,
  changed: 0,
  notAgreed: null,
};

function withoutUsers({ digest: { users: _, ...digest }, ...approval }: Approval): KeptApproval {
  return { ...approval, digest };
}

/** A request without its items. */
export function headOf({ operation, reason, ticket }: Request): PlanBody['request'] {
  return { operation, reason, ticket };
}

/** The stop as it is shown; null where nothing is stopped. */
export function stopFrom(row: StopRow | undefined): Stop | null {
  return row ? { by: { id: row.actorId, name: row.actorName }, reason: row.reason, since: row.at.toISOString() } : null;
}

/** Changes as they were kept. @throws UnreadablePlan */
export function changesFrom(number: PlanNumber, rows: { body: unknown }[]): Change[] {
  const changes = z.array(changeBody).safeParse(rows.map(({ body }) => body));
  if (!changes.success) throw new UnreadablePlan(number, firstProblem(changes.error));
  return changes.data;
}

/** What was asked for each, as it was kept. @throws UnreadablePlan */
export function itemsFrom(number: PlanNumber, rows: { item: unknown }[]): Item[] {
  const items = z.array(itemBody).safeParse(rows.map(({ item }) => item));
  if (!items.success) throw new UnreadablePlan(number, firstProblem(items.error));
  return items.data;
}

/** A plan as it was kept, undefined where it is of another tenant or version. @param stop in force now @throws UnreadablePlan */
export function planFrom(row: PlanRow, tenantId: string, stop: Stop | null): Plan | undefined {
  if (row.version !== version || row.tenantId !== tenantId) return undefined;
  const body = planBody.safeParse(row.body);
  if (!body.success) throw new UnreadablePlan(row.number, firstProblem(body.error));
  const changes = changesFrom(row.number, row.changes);
  const items = itemsFrom(row.number, row.changes);
  const shown = z.array(userDigest).safeParse(row.changes.flatMap(({ digest }) => digest ?? []));
  if (!shown.success) throw new UnreadablePlan(row.number, firstProblem(shown.error));
  // One that an earlier version wrote keeps nothing of this: it is read as one of which nothing is known.
  const { large = unread, ...data } = body.data;
  const { request, approval: kept } = data;
  const approval = kept && { ...kept, digest: { ...kept.digest, users: shown.data } };
  const plan = {
    id: row.id,
    number: row.number,
    ...data,
    ...(row.counts ? { large: { ...large, people: row.people, counts: row.counts, losing: [] } } : {}),
    request: { ...request, items },
    approval,
    changes,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...(stop && !isOver(row.state) ? { stop } : {}),
  };
  if (row.state !== 'waiting') return { ...plan, state: row.state };
  if (approval === null) throw new UnreadablePlan(row.number, 'approval: a plan that waits has one');
  return { ...plan, state: row.state, approval };
}
