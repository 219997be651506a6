import { expect, it } from 'vitest';
import { ask, contoso, contosoWith, PEOPLE, SKUS, userId, userOf } from '../../support/sandbox.ts';

it('keeps whoever was deleted, without licenses', async () => {
  const sandbox = contoso({ now: () => new Date('2026-11-21T09:00:00Z') });
  sandbox.state.removeUser(userOf(sandbox, PEOPLE.nora));
  const select = '$select=id,displayName,deletedDateTime,assignedLicenses';
  const { body } = await ask(sandbox, `/directory/deletedItems/microsoft.graph.user?${select}`);
  expect(body.value).toEqual([
    { id: PEOPLE.nora, displayName: 'Nora Bakker', deletedDateTime: '2026-11-21T09:00:00Z', assignedLicenses: [] },
  ]);
  expect((await ask(sandbox, `/directory/deletedItems/${PEOPLE.nora}`)).body).toMatchObject({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects/$entity',
    displayName: 'Nora Bakker',
  });
  expect((await ask(sandbox, `/users/${PEOPLE.nora}`)).status).toBe(404);
});

it('holds what the tenant file says, which takes no seat', async () => {
  const before = contoso().state.consumedSeen(SKUS.e3);
  const sandbox = contosoWith((tenant) => {
    const [somebody] = tenant.users;
    if (somebody) {
      const gone = {
        id: userId(900),
        userPrincipalName: 'gone@contoso.example',
        deletedDateTime: '2026-11-01T00:00:00Z',
      };
      tenant.deletedUsers.push({ ...somebody, ...gone });
    }
  });
  expect((await ask(sandbox, '/directory/deletedItems/microsoft.graph.user')).body.value).toHaveLength(1);
  expect(sandbox.state.consumedSeen(SKUS.e3)).toBe(before);
});

it.each([
  ['microsoft.graph.group', 200],
  ['microsoft.graph.administrativeUnit', 200],
  ['microsoft.graph.application', 400],
  [userId(999), 404],
])('answers %s with %i', async (item, status) => {
  expect((await ask(contoso(), `/directory/deletedItems/${item}`)).status).toBe(status);
});

it('wants to hear a kind', async () => {
  expect((await ask(contoso(), '/directory/deletedItems')).body.error.code).toBe('Request_BadRequest');
});
