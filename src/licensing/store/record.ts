import { z } from 'zod';
import type { PlanNumber, UserId } from '../../ids.ts';
import { type AuditRow, auditOfDesk, auditOfPlan, plansInAudit } from '../../storage/audit.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { isAsker } from '../decisions.ts';
import type { Actor, HeldLicense, Plan } from '../model.ts';
import { refusalOverEverybody, requireOverEverybody } from '../over-everybody.ts';
import { unknownPlan } from '../refusal.ts';
import { type Rights, requireRight } from '../rights.ts';
import { heldLicenses } from './change-schema.ts';
import { firstProblem, UnreadablePlan } from './plan-rows.ts';
import type { PlanStore } from './plans.ts';
import { type RecordLine, recordFile } from './record-file.ts';

/** What the record says of one moment of a plan. */
export const recordEvents = [
  'proposed',
  'waiting',
  'asked',
  'endorsed',
  'seen',
  'filed',
  'reminded',
  'stoodIn',
  'escalated',
  'askedBack',
  'answered',
  'factsChanged',
  'approved',
  'refused',
  'cancelled',
  'expired',
  'applying',
  'sending',
  'foundDone',
  'foundSent',
  'sent',
  'done',
  'partly',
  'failed',
  'riskReminded',
  'riskReleased',
  'riskOver',
  'heldBack',
  'extended',
  'met',
  'superseded',
  'letEnd',
  'endReminded',
  'preparing',
  'scheduled',
  'queued',
  'seatsHeld',
  'movedInLine',
  'paused',
  'planResumed',
  'planStopped',
  'signInAsked',
  'writtenAsApp',
  'stopped',
  'resumed',
  'dueReleased',
] as const;

export type RecordEvent = (typeof recordEvents)[number];

export interface RecordEntry {
  at: string;
  event: RecordEvent;
  /** Who did it; the bot itself has the id `license-desk`. */
  actor: { id: UserId; name: string };
  /** The roles they had at that moment, where they decided something. */
  roles: string[];
  /** For what was asked, stood in or escalated: names of persons; channels are left out. */
  to: string[];
  /** Reason, question or answer. */
  text: string | null;
  /** Whose licenses, where it concerns one user. */
  userId: UserId | null;
  before: HeldLicense[] | null;
  after: HeldLicense[] | null;
  /** Our own name for the write, known even where Graph's answer was lost. */
  clientRequestId: string | null;
  graphRequestId: string | null;
}

/** The one history of a plan, oldest first. */
export interface PlanRecord {
  plan: Plan;
  entries: RecordEntry[];
}

/** One plan, everything about one user, or everything in a time. */
export type RecordFilter = { planNumber: PlanNumber } | { userId: UserId } | { since: Date; until?: Date };

export interface CsvFile {
  fileName: string;
  /** Comma or semicolon between the cells, as the reader's region has it, with a byte order mark. */
  content: string;
  rows: number;
}

export interface PlanRecords {
  /**
   * Newest plan first. Of somebody's own plans they see everything, of others those all of whose users they may look at (R5).
   * @throws Refusal `unknownPlan`, `notAllowed`
   */
  historyOf(actor: Actor, filter: RecordFilter): Promise<PlanRecord[]>;
  /** The same as a file, one row for each entry. */
  exportCsv(actor: Actor, filter: RecordFilter): Promise<CsvFile>;
}

/** How many plans the history of one user goes back. */
const plansBack = 50;

