import { createHash, createHmac, randomBytes } from 'node:crypto';
import { toCanonicalJson } from './json.ts';

/** What a row of the record says of persons; all of it goes when the row is made anonymous. */
const personal = ['actorId', 'actorName', 'userId', 'before', 'after', 'detail'] as const;

type Personal = (typeof personal)[number];

/** One text for each personal field: a salt, or what the chain holds instead of the field. */
export type PerField = Record<Personal, string>;

export interface Hashed {
  tenantId: string;
  planId: string | null;
  planNumber: number | null;
  actorId: string;
  actorName: string;
  event: string;
  userId: string | null;
  before: unknown;
  after: unknown;
  detail: unknown;
  graphRequestId: string | null;
}

/** The version of rows that are written now: their hash covers commitments to personal data instead of the data. */
export const hashVersion = 2;

/** New salts for one row: without them nobody can find out what was committed to by trying. */
export function newSalts(): PerField {
  return perField(() => randomBytes(16).toString('hex'));
}

/** What a row commits to: each personal field, hashed with its salt. */
export function commitmentsOf(row: Hashed, salts: PerField): PerField {
  return perField((field) =>
    createHmac('sha256', salts[field])
      .update(toCanonicalJson([field, row[field] ?? null]))
      .digest('hex'),
  );
}

/** The hash of a row of version 2: every column but the id, which the database gives; of personal ones their commitments. */
export function hashOf(row: Hashed, commitments: PerField, at: Date, prevHash: string): string {
  const { tenantId, planId, planNumber, event, graphRequestId } = row;
  return digest([
    hashVersion,
    prevHash,
    at.toISOString(),
    tenantId,
    planId,
    planNumber,
    event,
    graphRequestId,
    perField((field) => commitments[field]),
  ]);
}

/** The hash of a row of version 1, which covered the data itself. */
export function hashOfFirstVersion(row: Hashed, at: Date, prevHash: string): string {
  return digest([
    prevHash,
    at.toISOString(),
    row.tenantId,
    row.planId,
    row.planNumber,
    row.actorId,
    row.actorName,
    row.event,
    row.userId,
    row.before ?? null,
    row.after ?? null,
    row.detail ?? null,
    row.graphRequestId,
  ]);
}

/** Whether two rows commit to the same. */
export function isSame(one: PerField, other: PerField): boolean {
  return personal.every((field) => one[field] === other[field]);
}

/** Whether nothing personal is left in a row. */
export function isBlank(row: Hashed): boolean {
  return personal.every((field) => row[field] === null || row[field] === '');
}

function perField(of: (field: Personal) => string): PerField {
  return Object.fromEntries(personal.map((field) => [field, of(field)])) as PerField;
}

function digest(content: unknown[]): string {
  return createHash('sha256').update(toCanonicalJson(content)).digest('hex');
}
