import type { TenantCloud } from '../../../graph/tenant-cloud.ts';
import type { Usage } from '../../../graph/usage.ts';
import type { HeldLicense, Product, Segment, Severity, Warning, WarningCode } from '../../model.ts';
import { type DataKind, type DataPlan, dataOf } from '../data-plans.ts';
import { type Grant, grantsOf } from '../holdings.ts';
import { deadlinesFrom, type Retention } from '../retention.ts';

export type DataGrant = Grant & { data: DataPlan };

/** Everything that is on for one user before and after a change, and what else its consequences depend on. */
export interface BeforeAfter {
  held: { before: readonly HeldLicense[]; after: readonly HeldLicense[] };
  products: readonly Product[];
  before: DataGrant[];
  after: DataGrant[];
  /** When the licenses go: every deadline counts from here. */
  at: Date;
  zone: string | undefined;
  cloud: TenantCloud;
  usage: Usage | 'concealed' | null;
}

/** Every service plan that is on, with what it holds. */
export function grantsWithData(held: readonly HeldLicense[], products: readonly Product[]): DataGrant[] {
  return grantsOf(held, products).map((grant) => ({ ...grant, data: dataOf(grant.plan) }));
}

export function holding(grants: readonly DataGrant[], kind: DataKind): DataGrant[] {
  return grants.filter(({ data }) => data.holds.includes(kind));
}

export function covering(grants: readonly DataGrant[], kind: DataKind): DataGrant[] {
  return grants.filter(({ data }) => data.holds.includes(kind) || data.keeps.includes(kind));
}

export function labels(grants: readonly DataGrant[]): string[] {
  return [...new Set(grants.map(({ plan }) => plan.label))];
}

export interface Loss {
  kind: DataKind;
  code: WarningCode;
  severity: Severity;
  rules: string[];
  durations?: readonly Retention[];
  segment?: Segment;
}

/** The last plan that holds this kind of data goes. */
export function lost(
  { before, after, at, zone }: Pick<BeforeAfter, 'before' | 'after' | 'at' | 'zone'>,
  { kind, code, severity, rules, durations = [], segment }: Loss,
): Warning | null {
  const held = holding(before, kind);
  if (held.length === 0 || covering(after, kind).length > 0) return null;
  const deadlines = deadlinesFrom(at, durations, zone);
  return { code, severity, rules, deadlines, plans: labels(held), ...(segment ? { segment } : {}) };
}

/** Good news where a careful person would fear: a source of the data goes and another still covers it (licensing-rules D15). */
export function stays(
  { before, after }: BeforeAfter,
  kind: DataKind,
  code: WarningCode,
  rules: string[],
): Warning | null {
  const left = holding(after, kind);
  const taken = holding(before, kind).filter(
    (grant) => !grant.data.incidental && !left.some((other) => isSameSource(grant, other)),
  );
  if (taken.length === 0 || left.length === 0) return null;
  return { code, severity: 'stays', rules, deadlines: [], plans: labels(left) };
}

function isSameSource(one: DataGrant, other: DataGrant): boolean {
  return one.skuId === other.skuId && one.source === other.source && one.plan.id === other.plan.id;
}
