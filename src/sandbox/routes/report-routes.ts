import { answerPage } from '../odata/collection.ts';
import type { GraphAnswer, GraphCall } from '../odata/graph-call.ts';
import { badRequest, GraphFailure, unknownSegment } from '../odata/graph-failure.ts';
import type { TenantState } from '../tenant/tenant-state.ts';
import { ACTIVE_USERS } from './activity-reports.ts';
import { APP_USERS } from './app-report.ts';
import type { Route, RouteContext } from './route.ts';
import { MAILBOX_USAGE, ONEDRIVE_USAGE } from './storage-reports.ts';
import { toCsv, type UsageReport } from './usage-report.ts';

const REPORTS = [MAILBOX_USAGE, ONEDRIVE_USAGE, ACTIVE_USERS, APP_USERS];
const PERIODS = [7, 30, 90, 180].map((days) => `D${days}`);
const PAGE = 200;
const DAY = 86_400_000;

/** Usage reports, and what is set for all of them. */
export const REPORT_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'admin/reportSettings', answer: getSettings },
  { method: 'GET', path: 'reports/{report}/{arguments}', answer: getReport },
];

/** Flat, as clients get it; Graph's page wraps it into a `value`. */
function getSettings({ state, call }: RouteContext): GraphAnswer {
  if (state.cloud !== 'worldwide') throw unknownSegment('reportSettings');
  requireAnyPermission(state, 'ReportSettings.Read.All', 'ReportSettings.ReadWrite.All');
  const { displayConcealedNames } = state.reportSettings;
  return {
    status: 200,
    body: { '@odata.context': `${call.root}/$metadata#admin/reportSettings/$entity`, displayConcealedNames },
  };
}

/** 302 to a CSV, or the rows at once where JSON is asked for and the report has it (facts D58). */
function getReport({ state, call, parameters }: RouteContext): GraphAnswer {
  const name = (parameters.report ?? '').replace(/^microsoft\.graph\./i, '').toLowerCase();
  const report = REPORTS.find((known) => known.name.toLowerCase() === name);
  if (!report || (report.worldwideOnly && state.cloud !== 'worldwide')) throw unknownSegment(parameters.report ?? '');
  requireAnyPermission(state, 'Reports.Read.All');
  const rows = report.rows({ state, period: readArguments(report, parameters.arguments ?? '', state) });
  if (report.json && /\bjson\b/i.test(call.parameters.get('$format') ?? '')) {
    return { status: 200, body: jsonPage(call, report.name, report.json(rows)) };
  }
  const address = `${new URL(call.root).origin}/data/download/${state.downloads.offer(toCsv(report.columns, rows), state.at)}`;
  return { status: 302, headers: { 'Content-Type': 'text/plain', Location: address } };
}

function jsonPage(call: GraphCall, name: string, rows: readonly unknown[]): Record<string, unknown> {
  const paged = { ...call, query: { ...call.query, top: Math.min(call.query.top ?? PAGE, PAGE) } };
  return {
    ...answerPage(paged, 'reports', rows, (row) => row as Record<string, unknown>),
    '@odata.context': `${call.root}/$metadata#reports/${name}`,
  };
}

/** `period='D7'` as '7', `date=2026-11-20` as null. No text of Graph is known for what is neither. */
function readArguments({ byDate, name }: UsageReport, given: string, state: TenantState): string | null {
  const [, period] = /^period='(.*)'$/i.exec(given) ?? [];
  if (period !== undefined) {
    if (!PERIODS.includes(period)) throw badRequest(`Invalid period value. Supported values: ${PERIODS.join(', ')}.`);
    return period.slice(1);
  }
  const [, date] = /^date='?(\d{4}-\d{2}-\d{2})'?$/i.exec(given) ?? [];
  if (date === undefined || !byDate) throw unknownSegment(name);
  const age = (state.at - Date.parse(date)) / DAY;
  if (!(age >= 0 && age <= 31)) throw badRequest('The date must be one of the past 30 days.');
  return null;
}

/** The reports service words a missing permission in its own way, inside the gateway's (seen 2026-07-29). */
function requireAnyPermission(state: TenantState, ...anyOf: string[]): void {
  if (state.granted(...anyOf)) return;
  const inner = { error: { code: 'S2SUnauthorized', message: 'Invalid permission.' } };
  throw new GraphFailure(403, 'UnknownError', JSON.stringify(inner));
}
