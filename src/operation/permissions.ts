import permissions from '../../manifest/graph-permissions.json' with { type: 'json' };

export interface MissingPermission {
  permission: string;
  /** Whether nothing works without it, or only what `without` says does not. */
  always: boolean;
  without: string;
}

/** Wider permissions that a tenant may have given instead. */
const wider: Record<string, string[]> = {
  'User.Read.All': ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  'Organization.Read.All': ['Organization.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  'GroupMember.Read.All': ['GroupMember.ReadWrite.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'],
  'AdministrativeUnit.Read.All': ['AdministrativeUnit.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  'RoleAssignmentSchedule.Read.Directory': [
    'RoleAssignmentSchedule.ReadWrite.Directory',
    'RoleManagement.Read.Directory',
    'RoleManagement.ReadWrite.Directory',
  ],
  'LicenseAssignment.ReadWrite.All': ['Directory.ReadWrite.All'],
  'TeamsAppInstallation.ReadWriteSelfForUser.All': ['TeamsAppInstallation.ReadWriteForUser.All'],
};

/** Those of `manifest/graph-permissions.json` that are not among the granted, with what does not work without them. */
export function missingPermissions(granted: string[]): MissingPermission[] {
  return permissions
    .filter(({ permission }) => ![permission, ...(wider[permission] ?? [])].some((one) => granted.includes(one)))
    .map(({ permission, needed, without }) => ({ permission, always: needed === 'always', without }));
}
