import { sql } from 'kysely';
import type { PlanId, PlanNumber, UserId } from '../ids.ts';
import {
  commitmentsOf,
  hashOf,
  hashOfFirstVersion,
  hashVersion,
  isBlank,
  isSame,
  newSalts,
  type PerField,
} from './audit-hash.ts';
import { toJson } from './json.ts';
import type { Database } from './tables.ts';
import { isUuid } from './uuid.ts';

/** One line of the record: who did what to whom, what was before and after, and which Graph request did it. */
export interface AuditEntry {
  tenantId: string;
  planId: PlanId | null;
  planNumber: PlanNumber | null;
  actorId: UserId;
  actorName: string;
  event: string;
  userId: UserId | null;
  before: unknown;
  after: unknown;
  detail: unknown;
  graphRequestId: string | null;
}

export interface AuditRow extends AuditEntry {
  id: number;
  at: Date;
  prevHash: string;
  hash: string;
  /** Of the hash. */
  version: number;
  /** What the hash covers instead of personal data; null in version 1. */
  commitments: unknown;
  /** Kept beside the data, and deleted with it. */
  salts: unknown;
  /** Whether everything personal has been taken out. */
  anonymized: boolean;
}

/** What the first row follows. */
const GENESIS = '0'.repeat(64);
const PAGE = 500;
/** Lines of one statement. */
const linesAtOnce = 500;
/** Any number that nobody else locks in this database. */
const appendLock = 4_721_052_019;

/**
 * Appends one line, chained to the one before it by its hash. Give it the transaction of what it records, and call it last
 * there: it keeps every other append waiting until the commit, or the chain would fork. A database role that may only insert and
 * select can do so.
 */
export function appendAudit(db: Database, entry: AuditEntry, now: Date): Promise<void> {
  return appendAudits(db, [entry], now);
}

/** The same for several lines, in their order, with one statement: PostgreSQL takes 65,535 parameters, and a line has 17. */
export async function appendAudits(db: Database, entries: readonly AuditEntry[], now: Date): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute((tx) => appendAudits(tx, entries, now));
  if (entries.length === 0) return;
  await sql`select pg_advisory_xact_lock(${appendLock})`.execute(db);
  const last = await db.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  let prevHash = last?.hash ?? GENESIS;
  const lines = entries.map((entry) => {
    const stored: AuditEntry = JSON.parse(toJson(entry));
    const salts = newSalts();
    const commitments = commitmentsOf(stored, salts);
    const line = {
      ...stored,
      before: jsonOrNull(stored.before),
      after: jsonOrNull(stored.after),
      detail: jsonOrNull(stored.detail),
      at: now,
      prevHash,
      hash: hashOf(stored, commitments, now, prevHash),
      version: hashVersion,
      commitments: toJson(commitments),
      salts: toJson(salts),
    };
    prevHash = line.hash;
    return line;
  });
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    await db
      .insertInto('audit')
      .values(lines.slice(start, start + linesAtOnce))
      .execute();
  }
}

/** The record of one plan, oldest first. */
export async function auditOfPlan(db: Database, planId: PlanId): Promise<AuditRow[]> {
  if (!isUuid(planId)) return [];
  return db.selectFrom('audit').selectAll().where('planId', '=', planId).orderBy('id').execute();
}

/** What was recorded in this time of no plan: that all changes were stopped or resumed. Oldest first. */
export async function auditOfDesk(db: Database, tenantId: string, since: Date, until: Date): Promise<AuditRow[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('planId', 'is', null)
    .where('at', '>=', since)
    .where('at', '<=', until)
    .orderBy('id')
    .execute();
}

/** Where the record ends now; null where it is empty. */
export async function endOfAudit(db: Database): Promise<{ rows: number; id: number; hash: string } | null> {
  const last = await db.selectFrom('audit').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst();
  const counted = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirst();
  return last ? { ...last, rows: Number(counted?.rows) } : null;
}

/** The hash of one row, undefined where it is gone. */
export async function auditHashAt(db: Database, id: number): Promise<string | undefined> {
  const row = await db.selectFrom('audit').select('hash').where('id', '=', id).executeTakeFirst();
  return row?.hash;
}

/** Plans that something was recorded of in this time, the latest first. */
export async function plansInAudit(db: Database, tenantId: string, since: Date, until: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('audit')
    .select('planId')
    .where('tenantId', '=', tenantId)
    .where('planId', 'is not', null)
    .where('at', '>=', since)
    .where('at', '<=', until)
    .groupBy('planId')
    .orderBy((expression) => expression.fn.max('id'), 'desc')
    .execute();
  return rows.flatMap(({ planId }) => planId ?? []);
}

/**
 * Recomputes the chain. `brokenAt` is the id of the first row that was changed, or that follows a row that was removed. Rows
 * cut off at the end leave no trace in the chain: keep the last hash elsewhere to see that too. `anonymous`: how many of the rows hold
 * nothing personal any more.
 */
export async function verifyAudit(
  db: Database,
): Promise<{ rows: number; anonymous: number; brokenAt: number | null; lastHash: string }> {
  let rows = 0;
  let anonymous = 0;
  let lastId = 0;
  let lastHash = GENESIS;
  for (;;) {
    const page = await db.selectFrom('audit').selectAll().where('id', '>', lastId).orderBy('id').limit(PAGE).execute();
    for (const row of page) {
      if (row.prevHash !== lastHash || !isUnchanged(row)) return { rows, anonymous, brokenAt: row.id, lastHash };
      rows += 1;
      if (row.anonymized) anonymous += 1;
      lastId = row.id;
      lastHash = row.hash;
    }
    if (page.length < PAGE) return { rows, anonymous, brokenAt: null, lastHash };
  }
}

/** Of an anonymous row of version 1 nothing but its place in the chain can be checked: its hash covered what is gone. */
function isUnchanged(row: AuditRow): boolean {
  if (row.anonymized && !isBlank(row)) return false;
  if (row.version === 1) return row.anonymized || row.hash === hashOfFirstVersion(row, row.at, row.prevHash);
  const commitments = row.commitments as PerField | null;
  const salts = row.salts as PerField | null;
  if (row.version !== hashVersion || !commitments || row.hash !== hashOf(row, commitments, row.at, row.prevHash)) {
    return false;
  }
  return row.anonymized ? salts === null : salts !== null && isSame(commitments, commitmentsOf(row, salts));
}

/**
 * Takes everything personal out of the rows of before this moment; gives how many these are. The chain stays whole. The database
 * refuses it of the last 30 days, and it is the only change of the record that it takes.
 */
export async function anonymizeAudit(db: Database, before: Date): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select anonymize_audit(${before}) as rows`.execute(db);
  return rows[0]?.rows ?? 0;
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : toJson(value);
}
