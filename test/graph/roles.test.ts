import { describe, expect, it } from 'vitest';
import { isMemberOf, readRoles } from '../../src/graph/roles.ts';
import { baseUrl, refusal, scene } from './script.ts';

const licenseAdministrator = '4d6ac14f-3453-41d0-bef9-a3e0c569773a';
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';

describe('roles', () => {
  it('are those active now, with their scope', async () => {
    const { graph, calls } = scene([
      {
        body: {
          value: [
            { roleDefinitionId: licenseAdministrator, directoryScopeId: '/administrativeUnits/au1' },
            { roleDefinitionId: globalReader, directoryScopeId: '/' },
          ],
        },
      },
    ]);
    await expect(readRoles(graph, 'u1')).resolves.toEqual([
      { roleTemplateId: licenseAdministrator, scope: '/administrativeUnits/au1' },
      { roleTemplateId: globalReader, scope: '/' },
    ]);
    expect(calls.map(({ method, path }) => [method, path])).toEqual([
      ['GET', "/roleManagement/directory/roleAssignmentScheduleInstances?$filter=principalId%20eq%20'u1'"],
    ]);
  });

  it('do not become roles of the whole tenant for want of a scope', async () => {
    const { graph } = scene([{ body: { value: [{ roleDefinitionId: licenseAdministrator, appScopeId: '/app1' }] } }]);
    await expect(readRoles(graph, 'u1')).resolves.toEqual([]);
  });

  it.each([
    [403, 'AadPremiumLicenseRequired'],
    [400, 'AadPremiumLicenseRequired'],
    [403, 'Authorization_RequestDenied'],
  ])('come from memberships where schedules are refused with %i %s', async (status, code) => {
    const { graph, calls } = scene([
      refusal(status, code, 'The tenant needs Microsoft Entra ID P2.'),
      { body: { value: [{ id: 'r1', roleTemplateId: licenseAdministrator }] } },
    ]);
    await expect(readRoles(graph, 'u1')).resolves.toEqual([{ roleTemplateId: licenseAdministrator, scope: '/' }]);
    expect(calls[1]?.url).toBe(
      `${baseUrl}/users/u1/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,roleTemplateId&$count=true`,
    );
    expect(calls[1]?.headers.get('consistencylevel')).toBe('eventual');
  });

  it.each([401, 404, 503])('are not taken from memberships because of a %i', async (status) => {
    const { graph, calls } = scene(() => refusal(status, 'x', ''), { retries: 0 });
    await expect(readRoles(graph, 'u1')).rejects.toMatchObject({ status });
    expect(calls).toHaveLength(1);
  });

  it('are none where both ways are refused: the caller hears of it', async () => {
    const { graph } = scene(() => refusal(403, 'Authorization_RequestDenied', 'no'));
    await expect(readRoles(graph, 'u1')).rejects.toMatchObject({ status: 403 });
  });
});

describe('memberships', () => {
  it('are checked twenty groups at a time', async () => {
    const groupIds = Array.from({ length: 21 }, (_, index) => `g${index}`);
    const { graph, calls } = scene([{ body: { value: ['g3'] } }, { body: { value: ['g20'] } }]);
    await expect(isMemberOf(graph, 'u1', groupIds)).resolves.toEqual(['g3', 'g20']);
    expect(calls.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'POST', path: '/users/u1/checkMemberGroups', body: { groupIds: groupIds.slice(0, 20) } },
      { method: 'POST', path: '/users/u1/checkMemberGroups', body: { groupIds: ['g20'] } },
    ]);
  });

  it('in no groups need no question', async () => {
    const { graph, calls } = scene([]);
    await expect(isMemberOf(graph, 'u1', [])).resolves.toEqual([]);
    expect(calls).toHaveLength(0);
  });

  it('are refused where the answer is none', async () => {
    const { graph } = scene([{ body: {} }]);
    await expect(isMemberOf(graph, 'u1', ['g1'])).rejects.toMatchObject({ code: 'malformedAnswer' });
  });
});
