import type { PlanId, PlanNumber, UserId } from '../../ids.ts';
import type { AuditEntry } from '../../storage/audit.ts';
import type { Change } from '../model.ts';

/** The plan that a line of the record is of. */
export interface OfPlan {
  id: PlanId;
  number: PlanNumber;
}

/** Who did it. */
export interface By {
  id: UserId;
  name: string;
}

/** What a line of the record says beside who did what to which plan. */
export interface EntryDetail {
  user?: string;
  before?: unknown;
  after?: unknown;
  detail?: unknown;
  graphRequestId?: string | null;
}

/** A line of the record of a plan. */
export function entryOf(tenantId: string, plan: OfPlan, actor: By, event: string, more: EntryDetail = {}): AuditEntry {
  return {
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
  };
}

/** What the record says of how one change stands now. */
export function detailOf(change: Change): EntryDetail {
  return {
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
  };
}
