import { randomUUID } from 'node:crypto';
import { appendAudit, appendAudits } from '../../storage/audit.ts';
import { firstChanges, mayStillSend, sliceFrom, unsentAt, writeChanges } from '../../storage/plans/large-plans.ts';
import { changesInSlices } from '../../storage/plans/plan-changes.ts';
import { insertPlan } from '../../storage/plans/plans.ts';
import type { Database } from '../../storage/tables.ts';
import type { Actor, Change, ChangeState, Item, KeptLargePlan, Plan, Product, Request } from '../model.ts';
import { unknownPerson } from '../people.ts';
import { type By, detailOf, entryOf, type OfPlan } from './entries.ts';
import { bodyOf, changesFrom, headOf, itemsFrom, losing, rowOf, unread, version } from './plan-rows.ts';
import type { Retry } from './plans.ts';

/** One person of a large plan: what was asked for them, and what it comes to as it was last read. */
export interface PlannedItem {
  position: number;
  item: Item;
  change: Change;
}

/** What is done with plans of more people than are held at once: always a slice of them. */
export interface LargePlanStore {
  /** Keeps what was asked, for a job to read the facts of. Gives the id of the plan. */
  insert(tx: Database, asker: Actor, request: Request, products: Product[], retry?: Retry): Promise<string>;
  slice(db: Database, plan: OfPlan, position: number): Promise<PlannedItem[]>;
  /** What was asked for those whose changes stand in these states; for everybody where they are left out. */
  items(db: Database, plan: OfPlan, states?: readonly ChangeState[]): AsyncGenerator<PlannedItem[]>;
  /** Keeps these changes, which are none of the record’s: nothing is agreed yet. */
  write(tx: Database, plan: OfPlan, changes: readonly Change[]): Promise<void>;
  /** Keeps how these changes stand now, each with its entry in the record. */
  markAll(tx: Database, plan: OfPlan, changes: readonly Change[], event: string, by: By): Promise<void>;
  /** Those of these people whose change may still be sent. */
  mayStillSend(tx: Database, plan: OfPlan, changes: readonly Change[]): Promise<Set<string>>;
  /** Those at these places that are still to be sent. */
  unsentAt(db: Database, plan: OfPlan, places: readonly number[]): Promise<Change[]>;
  /** The first in this state, or of those who lose something for good. */
  first(db: Database, plan: OfPlan, which: ChangeState | 'losing', limit: number): Promise<PlannedItem['change'][]>;
}

export function createLargePlanStore(tenantId: string, now: () => Date): LargePlanStore {
  return {
    async insert(tx, asker, request, products, retry) {
      const id = retry?.id ?? randomUUID();
      const head = headOf(request);
      const { id: _, of: retryOf = null, short: __, ...extras } = retry ?? {};
      const large: KeptLargePlan = { ...unread, preparing: { step: 'propose', actor: asker, next: 0, changed: 0 } };
      const body = {
        ...bodyOf(emptyPlan(asker, request, products)),
        ...{ retryOf, large },
        ...extras,
      };
      const changes = request.items.map((item) => ({ ...rowOf(unreadChange(item)), item }));
      const row = { id, tenantId, state: 'preparing' as const, askerId: asker.id, version, body, changes };
      const number = await insertPlan(tx, row, now());
      const detail = { request: { ...head, people: changes.length }, retryOf, ...extras };
      await appendAudit(tx, entryOf(tenantId, { id, number }, asker, 'preparing', { detail }), now());
      return id;
    },

    slice: async (db, plan, position) => plannedFrom(plan, await sliceFrom(db, plan.id, position)),

    async *items(db, plan, states) {
      for await (const rows of changesInSlices(db, plan.id, states)) yield plannedFrom(plan, rows);
    },

    write: (tx, plan, changes) => writeChanges(tx, plan.id, changes.map(rowOf), now()),

    async markAll(tx, plan, changes, event, by) {
      if (changes.length === 0) return;
      await writeChanges(tx, plan.id, changes.map(rowOf), now());
      const entries = changes.map((change) => entryOf(tenantId, plan, by, event, detailOf(change)));
      await appendAudits(tx, entries, now());
    },

    mayStillSend: (tx, plan, changes) =>
      mayStillSend(
        tx,
        plan.id,
        changes.map(({ user }) => user.id),
      ),

    unsentAt: async (db, plan, places) => changesFrom(plan.number, await unsentAt(db, plan.id, places)),

    async first(db, plan, which, limit) {
      const wanted = which === 'losing' ? { containing: losing } : { state: which };
      return changesFrom(plan.number, await firstChanges(db, plan.id, wanted, limit));
    },
  };
}

function plannedFrom({ number }: OfPlan, rows: { position: number; item: unknown; body: unknown }[]): PlannedItem[] {
  const changes = changesFrom(number, rows);
  return itemsFrom(number, rows).flatMap((item, index) => {
    const [change, row] = [changes[index], rows[index]];
    return change && row ? [{ position: row.position, item, change }] : [];
  });
}

/** The change of somebody who has not been read yet. */
function unreadChange({ userId }: Item): Change {
  return {
    user: unknownPerson(userId),
    before: [],
    add: [],
    remove: [],
    usageLocation: null,
    after: [],
    leftAlone: [],
    warnings: [],
    conflicts: [],
    state: 'planned',
    failure: null,
    clientRequestId: null,
    graphRequestId: null,
  };
}

function emptyPlan(asker: Actor, request: Request, products: Product[]): Plan {
  return {
    id: '',
    number: 0,
    state: 'preparing',
    ...{ asker, request, products, changes: [], seats: [], seatsAfter: null, decisions: [] },
    ...{ needsApproval: null, approval: null, retryOf: null, createdAt: '', updatedAt: '' },
  };
}
