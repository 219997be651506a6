import { describe, expect, it } from 'vitest';
import { createGraphClient } from '../../src/graph/client.ts';
import { sandboxToken } from '../../src/graph/credential.ts';
import { readGroupMembers, readNamedUsers, readRoleHolders } from '../../src/graph/principals.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { contoso, contosoWith, GROUPS, PEOPLE, tenantWith, userId } from '../support/sandbox.ts';
import { batched, refusal, scene } from './script.ts';

const licenseAdministrator = '4d6ac14f-3453-41d0-bef9-a3e0c569773a';
const userAdministrator = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const unit = 'e0000000-0000-4000-8000-000000000001';

const clientOf = (sandbox: Sandbox) =>
  createGraphClient({ fetch: sandbox.fetch, token: sandboxToken(), baseUrl: 'https://graph.test/v1.0' });

describe('who holds a role', () => {
  it('is everybody with one of the roles now, with its scope; who is only eligible is not', async () => {
    const holders = await readRoleHolders(clientOf(contoso()), [licenseAdministrator, userAdministrator]);
    expect(holders.map(({ id, displayName, roles }) => [id, displayName, roles])).toEqual([
      [PEOPLE.ada, 'Ada de Wit', [{ roleTemplateId: licenseAdministrator, scope: '/' }]],
      [PEOPLE.karin, 'Karin Dekker', [{ roleTemplateId: licenseAdministrator, scope: `/administrativeUnits/${unit}` }]],
      [PEOPLE.bram, 'Bram Jansen', [{ roleTemplateId: userAdministrator, scope: '/' }]],
    ]);
  });

  it('counts the members of a group that has it, each role once', async () => {
    const sandbox = contosoWith((tenant) => {
      for (const principalId of [GROUPS.retail, PEOPLE.adele]) {
        tenant.roleAssignments.push({
          principalId,
          roleDefinitionId: licenseAdministrator,
          directoryScopeId: '/',
          assignmentType: 'Assigned',
        });
      }
    });
    const holders = await readRoleHolders(clientOf(sandbox), [licenseAdministrator]);
    expect(holders.map(({ id, roles }) => [id, roles.length])).toEqual([
      [PEOPLE.ada, 1],
      [PEOPLE.karin, 1],
      [PEOPLE.adele, 1],
      [PEOPLE.youssef, 1],
    ]);
  });

  it('asks for the schedules of each role, and for people in one batch', async () => {
    const { graph, calls } = scene((call) => {
      if (call.path.startsWith('/roleManagement')) {
        return { body: { value: [{ principalId: 'u1', roleDefinitionId: 'r1', directoryScopeId: '/' }] } };
      }
      const body = { id: 'u1', displayName: 'Una', userPrincipalName: 'una@x', accountEnabled: true };
      return batched(call, () => ({ status: 200, body }));
    });
    expect(await readRoleHolders(graph, ['r1'])).toMatchObject([{ id: 'u1', displayName: 'Una' }]);
    expect(calls.map(({ method, path }) => [method, path])).toEqual([
      ['GET', "/roleManagement/directory/roleAssignmentScheduleInstances?$filter=roleDefinitionId%20eq%20'r1'"],
      ['POST', '/$batch'],
    ]);
    expect(calls[1]?.body).toMatchObject({
      requests: [{ method: 'GET', url: '/users/u1?$select=id,displayName,userPrincipalName,accountEnabled' }],
    });
  });

  it.each([400, 403])('comes from the directory roles where schedules are refused with %i', async (status) => {
    const { graph, calls } = scene((call) => {
      if (call.path.startsWith('/roleManagement')) return refusal(status, 'AadPremiumLicenseRequired', 'no P2');
      if (call.path.includes("'unused'")) return refusal(404, 'Request_ResourceNotFound', 'no such role');
      if (call.path.startsWith('/directoryRoles')) return { body: { value: [{ id: 'u1' }] } };
      return batched(call, () => ({ status: 200, body: { id: 'u1', displayName: 'Una' } }));
    });
    expect(await readRoleHolders(graph, ['r1', 'unused'])).toMatchObject([
      { id: 'u1', roles: [{ roleTemplateId: 'r1', scope: '/' }] },
    ]);
    expect(calls.map(({ path }) => path)).toContain("/directoryRoles(roleTemplateId='r1')/members?$select=id");
  });

  it('leaves out service principals, and does not hide that Graph is away', async () => {
    const roles = { body: { value: [{ principalId: 'app', roleDefinitionId: 'r1', directoryScopeId: '/' }] } };
    const absent = refusal(404, 'Request_ResourceNotFound', 'gone');
    const apps = scene((call) => {
      if (call.path.startsWith('/roleManagement')) return roles;
      if (call.path.startsWith('/groups')) return absent;
      return batched(call, () => ({ status: 404, body: { error: { code: 'Request_ResourceNotFound', message: '' } } }));
    });
    expect(await readRoleHolders(apps.graph, ['r1'])).toEqual([]);
    const away = scene(() => refusal(503, 'serviceNotAvailable', ''), { retries: 0 });
    await expect(readRoleHolders(away.graph, ['r1'])).rejects.toMatchObject({ status: 503 });
  });
});

describe('who is in a group', () => {
  it('is every user, nested groups included, once', async () => {
    const users = [1, 2].map((number) => ({
      id: userId(number),
      displayName: `User ${number}`,
      userPrincipalName: `user${number}@fabrikam.example`,
    }));
    const sandbox = tenantWith({
      users,
      groups: [
        { id: userId(51), displayName: 'Inner', members: [userId(1), userId(52)] },
        { id: userId(52), displayName: 'Outer', members: [userId(51), userId(2), userId(1)] },
      ],
    });
    const members = await readGroupMembers(clientOf(sandbox), userId(52));
    expect(members.map(({ displayName }) => displayName).sort()).toEqual(['User 1', 'User 2']);
  });

  it('is nobody where there is no such group', async () => {
    expect(await readGroupMembers(clientOf(contoso()), userId(999))).toEqual([]);
  });
});

describe('whom names mean', () => {
  it('users by id and by name, members of groups, and what is neither', async () => {
    const nobody = 'b0000000-0000-4000-8000-0000000000ff';
    const names = [GROUPS.helpdesk, PEOPLE.zoe, 'Gerda@contoso.example', nobody, 'left@contoso.example'];
    const { ids, groups, unknown } = await readNamedUsers(clientOf(contoso()), names);
    expect([...ids].sort()).toEqual([PEOPLE.hanna, PEOPLE.gerda, PEOPLE.zoe].sort());
    expect([...groups]).toEqual([[GROUPS.helpdesk, 1]]);
    expect(unknown).toEqual([nobody, 'left@contoso.example']);
  });

  it('members of a group in the group count', async () => {
    const sandbox = contosoWith(({ groups }) => {
      groups.find(({ id }) => id === GROUPS.helpdesk)?.members.push(GROUPS.retail);
    });
    const { ids } = await readNamedUsers(clientOf(sandbox), [GROUPS.helpdesk]);
    expect([...ids].sort()).toEqual([PEOPLE.hanna, PEOPLE.adele, PEOPLE.youssef].sort());
  });

  it('what Graph does not let us read is an error, not nobody', async () => {
    const sandbox = contoso();
    sandbox.faults.push({ kind: '403', rate: 1, path: 'GET*transitiveMembers*' });
    await expect(readNamedUsers(clientOf(sandbox), [GROUPS.helpdesk])).rejects.toMatchObject({ status: 403 });
  });
});
