import { dayOf, lastActive, reportRefreshDate } from '../tenant/activity.ts';
import { plansOf } from '../tenant/storage-quotas.ts';
import type { SandboxUser, TenantState } from '../tenant/tenant-state.ts';
import { lastActivityDay, type ReportRow, shownName, type UsageReport } from './usage-report.ts';

const PLATFORMS = ['Windows', 'Mac', 'Mobile', 'Web'];
const APPS = ['Outlook', 'Word', 'Excel', 'PowerPoint', 'OneNote', 'Teams'];
const PER_APP = PLATFORMS.flatMap((platform) => APPS.map((app) => `${app} (${platform})`));
const FLAGS = [...PLATFORMS, ...APPS, ...PER_APP];
/** What somebody who was active at all has used; the tenant file does not tell apps and platforms apart. */
const USED = ['Windows', ...APPS, ...APPS.map((app) => `${app} (Windows)`)];
/** The plans that bring apps to install. */
const DESKTOP_APPS = ['OFFICESUBSCRIPTION', 'OFFICE_BUSINESS'];
const DAY = 86_400_000;

/** Who has activated and used the Microsoft 365 apps, and where (facts D58). */
export const APP_USERS: UsageReport = {
  name: 'getM365AppUserDetail',
  columns: [
    'Report Refresh Date',
    'User Principal Name',
    'Last Activation Date',
    'Last Activity Date',
    'Report Period',
    ...FLAGS,
  ],
  byDate: true,
  worldwideOnly: true,
  rows: ({ state, period }) =>
    [...state.users.values()]
      .filter((user) => DESKTOP_APPS.some((plan) => plansOf(state, user).has(plan)))
      .map((user) => {
        const active = activeWithin(state, user, Number(period ?? 1));
        return {
          'Report Refresh Date': reportRefreshDate(state),
          'User Principal Name': shownName(state, user.profile.userPrincipalName),
          'Last Activation Date': lastActivityDay(state, user),
          'Last Activity Date': lastActivityDay(state, user),
          'Report Period': period ?? '',
          ...Object.fromEntries(FLAGS.map((flag) => [flag, active && USED.includes(flag) ? 'Yes' : 'No'])),
        };
      }),
  json: (rows) => rows.map(asJson),
};

function activeWithin(state: TenantState, user: SandboxUser, days: number): boolean {
  const moment = lastActive(state, user);
  const end = Date.parse(reportRefreshDate(state)) + DAY;
  return moment !== null && dayOf(moment) >= dayOf(new Date(end - days * DAY));
}

function asJson(row: ReportRow): unknown {
  const period = row['Report Period'];
  return {
    reportRefreshDate: row['Report Refresh Date'],
    userPrincipalName: row['User Principal Name'],
    lastActivationDate: row['Last Activation Date'] || null,
    lastActivityDate: row['Last Activity Date'] || null,
    details: [
      {
        reportPeriod: period === '' ? null : Number(period),
        ...Object.fromEntries(FLAGS.map((flag) => [camel(flag), row[flag] === 'Yes'])),
      },
    ],
  };
}

/** `Outlook (Windows)` as `outlookWindows`. */
function camel(flag: string): string {
  return `${flag.charAt(0).toLowerCase()}${flag.slice(1)}`.replace(/[ ()]/g, '');
}
