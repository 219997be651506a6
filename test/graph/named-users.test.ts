import { expect, test } from 'vitest';
import { createGraphClient } from '../../src/graph/client.ts';
import { sandboxToken } from '../../src/graph/credential.ts';
import { readNamedUsers } from '../../src/graph/named-users.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { contoso, contosoWith, GROUPS, PEOPLE } from '../support/sandbox.ts';

const clientOf = (sandbox: Sandbox) =>
  createGraphClient({ fetch: sandbox.fetch, token: sandboxToken(), baseUrl: 'https://graph.test/v1.0' });

test('users by id and by name, members of groups, and what is neither', async () => {
  const nobody = 'b0000000-0000-4000-8000-0000000000ff';
  const names = [GROUPS.helpdesk, PEOPLE.zoe, 'Gerda@contoso.example', nobody, 'left@contoso.example'];
  const { ids, groups, unknown } = await readNamedUsers(clientOf(contoso()), names);
  expect([...ids].sort()).toEqual([PEOPLE.hanna, PEOPLE.gerda, PEOPLE.zoe].sort());
  expect([...groups]).toEqual([[GROUPS.helpdesk, 1]]);
  expect(unknown).toEqual([nobody, 'left@contoso.example']);
});

test('members of a group in the group count', async () => {
  const sandbox = contosoWith(({ groups }) => {
    groups.find(({ id }) => id === GROUPS.helpdesk)?.members.push(GROUPS.retail);
  });
  const { ids } = await readNamedUsers(clientOf(sandbox), [GROUPS.helpdesk]);
  expect([...ids].sort()).toEqual([PEOPLE.hanna, PEOPLE.adele, PEOPLE.youssef].sort());
});

test('what Graph does not let us read is an error, not nobody', async () => {
  const sandbox = contoso();
  sandbox.faults.push({ kind: '403', rate: 1, path: 'GET*transitiveMembers*' });
  await expect(readNamedUsers(clientOf(sandbox), [GROUPS.helpdesk])).rejects.toMatchObject({ status: 403 });
});
