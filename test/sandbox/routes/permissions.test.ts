import { expect, it } from 'vitest';
import { ask, assign, contosoWith, GROUPS, PEOPLE, SKUS } from '../../support/sandbox.ts';

const withOnly = (...permissions: string[]) =>
  contosoWith((tenant) => {
    tenant.grantedPermissions = permissions;
  });

it.each([
  ['/users', 'User.Read.All'],
  [`/users/${PEOPLE.ada}/memberOf`, 'User.Read.All'],
  [`/users/${PEOPLE.ada}/licenseDetails`, 'LicenseAssignment.Read.All'],
  [`/groups/${GROUPS.retail}/members`, 'GroupMember.Read.All'],
  ['/subscribedSkus', 'LicenseAssignment.ReadWrite.All'],
  ['/directory/subscriptions', 'Organization.Read.All'],
  ['/directory/administrativeUnits', 'AdministrativeUnit.Read.All'],
  ['/directory/deletedItems/microsoft.graph.user', 'User.Read.All'],
  ['/organization', 'Organization.Read.All'],
  ['/roleManagement/directory/roleAssignmentScheduleInstances', 'RoleAssignmentSchedule.Read.Directory'],
  ['/roleManagement/directory/roleAssignments', 'RoleManagement.Read.Directory'],
])('%s needs %s', async (path, permission) => {
  expect((await ask(withOnly(permission), path)).status).toBe(200);
  const { status, body } = await ask(withOnly('Mail.Read'), path);
  expect([status, body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
});

it('who may assign licenses may not set a usage location', async () => {
  const sandbox = withOnly('LicenseAssignment.ReadWrite.All');
  expect((await assign(sandbox, PEOPLE.nora, [SKUS.visio])).status).toBe(200);
  const body = { usageLocation: 'BE' };
  expect((await ask(sandbox, `PATCH /users/${PEOPLE.nora}`, { body })).status).toBe(403);
  expect((await ask(withOnly('User.ReadWrite.All'), `PATCH /users/${PEOPLE.nora}`, { body })).status).toBe(204);
});
