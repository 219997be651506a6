import type { ServicePlan } from '../../model.ts';

/** How much data something may hold, in gigabytes. */
export interface Room {
  /** The largest that a known plan gives; 0 where none gives any. */
  gb: number;
  /** A plan without a published size is on: it may be more. */
  open: boolean;
}

interface Size {
  plan: string;
  gb: number;
  /** Only together with this plan. */
  with?: string;
}

const terabyte = 1_024;

/** D18. Every other Exchange plan: not known, never a number. The largest counts; sizes are never added up. */
const mailboxSizes: readonly Size[] = [
  { plan: 'EXCHANGE_S_DESKLESS', gb: 2 },
  { plan: 'EXCHANGE_S_STANDARD', gb: 50 },
  { plan: 'EXCHANGE_S_STANDARD', with: 'EXCHANGE_STORAGE_50GB', gb: 100 },
  { plan: 'EXCHANGE_S_ENTERPRISE', gb: 100 },
];

/** D19: fixed with Plan 1; with Plan 2 or the add-on it grows to 1.5 TB. The 50 GB of 2026 add nothing to it. */
const archiveSizes: readonly Size[] = [
  { plan: 'EXCHANGE_S_STANDARD', gb: 50 },
  { plan: 'EXCHANGE_S_STANDARD', with: 'EXCHANGE_S_ARCHIVE_ADDON', gb: 1.5 * terabyte },
  { plan: 'EXCHANGE_S_ENTERPRISE', gb: 1.5 * terabyte },
];

/** D26: what an administrator may raise it to; Plan 2 begins with 1 TB. Schools, and Visio's and Project's own: not known. */
const oneDriveSizes: readonly Size[] = [
  { plan: 'SHAREPOINTDESKLESS', gb: 2 },
  { plan: 'SHAREPOINTSTANDARD', gb: terabyte },
  { plan: 'ONEDRIVESTANDARD', gb: terabyte },
  { plan: 'SHAREPOINTENTERPRISE', gb: 5 * terabyte },
  { plan: 'ONEDRIVEENTERPRISE', gb: 5 * terabyte },
];

const tables = { mailbox: mailboxSizes, archive: archiveSizes, oneDrive: oneDriveSizes };

type NamedPlan = Pick<ServicePlan, 'name'>;

/**
 * What this kind of data may grow to with the plans that are on (licensing-rules D18, D19, D26).
 * @param holding those of them that hold this kind of data: one that has no size makes the answer open
 */
export function roomOf(kind: keyof typeof tables, on: readonly NamedPlan[], holding: readonly NamedPlan[]): Room {
  const names = new Set(on.map(nameOf));
  const fitting = tables[kind].filter((size) => names.has(size.plan) && (!size.with || names.has(size.with)));
  const known = new Set(tables[kind].map(({ plan }) => plan));
  return {
    gb: Math.max(0, ...fitting.map(({ gb }) => gb)),
    open: holding.some((plan) => !known.has(nameOf(plan))),
  };
}

function nameOf({ name }: NamedPlan): string {
  return name.trim().toUpperCase();
}

/** The most that any plan gives. */
function most(kind: keyof typeof tables): number {
  return Math.max(...tables[kind].map(({ gb }) => gb));
}

/**
 * Whether there is less room than before: `no`, `yes`, or `unclear` where a plan of unknown size is in play. More that is left never
 * makes a `no` into something worse.
 */
export function shrinks(kind: keyof typeof tables, before: Room, after: Room): 'no' | 'yes' | 'unclear' {
  if (before.gb > after.gb) return after.open ? 'unclear' : 'yes';
  return before.open && !after.open && after.gb < most(kind) ? 'unclear' : 'no';
}
