import { createHash } from 'node:crypto';
import { dayOf, lastActive, reportRefreshDate } from '../tenant/activity.ts';
import type { SandboxUser, TenantState } from '../tenant/tenant-state.ts';

/** What a report is asked for. */
export interface ReportRequest {
  state: TenantState;
  /** Days, `'7'`; null where a date was named instead. */
  period: string | null;
}

/** A cell by its column's name; what is missing is an empty one. */
export type ReportRow = Readonly<Record<string, string | number | boolean>>;

/** One usage report of Microsoft 365 (facts D25, D28, D58). */
export interface UsageReport {
  name: string;
  /** In the order of the CSV, as Graph's page lists them. */
  columns: readonly string[];
  /** Whether it may be asked for one day of the last 30. */
  byDate: boolean;
  /** Whether only the worldwide cloud has it (facts D61). */
  worldwideOnly: boolean;
  rows: (request: ReportRequest) => ReportRow[];
  /** The rows as JSON, for a report that has such a form. */
  json?: (rows: readonly ReportRow[]) => unknown[];
}

/** A name as reports show it: where names are concealed, a hash that cannot be joined with anything (facts D58a). */
export function shownName({ reportSettings }: TenantState, name: string): string {
  if (!reportSettings.displayConcealedNames) return name;
  return createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 32).toUpperCase();
}

/** The user's last day of activity, no later than the report's own; empty where there is no record. */
export function lastActivityDay(state: TenantState, user: SandboxUser): string {
  const moment = lastActive(state, user);
  if (!moment) return '';
  const [day = ''] = [dayOf(moment), reportRefreshDate(state)].sort();
  return day;
}

/** CSV as the reports service writes it, byte order mark included. */
export function toCsv(columns: readonly string[], rows: readonly ReportRow[]): string {
  const lines = rows.map((row) => columns.map((column) => csvField(row[column] ?? '')).join(','));
  return `\u{FEFF}${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function csvField(value: string | number | boolean): string {
  const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
