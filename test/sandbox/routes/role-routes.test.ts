import { describe, expect, it } from 'vitest';
import { ask, contoso, contosoWith, GROUPS, PEOPLE, userId } from '../../support/sandbox.ts';

const sandbox = contoso();
const UNIT = 'e0000000-0000-4000-8000-000000000001';
const LICENSE_ADMINISTRATOR = '4d6ac14f-3453-41d0-bef9-a3e0c569773a';

describe('GET /roleManagement/directory/roleAssignmentScheduleInstances', () => {
  const rolesOf = async (id: string, tenant = sandbox) => {
    const path = '/roleManagement/directory/roleAssignmentScheduleInstances';
    const { body } = await ask(
      tenant,
      `${path}?$filter=principalId eq '${id}'&$select=roleDefinitionId,directoryScopeId,assignmentType,memberType`,
    );
    return body.value;
  };

  it('shows what is active now, with its scope', async () => {
    expect(await rolesOf(PEOPLE.ada)).toEqual([
      {
        roleDefinitionId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
        directoryScopeId: '/',
        assignmentType: 'Assigned',
        memberType: 'Direct',
      },
    ]);
    expect((await rolesOf(PEOPLE.karin))[0].directoryScopeId).toBe(`/administrativeUnits/${UNIT}`);
    expect(await rolesOf(PEOPLE.nora)).toEqual([]);
  });

  it('shows an eligible role only once it is activated', async () => {
    expect(await rolesOf(PEOPLE.petra)).toEqual([]);
    const activated = contosoWith((tenant) => {
      for (const role of tenant.roleAssignments)
        if (role.principalId === PEOPLE.petra) role.assignmentType = 'Activated';
    });
    expect((await rolesOf(PEOPLE.petra, activated))[0].assignmentType).toBe('Activated');
  });

  it("shows a group's role at its members", async () => {
    const grouped = contosoWith((tenant) => {
      tenant.roleAssignments.push({
        principalId: GROUPS.helpdesk,
        roleDefinitionId: userId(70),
        directoryScopeId: '/',
        assignmentType: 'Assigned',
      });
    });
    const own = await rolesOf(PEOPLE.hanna, grouped);
    expect(own.find(({ memberType }: { memberType: string }) => memberType === 'Group').roleDefinitionId).toBe(
      userId(70),
    );
  });

  it('expands who has a role and what it is', async () => {
    const { body } = await ask(
      sandbox,
      `/roleManagement/directory/roleAssignmentScheduleInstances?$filter=principalId eq '${PEOPLE.ada}'&$expand=principal($select=displayName),roleDefinition($select=displayName)`,
    );
    expect(body.value[0]).toMatchObject({
      principal: { '@odata.type': '#microsoft.graph.user', displayName: 'Ada de Wit' },
      roleDefinition: { displayName: 'License Administrator' },
    });
  });
});

describe('GET /roleManagement/directory/roleDefinitions', () => {
  const path = '/roleManagement/directory/roleDefinitions';

  it('lists built-in roles, whose id is that of their template', async () => {
    const { body } = await ask(sandbox, `${path}?$filter=displayName eq 'License Administrator'`);
    expect(body.value).toEqual([
      {
        id: LICENSE_ADMINISTRATOR,
        description: 'Can manage product licenses on users and groups.',
        displayName: 'License Administrator',
        isBuiltIn: true,
        isEnabled: true,
        resourceScopes: ['/'],
        templateId: LICENSE_ADMINISTRATOR,
        version: '1',
        rolePermissions: [
          {
            allowedResourceActions: expect.arrayContaining(['microsoft.directory/users/assignLicense']),
            condition: null,
          },
        ],
      },
    ]);
    expect((await ask(sandbox, path)).body.value.length).toBeGreaterThan(10);
  });

  it('finds one', async () => {
    expect((await ask(sandbox, `${path}/${LICENSE_ADMINISTRATOR}?$select=displayName`)).body).toMatchObject({
      displayName: 'License Administrator',
    });
    expect((await ask(sandbox, `${path}/${userId(1)}`)).status).toBe(404);
  });
});

describe('GET /roleManagement/directory/roleAssignments', () => {
  const path = '/roleManagement/directory/roleAssignments';

  it('lists what was given directly and is active, with what is expanded', async () => {
    const { body } = await ask(
      sandbox,
      `${path}?$filter=roleDefinitionId eq '${LICENSE_ADMINISTRATOR}'&$expand=principal`,
    );
    expect(body.value).toMatchObject([
      { principalId: PEOPLE.ada, directoryScopeId: '/', resourceScope: '/', principal: { displayName: 'Ada de Wit' } },
      { principalId: PEOPLE.karin, directoryScopeId: `/administrativeUnits/${UNIT}` },
    ]);
    const [{ id }] = body.value;
    expect((await ask(sandbox, `${path}/${id}`)).body).toMatchObject({ id, principalId: PEOPLE.ada });
  });

  it.each([
    ['$expand=everything', 'BadRequest'],
    ['$orderby=id', 'Request_UnsupportedQuery'],
    ["$filter=id eq 'x'", 'Request_UnsupportedQuery'],
  ])('refuses %s', async (query, code) => {
    expect((await ask(sandbox, `${path}?${query}`)).body.error.code).toBe(code);
  });

  it('knows none with another id', async () => {
    expect((await ask(sandbox, `${path}/other-1`)).status).toBe(404);
  });
});
