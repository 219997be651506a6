import { denied } from '../odata/graph-failure.ts';
import type { TenantState } from '../tenant/tenant-state.ts';

const USERS = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'];
const ROLES = ['RoleManagement.Read.Directory', 'RoleManagement.Read.All', 'RoleManagement.ReadWrite.Directory'];

/** One of which application permissions a request needs, by "METHOD route"; the first line that matches counts (graph-api 1). */
const NEEDED: readonly [route: RegExp, anyOf: readonly string[]][] = [
  [/^POST groups\/{group}\/assignLicense$/, ['LicenseAssignment.ReadWrite.All', 'Directory.ReadWrite.All']],
  [
    /^POST users\/{user}\/assignLicense$/,
    ['LicenseAssignment.ReadWrite.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'],
  ],
  [/^(PATCH users|POST users\/{user}\/reprocessLicense)/, ['User.ReadWrite.All', 'Directory.ReadWrite.All']],
  [
    /^GET users\/{user}\/teamwork/,
    [
      'TeamsAppInstallation.ReadForUser.All',
      'TeamsAppInstallation.ReadWriteSelfForUser.All',
      'TeamsAppInstallation.ReadWriteForUser.All',
    ],
  ],
  [
    /^POST users\/{user}\/teamwork/,
    ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
  ],
  [/^GET users\/{user}\/licenseDetails$/, [...USERS, 'LicenseAssignment.Read.All', 'LicenseAssignment.ReadWrite.All']],
  [
    /^GET subscribedSkus/,
    ['LicenseAssignment.Read.All', 'LicenseAssignment.ReadWrite.All', 'Organization.Read.All', 'Directory.Read.All'],
  ],
  [/^GET (directory\/subscriptions|organization)/, ['Organization.Read.All', 'Directory.Read.All']],
  [/^GET directory\/administrativeUnits/, ['AdministrativeUnit.Read.All', 'Directory.Read.All']],
  [/^GET .*\/roleAssignmentScheduleInstances$/, ['RoleAssignmentSchedule.Read.Directory', ...ROLES]],
  [/^GET roleManagement/, [...ROLES, 'Directory.Read.All']],
  [/^\w+ groups/, GROUPS],
  [/^POST directoryObjects/, [...USERS, ...GROUPS]],
  [/^\w+ (users|directory\/deletedItems)/, USERS],
];

/** Throws Graph's 403 where an administrator did not consent to what the route needs. */
export function demandPermission(state: TenantState, method: string, route: string): void {
  const [, anyOf] = NEEDED.find(([pattern]) => pattern.test(`${method} ${route}`)) ?? [];
  if (anyOf && !state.granted(...anyOf)) throw denied();
}
