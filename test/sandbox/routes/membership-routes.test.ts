import { describe, expect, it } from 'vitest';
import { ask, contoso, contosoWith, GROUPS, PEOPLE, userId } from '../../support/sandbox.ts';

const sandbox = contoso();
/** The helpdesk is in a group of groups, which holds no security. */
const nested = contosoWith((tenant) => {
  const nest = { id: userId(51), displayName: 'Nest', members: [GROUPS.helpdesk], owners: [PEOPLE.ada] };
  tenant.groups.push({
    ...nest,
    assignedLicenses: [],
    membershipRule: null,
    onPremisesSyncEnabled: null,
    securityEnabled: false,
  });
});

describe('getMemberGroups', () => {
  const get = (path: string, body: unknown) => ask(nested, `POST ${path}/getMemberGroups`, { body });

  it('lists the groups that somebody is in, nested ones included, and on request only those of security', async () => {
    const all = await get(`/users/${PEOPLE.hanna}`, { securityEnabledOnly: false });
    expect(all.body['@odata.context']).toBe('https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)');
    expect(all.body.value.slice(0, 2).sort()).toEqual([userId(51), GROUPS.helpdesk]);
    const secure = await get(`/users/${PEOPLE.hanna}`, { securityEnabledOnly: true });
    expect(secure.body.value).toEqual([GROUPS.helpdesk]);
  });

  it('adds directory roles unless only security groups are asked for', async () => {
    const { body } = await get(`/users/${PEOPLE.ada}`, { securityEnabledOnly: false });
    const roles = await ask(nested, `/users/${PEOPLE.ada}/transitiveMemberOf?$select=id`);
    expect(body.value).toEqual(roles.body.value.map(({ id }: { id: string }) => id));
    expect(body.value).toHaveLength(1);
  });

  it('works on groups and on objects of any kind', async () => {
    expect((await get(`/groups/${GROUPS.helpdesk}`, { securityEnabledOnly: false })).body.value).toEqual([userId(51)]);
    expect((await get(`/directoryObjects/${PEOPLE.hanna}`, { securityEnabledOnly: true })).body.value).toEqual([
      GROUPS.helpdesk,
    ]);
    expect((await get(`/directoryObjects/${userId(999)}`, { securityEnabledOnly: true })).status).toBe(404);
  });

  it('refuses a body without its parameter', async () => {
    expect((await get(`/users/${PEOPLE.ada}`, {})).body.error).toMatchObject({
      code: 'Request_BadRequest',
      message:
        "One or more parameters of the operation 'getMemberGroups' are missing from the request payload. The missing parameters are: securityEnabledOnly.",
    });
  });
});

describe("a group's people", () => {
  it('are its owners', async () => {
    expect((await ask(nested, `/groups/${userId(51)}/owners?$select=id,userPrincipalName`)).body.value).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: PEOPLE.ada, userPrincipalName: 'ada@contoso.example' },
    ]);
    expect((await ask(sandbox, `/groups/${GROUPS.retail}/owners`)).body.value).toEqual([]);
    expect((await ask(sandbox, `/groups/${userId(999)}/owners`)).status).toBe(404);
  });

  it('can be narrowed to users and counted, as advanced queries', async () => {
    const path = `/groups/${GROUPS.retail}/members`;
    const users = await ask(sandbox, `${path}/microsoft.graph.user?$select=id&$count=true`, { eventual: true });
    expect(users.body.value).toEqual([{ id: PEOPLE.adele }, { id: PEOPLE.youssef }]);
    for (const count of [`${path}/$count`, `${path}/microsoft.graph.user/$count`]) {
      expect((await ask(sandbox, count, { eventual: true })).body).toBe('2');
      expect((await ask(sandbox, count)).body.error.code).toBe('Request_BadRequest');
    }
  });
});