/** What the record says, for those who may look (R5, U6). */
export function createRecords(context: LicensingContext, plans: PlanStore): PlanRecords {
  return {
    async historyOf(actor, filter) {
      const found = await linesOf(actor, filter);
      return found.map(({ plan, lines }) => ({ plan, entries: lines.map(({ entry }) => entry) }));
    },

    async exportCsv(actor, filter) {
      const found = await linesOf(actor, filter);
      const lines = [...found.flatMap((one) => one.lines), ...(await linesOfDesk(filter))].sort(
        (one, other) => one.row.id - other.row.id,
      );
      return {
        fileName: fileNameOf(filter, context.now()),
        content: recordFile(lines, actor.locale),
        rows: lines.length,
      };
    },
  };

  async function linesOf(actor: Actor, filter: RecordFilter): Promise<{ plan: Plan; lines: RecordLine[] }[]> {
    const rights = await readRights(context, actor.id);
    const found = await plansOf(actor, filter, rights);
    const records: { plan: Plan; lines: RecordLine[] }[] = [];
    for (const plan of found) {
      const rows = await auditOfPlan(context.db, plan.id);
      const lines = rows.map((row) => ({ plan, row, entry: entryOf(row) })).filter(({ row }) => isAbout(row, filter));
      if (lines.length > 0) records.push({ plan, lines });
    }
    return records;
  }

  /** What concerns no plan stands only in the record of a time. */
  async function linesOfDesk(filter: RecordFilter): Promise<RecordLine[]> {
    if (!('since' in filter)) return [];
    const rows = await auditOfDesk(context.db, context.tenantId, filter.since, filter.until ?? context.now());
    return rows.map((row) => ({ plan: null, row, entry: entryOf(row) }));
  }

  async function plansOf(actor: Actor, filter: RecordFilter, rights: Rights): Promise<Plan[]> {
    const mayLook = (plan: Plan) => refusalOverEverybody(plan, rights, 'look') === null;
    if ('planNumber' in filter) {
      const plan = await plans.find(context.db, filter.planNumber);
      if (!plan) throw unknownPlan(filter.planNumber);
      if (!isAsker(plan, actor)) requireOverEverybody(plan, rights, 'look');
      return [plan];
    }
    if ('userId' in filter) {
      requireRight(rights, 'look', { id: filter.userId, guest: false });
      const about = await plans.about(context.db, filter.userId, plansBack);
      return about.filter(mayLook);
    }
    requireRight(rights, 'look');
    const ids = await plansInAudit(context.db, context.tenantId, filter.since, filter.until ?? context.now());
    const found = await Promise.all(ids.map((id) => plans.find(context.db, id)));
    return found.filter((plan) => plan !== undefined);
  }
}

function isAbout(row: AuditRow, filter: RecordFilter): boolean {
  if ('userId' in filter) return row.userId === null || row.userId === filter.userId;
  if ('since' in filter) return row.at >= filter.since && (filter.until === undefined || row.at <= filter.until);
  return true;
}

function fileNameOf(filter: RecordFilter, now: Date): string {
  const what = 'planNumber' in filter ? `plan-${filter.planNumber}` : 'userId' in filter ? 'user' : 'record';
  return `license-desk-${what}-${now.toISOString().slice(0, 10)}.csv`;
}

/** What is read of a line of the record; of its detail each event fills some. */
const line = z.object({
  event: z.enum(recordEvents),
  detail: z
    .object({
      roles: z.array(z.string()),
      to: z.array(z.object({ kind: z.string(), name: z.string() })),
      reason: z.string().nullable(),
      text: z.string(),
      clientRequestId: z.string().nullable(),
    })
    .partial()
    .nullable(),
  before: heldLicenses.nullable(),
  after: heldLicenses.nullable(),
});

/** @throws UnreadablePlan */
function entryOf(row: AuditRow): RecordEntry {
  const parsed = line.safeParse(row);
  if (!parsed.success) throw new UnreadablePlan(row.planNumber ?? 0, firstProblem(parsed.error));
  const { event, detail, before, after } = parsed.data;
  const { roles = [], to = [], reason, text, clientRequestId = null } = detail ?? {};
  return {
    at: row.at.toISOString(),
    event,
    actor: { id: row.actorId, name: row.actorName },
    roles,
    to: to.flatMap(({ kind, name }) => (kind === 'person' ? [name] : [])),
    text: text ?? reason ?? null,
    userId: row.userId,
    before,
    after,
    clientRequestId,
    graphRequestId: row.graphRequestId,
  };
}
