import { describe, expect, it } from 'vitest';
import { getUsers, searchUsers, usersWithSku } from '../../src/graph/users.ts';
import { batched, type Call, itemsOf, refusal, scene } from './script.ts';

const person =
  'id,displayName,userPrincipalName,mail,department,jobTitle,userType,accountEnabled,usageLocation,onPremisesSyncEnabled';
const megan = { id: 'm1', displayName: 'Megan Bowen', userPrincipalName: 'megan.bowen@contoso.example' };

function query(call: Call | undefined): Record<string, string> {
  return Object.fromEntries(new URL(call?.url ?? '').searchParams);
}

function people(...names: string[]) {
  const value = names.map((displayName, index) => ({
    id: `u${index}`,
    displayName,
    userPrincipalName: `${displayName.toLowerCase().replaceAll(' ', '.')}@contoso.example`,
  }));
  return { body: { value } };
}

describe('searching users', () => {
  it('by part of a name asks for that word in name, mail and UPN', async () => {
    const { graph, calls } = scene([{ body: { value: [megan] } }]);
    const found = await searchUsers(graph, '  megan ', 5);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'GET', body: undefined });
    expect(calls[0]?.path).toMatch(/^\/users\?/);
    expect(calls[0]?.headers.get('consistencylevel')).toBe('eventual');
    expect(query(calls[0])).toEqual({
      $search: '"displayName:megan" OR "mail:megan" OR "userPrincipalName:megan"',
      $select: person,
      $top: '100',
    });
    expect(found).toEqual([
      {
        ...megan,
        mail: null,
        department: null,
        jobTitle: null,
        userType: null,
        accountEnabled: true,
        usageLocation: null,
        onPremisesSyncEnabled: null,
      },
    ]);
  });

  it('by several words looks in names only: addresses have no spaces', async () => {
    const { graph, calls } = scene([people('Jan de Boer')]);
    await searchUsers(graph, 'Jan de\tBoer', 5);
    expect(query(calls[0]).$search).toBe('"displayName:Jan de Boer"');
  });

  it('by object id asks for that user', async () => {
    const id = 'a0000000-0000-4000-8000-000000000101';
    const { graph, calls } = scene([{ body: { ...megan, id } }]);
    await expect(searchUsers(graph, id, 5)).resolves.toMatchObject([{ id }]);
    expect(calls.map(({ method, path }) => [method, path])).toEqual([['GET', `/users/${id}?$select=${person}`]]);
  });

  it('by an object id that nobody has finds nobody', async () => {
    const { graph, calls } = scene([refusal(404, 'Request_ResourceNotFound', 'not there')]);
    await expect(searchUsers(graph, 'a0000000-0000-4000-8000-000000000999', 5)).resolves.toEqual([]);
    expect(calls).toHaveLength(1);
  });

  it('by address asks for exactly that one, quotes and guests included', async () => {
    const { graph, calls } = scene([{ body: { value: [megan] } }]);
    await searchUsers(graph, "o'neill_x.example#EXT#@contoso.example", 5);
    expect(calls).toHaveLength(1);
    expect(query(calls[0])).toEqual({
      $filter:
        "userPrincipalName eq 'o''neill_x.example#EXT#@contoso.example' or mail eq 'o''neill_x.example#EXT#@contoso.example'",
      $select: person,
      $top: '100',
    });
    expect(calls[0]?.headers.has('consistencylevel')).toBe(false);
  });

  it('by part of an address goes on to words', async () => {
    const { graph, calls } = scene([{ body: { value: [] } }, { body: { value: [megan] } }]);
    await expect(searchUsers(graph, 'megan.bowen@con', 5)).resolves.toHaveLength(1);
    expect(Object.keys(query(calls[1]))).toContain('$search');
  });

  const beginning =
    "startswith(displayName,'o''ne') or startswith(givenName,'o''ne') or startswith(surname,'o''ne') or startswith(mail,'o''ne') or startswith(userPrincipalName,'o''ne')";

  it.each([
    ['is refused', refusal(400, 'Request_UnsupportedQuery', 'no $search here')],
    ['knows nobody', { body: { value: [] } }],
  ])('by the beginning of a name where $search %s', async (_, reaction) => {
    const { graph, calls } = scene([reaction, people("O'Neill Lars")]);
    await expect(searchUsers(graph, "o'ne", 5)).resolves.toHaveLength(1);
    expect(query(calls[1])).toEqual({ $filter: beginning, $select: person, $top: '100' });
  });

  it('does not hide that the app may not read users', async () => {
    const { graph } = scene([refusal(403, 'Authorization_RequestDenied', 'no')]);
    await expect(searchUsers(graph, 'megan', 5)).rejects.toMatchObject({ status: 403 });
  });

  it.each([
    ['megan" OR "displayName:', '"displayName:megan OR displayName:"'],
    ['me\\gan', '"displayName:me gan"'],
    ['me\u0000\u202egan', '"displayName:me gan"'],
    ['李 小龍', '"displayName:李 小龍"'],
    ['a+b&c=d', '"displayName:a+b&c=d" OR "mail:a+b&c=d" OR "userPrincipalName:a+b&c=d"'],
  ])('cannot be led astray by %j', async (text, $search) => {
    const { graph, calls } = scene([people('Megan Bowen')]);
    await searchUsers(graph, text, 5);
    expect(query(calls[0])).toEqual({ $search, $select: person, $top: '100' });
  });

  it('uses no more of a pasted page than a name has room for', async () => {
    const { graph, calls } = scene([people('Megan Bowen')]);
    await searchUsers(graph, 'megan '.repeat(1_000), 5);
    expect(query(calls[0]).$search?.length).toBeLessThan(150);
  });

  it.each(['', '   ', '*', '"', '(?)', '\\', '…'])('for %j asks nobody', async (text) => {
    const { graph, calls } = scene([]);
    await expect(searchUsers(graph, text, 5)).resolves.toEqual([]);
    expect(calls).toHaveLength(0);
  });

  it('puts the best match first and stops at the limit', async () => {
    const { graph } = scene([people('Suzanne Ada', 'Canada Desk', 'Ada', 'Adam Smit', 'Bo Ada')]);
    const found = await searchUsers(graph, 'ada', 4);
    expect(found.map(({ displayName }) => displayName)).toEqual(['Ada', 'Adam Smit', 'Bo Ada', 'Suzanne Ada']);
  });

  it('counts diacritics and case for nothing in the order, and the part before the @ as a name', async () => {
    const { graph } = scene([people('Zoesia Kok', 'Zoë')]);
    const [first] = await searchUsers(graph, 'ZOE', 2);
    expect(first?.displayName).toBe('Zoë');
    const again = scene([people('Bowen Meganson', 'Megan Bowen')]);
    const [exact] = await searchUsers(again.graph, 'megan.bowen', 1);
    expect(exact?.displayName).toBe('Megan Bowen');
  });

  it('refuses an answer in which a user has no id', async () => {
    const { graph } = scene([{ body: { value: [{ displayName: 'Nobody' }] } }]);
    await expect(searchUsers(graph, 'nobody', 5)).rejects.toMatchObject({
      code: 'malformedAnswer',
      message: expect.stringContaining('at id'),
    });
  });
});

