import { reportRefreshDate } from '../tenant/activity.ts';
import { driveQuota, mailboxQuota } from '../tenant/storage-quotas.ts';
import type { SandboxUser } from '../tenant/tenant-state.ts';
import { lastActivityDay, type ReportRow, shownName, type UsageReport } from './usage-report.ts';

/** Warning and stop before the mailbox is full: 98 and 99 of each 100 GB (facts D22). */
const WARNING = 0.98;
const NO_SENDING = 0.99;

/** How full every mailbox is (facts D25). Whoever has no `mailboxUsage` in the tenant file is not in it. */
export const MAILBOX_USAGE: UsageReport = {
  name: 'getMailboxUsageDetail',
  columns: [
    'Report Refresh Date',
    'User Principal Name',
    'Display Name',
    'Is Deleted',
    'Deleted Date',
    'Created Date',
    'Last Activity Date',
    'Item Count',
    'Storage Used (Byte)',
    'Issue Warning Quota (Byte)',
    'Prohibit Send Quota (Byte)',
    'Prohibit Send/Receive Quota (Byte)',
    'Deleted Item Count',
    'Deleted Item Size (Byte)',
    'Deleted Item Quota (Byte)',
    'Has Archive',
    'Report Period',
  ],
  byDate: false,
  worldwideOnly: true,
  rows: ({ state, period }) =>
    [...state.users.values(), ...state.deletedUsers.values()].flatMap((user): ReportRow[] => {
      const { mailboxUsage, userPrincipalName, displayName } = user.profile;
      if (mailboxUsage === null || mailboxUsage === undefined) return [];
      const quota = mailboxQuota(state, user);
      return [
        {
          'Report Refresh Date': reportRefreshDate(state),
          'User Principal Name': shownName(state, userPrincipalName),
          'Display Name': shownName(state, displayName),
          ...deletion(user),
          'Last Activity Date': lastActivityDay(state, user),
          // The tenant file does not count items; 75 KB is an ordinary one.
          'Item Count': Math.ceil(mailboxUsage / 75_000),
          'Storage Used (Byte)': mailboxUsage,
          'Issue Warning Quota (Byte)': Math.round(quota * WARNING),
          'Prohibit Send Quota (Byte)': Math.round(quota * NO_SENDING),
          'Prohibit Send/Receive Quota (Byte)': quota,
          'Deleted Item Count': 0,
          'Deleted Item Size (Byte)': 0,
          'Deleted Item Quota (Byte)': 30 * 1024 ** 3,
          'Has Archive': false,
          'Report Period': period ?? '',
        },
      ];
    }),
};

/** How full every OneDrive is (facts D28). Whoever has no `oneDriveUsage` in the tenant file is not in it. */
export const ONEDRIVE_USAGE: UsageReport = {
  name: 'getOneDriveUsageAccountDetail',
  columns: [
    'Report Refresh Date',
    'Site URL',
    'Owner Display Name',
    'Is Deleted',
    'Last Activity Date',
    'File Count',
    'Active File Count',
    'Storage Used (Byte)',
    'Storage Allocated (Byte)',
    'Owner Principal Name',
    'Report Period',
  ],
  byDate: true,
  worldwideOnly: true,
  rows: ({ state, period }) =>
    [...state.users.values(), ...state.deletedUsers.values()].flatMap((user): ReportRow[] => {
      const { oneDriveUsage, userPrincipalName, displayName } = user.profile;
      if (oneDriveUsage === null || oneDriveUsage === undefined) return [];
      return [
        {
          'Report Refresh Date': reportRefreshDate(state),
          'Owner Display Name': shownName(state, displayName),
          'Is Deleted': isDeleted(user),
          'Last Activity Date': lastActivityDay(state, user),
          // Half a megabyte is an ordinary file.
          'File Count': Math.ceil(oneDriveUsage / 500_000),
          'Active File Count': 0,
          'Storage Used (Byte)': oneDriveUsage,
          'Storage Allocated (Byte)': driveQuota(state, user),
          'Owner Principal Name': shownName(state, userPrincipalName),
          'Report Period': period ?? '',
        },
      ];
    }),
};

/** `Is Deleted` and `Deleted Date` of a report on people. */
export function deletion(user: SandboxUser): ReportRow {
  const date = user.profile.deletedDateTime;
  return { 'Is Deleted': isDeleted(user), 'Deleted Date': typeof date === 'string' ? date.slice(0, 10) : '' };
}

function isDeleted({ profile }: SandboxUser): boolean {
  return typeof profile.deletedDateTime === 'string';
}
