import { reportRefreshDate } from '../tenant/activity.ts';
import { assignedLicenses } from '../tenant/held-licenses.ts';
import { plansOf } from '../tenant/storage-quotas.ts';
import type { SandboxUser, TenantState } from '../tenant/tenant-state.ts';
import { deletion } from './storage-reports.ts';
import { lastActivityDay, type ReportRow, shownName, type UsageReport } from './usage-report.ts';

/** The services of the report on active users, in its order, each with the names of the plans that bring it. */
const SERVICES = [
  { name: 'Exchange', plan: /^EXCHANGE_(?!S_FOUNDATION)/ },
  { name: 'OneDrive', plan: /^(ONEDRIVE|SHAREPOINT(STANDARD|ENTERPRISE|DESKLESS))/ },
  { name: 'SharePoint', plan: /^SHAREPOINT(STANDARD|ENTERPRISE|DESKLESS)/ },
  { name: 'Skype For Business', plan: /^MCO(STANDARD|IMP)/ },
  { name: 'Yammer', plan: /^YAMMER_/ },
  { name: 'Teams', plan: /^TEAMS(1|_)/ },
] as const;

/** Who has used what and when (facts D58). */
export const ACTIVE_USERS: UsageReport = {
  name: 'getOffice365ActiveUserDetail',
  columns: [
    'Report Refresh Date',
    'User Principal Name',
    'Display Name',
    'Is Deleted',
    'Deleted Date',
    ...SERVICES.map(({ name }) => `Has ${name} License`),
    ...SERVICES.map(({ name }) => `${name} Last Activity Date`),
    ...SERVICES.map(({ name }) => `${name} License Assign Date`),
    'Assigned Products',
  ],
  byDate: true,
  worldwideOnly: false,
  rows: ({ state }) =>
    [...state.users.values(), ...state.deletedUsers.values()].map((user) => ({
      'Report Refresh Date': reportRefreshDate(state),
      'User Principal Name': shownName(state, user.profile.userPrincipalName),
      'Display Name': shownName(state, user.profile.displayName),
      ...deletion(user),
      ...Object.assign({}, ...SERVICES.map((service) => serviceCells(state, user, service))),
      'Assigned Products': productsOf(state, user).join('+'),
    })),
};

/** Nobody has used a service without its license; whether each of them was used, the tenant file does not tell apart. */
function serviceCells(state: TenantState, user: SandboxUser, { name, plan }: (typeof SERVICES)[number]): ReportRow {
  const held = [...plansOf(state, user)].some((known) => plan.test(known));
  if (!held) return { [`Has ${name} License`]: false };
  return {
    [`Has ${name} License`]: true,
    [`${name} Last Activity Date`]: lastActivityDay(state, user),
    [`${name} License Assign Date`]: assignDay(state, user, plan),
  };
}

/** The day on which the first license with such a plan was given. */
function assignDay(state: TenantState, user: SandboxUser, plan: RegExp): string {
  const days = state
    .seen(user)
    .assignments.filter(({ skuId, disabledPlans }) =>
      state
        .sku(skuId)
        ?.servicePlans.some(
          ({ servicePlanId, servicePlanName }) => plan.test(servicePlanName) && !disabledPlans.includes(servicePlanId),
        ),
    )
    .map(({ lastUpdatedDateTime }) => lastUpdatedDateTime.slice(0, 10));
  return days.sort()[0] ?? '';
}

/** The real report has marketing names, which the tenant does not know. */
function productsOf(state: TenantState, user: SandboxUser): string[] {
  return assignedLicenses(state.seen(user).assignments).map(({ skuId }) => state.sku(skuId)?.skuPartNumber ?? skuId);
}