describe('getting users', () => {
  it('reads all that a plan needs in one batch, each user once, in the order asked', async () => {
    const { graph, calls } = scene((call) =>
      batched(call, ({ url }) =>
        url.startsWith('/users/gone')
          ? { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: '' } } }
          : { status: 200, body: { ...megan, id: url.slice('/users/'.length, url.indexOf('?')) } },
      ),
    );
    const users = await getUsers(graph, ['b', 'gone', 'a', 'b']);
    expect(users.map((user) => user?.id ?? null)).toEqual(['b', null, 'a', 'b']);
    expect(calls).toHaveLength(1);
    expect(itemsOf(calls[0])).toHaveLength(3);
    expect(itemsOf(calls[0])[0]).toEqual({
      id: '1',
      method: 'GET',
      url: `/users/b?$select=${person},preferredLanguage,assignedLicenses,licenseAssignmentStates&$expand=manager($select=id,displayName,usageLocation)`,
      headers: {},
    });
  });

  it('does not take a refusal for an absence', async () => {
    const { graph } = scene((call) =>
      batched(call, () => ({ status: 403, body: { error: { code: 'Authorization_RequestDenied', message: '' } } })),
    );
    await expect(getUsers(graph, ['a'])).rejects.toMatchObject({ status: 403 });
  });

  it('of nobody asks nothing', async () => {
    const { graph, calls } = scene([]);
    await expect(getUsers(graph, [])).resolves.toEqual([]);
    expect(calls).toHaveLength(0);
  });
});

describe('the holders of a product', () => {
  const skuId = '05e9a617-0261-4cee-bb44-138d3ef5d965';

  it('are read page by page with where their license comes from', async () => {
    const next = 'https://graph.test/v1.0/users?$skiptoken=2';
    const states = [{ skuId, assignedByGroup: 'g1', disabledPlans: [], state: 'Active', error: 'None' }];
    const { graph, calls } = scene([
      { body: { value: [{ ...megan, licenseAssignmentStates: states }], '@odata.nextLink': next } },
      { body: { value: [{ ...megan, id: 'm2' }] } },
    ]);
    const holders = await usersWithSku(graph, skuId);
    expect(calls.map(({ url }) => url).at(1)).toBe(next);
    expect(query(calls[0])).toEqual({
      $filter: `assignedLicenses/any(x:x/skuId eq ${skuId})`,
      $select: `${person},licenseAssignmentStates`,
      $top: '999',
    });
    expect(holders.map(({ licenseAssignmentStates }) => licenseAssignmentStates)).toEqual([
      [{ ...states[0], error: null }],
      [],
    ]);
  });

  it('are not looked for with anything but a skuId', async () => {
    const { graph, calls } = scene([]);
    await expect(usersWithSku(graph, `${skuId}) or true`)).rejects.toThrow(TypeError);
    expect(calls).toHaveLength(0);
  });
});
