import { expect, test } from 'vitest';
import { choosePersonas } from '../../src/playground/personas.ts';
import { windowConfig } from '../../src/playground/window-config.ts';

const license = '4d6ac14f-3453-41d0-bef9-a3e0c569773a';
const userAdmin = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const helpdesk = '729827e3-9c14-49f7-bb1b-9608f156bbb8';

const users = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  displayName: `Name ${id}`,
  userPrincipalName: `${id}@x.example`,
  preferredLanguage: id === 'b' ? 'nl-NL' : null,
}));
const holds = (principalId: string, roleDefinitionId: string, more = {}) => ({
  principalId,
  roleDefinitionId,
  ...more,
});

test('the windows go to whoever holds the three roles now, in the whole tenant', () => {
  const personas = choosePersonas({
    users,
    roleAssignments: [
      holds('a', license, { assignmentType: 'Eligible' }),
      holds('c', license, { directoryScopeId: '/administrativeUnits/1' }),
      holds('b', license, { directoryScopeId: '/', assignmentType: 'Assigned' }),
      holds('b', userAdmin),
      holds('d', userAdmin, { assignmentType: 'Activated' }),
      holds('e', helpdesk),
    ],
  });
  expect(personas).toEqual([
    { id: 'b', name: 'Name b', upn: 'b@x.example', locale: 'nl-NL', role: 'License Administrator' },
    { id: 'd', name: 'Name d', upn: 'd@x.example', role: 'User Administrator' },
    { id: 'e', name: 'Name e', upn: 'e@x.example', role: 'Helpdesk Administrator' },
  ]);
});

test('a tenant without roles, and one with two people, still get their windows', () => {
  expect(choosePersonas({ users }).map(({ id, role }) => [id, role])).toEqual([
    ['a', 'no role'],
    ['b', 'no role'],
    ['c', 'no role'],
  ]);
  expect(choosePersonas({ users: users.slice(0, 2), roleAssignments: [] })).toHaveLength(2);
});

test('the playground gets exactly five others, none of them the persona, whatever the size of the tenant', () => {
  const many = users.concat(users.map((user) => ({ ...user, id: `${user.id}2` })));
  for (const tenant of [users.slice(0, 1), users, many]) {
    const people = choosePersonas({ users: tenant });
    const others = tenant.map((user) => ({ id: user.id, name: user.displayName, upn: user.userPrincipalName }));
    for (const persona of people) {
      const config = windowConfig(persona, others, 'tenant');
      const ids = config.users.map((user) => user.id);
      expect(new Set(ids).size).toBe(5);
      expect(ids).not.toContain(config.currentUser.id);
    }
  }
});
