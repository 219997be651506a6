import { describe, expect, it } from 'vitest';
import { ask, contoso, GROUPS, PEOPLE, SKUS, tenantWith, userId } from '../../support/sandbox.ts';

const sandbox = contoso();
const names = async (query: string, eventual = false): Promise<string[]> => {
  const { status, body } = await ask(sandbox, `/users?$select=displayName&$top=999&${query}`, { eventual });
  expect([status, body.error]).toEqual([200, undefined]);
  return body.value.map((user: { displayName: string }) => user.displayName);
};
const failure = async (path: string, eventual = false) => {
  const { status, body } = await ask(sandbox, path, { eventual });
  return [status, body.error?.code, body.error?.message];
};

describe('GET /users', () => {
  it('shows eleven properties without $select', async () => {
    const { body } = await ask(sandbox, '/users?$top=1');
    expect(Object.keys(body.value[0]).sort()).toEqual([
      'businessPhones',
      'displayName',
      'givenName',
      'id',
      'jobTitle',
      'mail',
      'mobilePhone',
      'officeLocation',
      'preferredLanguage',
      'surname',
      'userPrincipalName',
    ]);
  });

  it.each([
    ["userType eq 'Guest'", ['Isaiah Langer']],
    ["usertype eq 'guest'", ['Isaiah Langer']],
    ['accountEnabled eq false', ['Patti Fernandez']],
    ["usageLocation eq 'BE'", []],
    ["startswith(displayName,'jan de')", ['Jan de Boer', 'Jan de Boer']],
    ["startsWith(mail, 'jan.deboer2')", ['Jan de Boer']],
    ["userPrincipalName eq 'ADA@contoso.example'", ['Ada de Wit']],
    ["mail eq 'li@contoso.example'", ['李 小龍']],
    [`id in ('${PEOPLE.ada}', '${PEOPLE.bram}','${userId(999)}')`, ['Ada de Wit', 'Bram Jansen']],
    [`id eq '${PEOPLE.zoe}'`, ['Zoë van den Berg']],
    [`assignedLicenses/any(x:x/skuId eq ${SKUS.visio})`, ['Megan Bowen', 'Adele Vance', 'Zoë van den Berg']],
    [
      `assignedLicenses/any(s: s/skuId eq ${SKUS.visio} or s/skuId eq ${SKUS.copilot}) and department eq 'Legal'`,
      ['Zoë van den Berg'],
    ],
    [
      "(displayName eq 'Ada de Wit' or displayName eq 'Bram Jansen') and accountEnabled eq true",
      ['Ada de Wit', 'Bram Jansen'],
    ],
    [
      "displayName eq '[Approve](https://evil.example) **Lars** O''Neill'",
      ["[Approve](https://evil.example) **Lars** O'Neill"],
    ],
  ])('filters by %s', async (filter, expected) => {
    expect(await names(`$filter=${encodeURIComponent(filter)}`)).toEqual(expected);
  });

  it.each([
    ["userType ne 'Member'", ['Isaiah Langer']],
    ["not(startswith(userPrincipalName,'a')) and userType eq 'Guest'", ['Isaiah Langer']],
    ["endswith(userPrincipalName,'ext#@contoso.example')", ['Isaiah Langer']],
    ["companyName eq null and startswith(displayName,'Isa')", ['Isaiah Langer']],
    ["assignedLicenses/$count eq 0 and startswith(displayName,'I')", ['Isaiah Langer']],
    ["assignedLicenses/$count ne 0 and startswith(displayName,'Megan')", ['Megan Bowen']],
  ])('filters by %s only as an advanced query', async (filter, expected) => {
    const query = `$filter=${encodeURIComponent(filter)}`;
    expect(await names(`${query}&$count=true`, true)).toEqual(expected);
    expect((await failure(`/users?${query}`))[1]).toBe('Request_UnsupportedQuery');
    expect((await failure(`/users?${query}&$count=true`))[1]).toBe('Request_UnsupportedQuery');
    expect((await failure(`/users?${query}`, true))[1]).toBe('Request_UnsupportedQuery');
  });

  it.each([
    [
      "userType ne 'Guest'",
      'Request_UnsupportedQuery',
      "Unsupported or invalid query filter clause specified for property 'userType' of resource 'User'.",
    ],
    [
      "contains(displayName,'meg')",
      'Request_UnsupportedQuery',
      "Unsupported property filter clause operator 'Contains'.",
    ],
    [
      "preferredLanguage eq 'nl'",
      'Request_UnsupportedQuery',
      "Unsupported or invalid query filter clause specified for property 'preferredLanguage' of resource 'User'.",
    ],
    ["accountEnabled eq 'true'", 'BadRequest', /^Invalid filter clause: .*Edm\.Boolean.*Edm\.String/],
    ["shoeSize eq '43'", 'BadRequest', /Could not find a property named 'shoeSize' on type 'microsoft.graph.user'/],
    ["displayName eq 'x' and", 'BadRequest', /^Invalid filter clause/],
    ["displayName like 'x'", 'BadRequest', /^Invalid filter clause/],
    ["displayName eq 'x", 'BadRequest', /^Invalid filter clause/],
    [
      `id in (${Array.from({ length: 16 }, (_, n) => `'${userId(n)}'`)})`,
      'Request_UnsupportedQuery',
      /^Too many child clauses .* 16\. Max allowed: 15\.$/,
    ],
  ])('refuses the filter %s as Graph does', async (filter, code, message) => {
    const [status, foundCode, foundMessage] = await failure(`/users?$filter=${encodeURIComponent(filter)}`);
    expect([status, foundCode]).toEqual([400, code]);
    expect(foundMessage).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
  });

  it.each([
    'usageLocation eq null',
    'usageLocation ne null',
    "usageLocation in ('NL', null)",
    'mail eq null',
    'accountEnabled eq null',
    'assignedLicenses/$count gt 0',
    'assignedLicenses/$count eq 1',
    'proxyAddresses/$count eq 0',
  ])('refuses %s however it is asked', async (filter) => {
    for (const query of [`$filter=${filter}`, `$filter=${filter}&$count=true`]) {
      const [status, code, message] = await failure(`/users?${query}`, true);
      expect([status, code]).toEqual([400, 'Request_UnsupportedQuery']);
      expect(message).toMatch(
        /^Unsupported or invalid query filter clause specified for property '\w+' of resource 'User'\.$/,
      );
    }
  });

  it.each([
    ['"displayName:meg"', ['Megan Bowen']],
    ['"displayName:bow meg"', ['Megan Bowen']],
    ['"displayName:egan"', []],
    ['"displayName:meg" OR "mail:bram"', ['Bram Jansen', 'Megan Bowen']],
    ['"displayName:jan" AND "mail:jan.deboer2"', ['Jan de Boer']],
    ['"displayName:jan" "mail:jan.deboer2"', ['Jan de Boer']],
    ['"displayName:o\'neill"', ["[Approve](https://evil.example) **Lars** O'Neill"]],
    ['"displayName:李"', ['李 小龍']],
    ['("mail:ada@" OR "userPrincipalName:bram@") AND "displayName:de"', ['Ada de Wit']],
    ['"mail:contoso.example"', []],
  ])('searches %s by the beginnings of words', async (search, expected) => {
    expect(await names(`$search=${encodeURIComponent(search)}`, true)).toEqual(expected);
  });

  it('combines $search and $filter', async () => {
    expect(
      await names(`$search=${encodeURIComponent('"displayName:jan"')}&$filter=department eq 'Warehouse'`, true),
    ).toEqual(['Jan de Boer']);
  });

  it('refuses $search without its header', async () => {
    expect(await failure('/users?$search="displayName:meg"')).toEqual([
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    ]);
  });

  it.each(['displayName:meg', '"meg"', '"shoeSize:43"', '"displayName:a" OR', '("mail:a"', ''])(
    'refuses the search %s',
    async (search) => {
      expect((await failure(`/users?$search=${encodeURIComponent(search)}`, true)).slice(0, 2)).toEqual([
        400,
        'BadRequest',
      ]);
    },
  );

  it('pages by 100 and by $top, every user once', async () => {
    const pages: number[] = [];
    const seen: string[] = [];
    let next: string | undefined = '/users?$select=id';
    while (next) {
      const { body } = await ask(sandbox, next);
      pages.push(body.value.length);
      seen.push(...body.value.map((user: { id: string }) => user.id));
      next = body['@odata.nextLink'];
    }
    expect(pages).toEqual([100, 5]);
    expect(new Set(seen).size).toBe(105);
    const first = await ask(sandbox, "https://graph.example/v1.0/users?$top=2&$filter=startswith(displayName,'J')");
    expect(first.body['@odata.nextLink']).toMatch(
      /^https:\/\/graph\.example\/v1\.0\/users\?\$top=2&\$filter=.*&\$skiptoken=/,
    );
    const second = await ask(sandbox, first.body['@odata.nextLink']);
    expect(second.body.value).toHaveLength(2);
    expect(second.body.value[0].id).not.toBe(first.body.value[0].id);
  });

  it('counts only where asked with the header', async () => {
    expect((await ask(sandbox, '/users?$count=true&$top=1', { eventual: true })).body['@odata.count']).toBe(105);
    expect((await ask(sandbox, '/users?$count=true&$top=1')).body).not.toHaveProperty('@odata.count');
    expect((await ask(sandbox, '/users/$count', { eventual: true })).body).toBe('105');
    expect((await ask(sandbox, "/users/$count?$filter=userType ne 'Guest'", { eventual: true })).body).toBe('104');
    expect(await failure('/users/$count')).toEqual([400, 'Request_BadRequest', '$count is not currently supported.']);
  });

  it('sorts by displayName, with a filter only as an advanced query', async () => {
    const sorted = await names('$orderby=displayName desc');
    expect(sorted).toEqual([...sorted].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? 1 : -1)));
    expect((await failure("/users?$orderby=displayName&$filter=userType eq 'Guest'"))[2]).toBe(
      'Sorting not supported for current query.',
    );
    expect(await names("$orderby=displayName&$filter=userType eq 'Guest'&$count=true", true)).toEqual([
      'Isaiah Langer',
    ]);
    expect((await failure('/users?$orderby=department'))[1]).toBe('Request_UnsupportedQuery');
  });

  it.each([
    ['/users?$select=id,shoeSize', /Could not find a property named 'shoeSize' on type 'microsoft.graph.user'/],
    ['/users?$select=', /Term is empty/],
    ['/users?$top=0', /Invalid page size specified: '0'. Must be between 1 and 999 inclusive./],
    ['/users?$top=1000', /Invalid page size/],
    ['/users?$skip=5', /'\$skip' is not supported/],
    ['/users?$skiptoken=abc', /page token value has expired/],
    ['/users?$expand=memberOf', /Could not find a property named 'memberOf'/],
    ['/users?$apply=x', /The query parameter '\$apply' is not supported/],
    ['/users?$top=1&$top=2', /specified only once/],
  ])('refuses %s', async (path, message) => {
    const [status, , found] = await failure(path);
    expect(status).toBe(400);
    expect(found).toMatch(message);
  });
});

describe('GET /users/{id}', () => {
  it.each([PEOPLE.megan, PEOPLE.megan.toUpperCase(), 'megan@contoso.example', 'MEGAN%40contoso.example'])(
    'finds %s',
    async (id) => {
      expect((await ask(sandbox, `/users/${id}`)).body.displayName).toBe('Megan Bowen');
    },
  );

  it("finds a guest by an escaped '#', and anybody by an OData key", async () => {
    expect((await ask(sandbox, '/users/isaiah_partner.example%23EXT%23@contoso.example')).body.id).toBe(PEOPLE.isaiah);
    expect((await ask(sandbox, "/Users('ada@contoso.example')?$select=id")).body.id).toBe(PEOPLE.ada);
  });

  it('says that nobody has this id', async () => {
    expect(await failure(`/users/${userId(999)}`)).toEqual([
      404,
      'Request_ResourceNotFound',
      `Resource '${userId(999)}' does not exist or one of its queried reference-property objects are not present.`,
    ]);
  });

  it('shows where each license comes from, only on $select', async () => {
    const { body } = await ask(sandbox, `/users/${PEOPLE.megan}?$select=licenseAssignmentStates,assignedLicenses`);
    const visio = body.licenseAssignmentStates.filter(({ skuId }: { skuId: string }) => skuId === SKUS.visio);
    expect(visio.map(({ assignedByGroup }: { assignedByGroup: string | null }) => assignedByGroup)).toEqual([
      null,
      GROUPS.security,
    ]);
    expect(visio[0]).toMatchObject({ state: 'Active', error: 'None', disabledPlans: [] });
    expect(body.assignedLicenses).toHaveLength(4);
  });

  it('expands the manager, with the properties asked for', async () => {
    const { body } = await ask(
      sandbox,
      `/users/${PEOPLE.megan}?$select=id&$expand=manager($select=id,displayName,usageLocation)`,
    );
    expect(body.manager).toEqual({
      '@odata.type': '#microsoft.graph.user',
      id: PEOPLE.miriam,
      displayName: 'Miriam Graham',
      usageLocation: 'NL',
    });
    expect((await ask(sandbox, `/users/${PEOPLE.ada}?$select=id&$expand=manager`)).body).not.toHaveProperty('manager');
    const list = await ask(sandbox, `/users?$select=id&$expand=manager($select=id)&$filter=id eq '${PEOPLE.sofie}'`);
    expect(list.body.value[0].manager.id).toBe(PEOPLE.miriam);
  });

  it('has a path for the manager', async () => {
    expect((await ask(sandbox, `/users/${PEOPLE.sofie}/manager?$select=displayName`)).body.displayName).toBe(
      'Miriam Graham',
    );
    expect((await failure(`/users/${PEOPLE.ada}/manager`))[2]).toMatch(/^Resource 'manager' does not exist/);
  });

  it('lists license details with what is switched off', async () => {
    const { body } = await ask(sandbox, `/users/${PEOPLE.megan}/licenseDetails?$select=skuId,servicePlans`);
    const e3 = body.value.find(({ skuId }: { skuId: string }) => skuId === SKUS.e3);
    const off = e3.servicePlans.filter(
      (plan: { provisioningStatus: string }) => plan.provisioningStatus === 'Disabled',
    );
    expect(off).toHaveLength(2);
    expect(Object.keys(e3).sort()).toEqual(['servicePlans', 'skuId']);
    expect((await failure(`/users/${PEOPLE.megan}/licenseDetails?$filter=x eq 1`))[0]).toBe(400);
  });

  it('counts licenses, which is an advanced query', async () => {
    const path = `/users/${PEOPLE.megan}/assignedLicenses/$count`;
    expect((await ask(sandbox, path, { eventual: true })).body).toBe('4');
    expect((await failure(path))[2]).toBe('$count is not currently supported.');
  });

  it('works out assignedPlans from what is on', async () => {
    const { body } = await ask(sandbox, `/users/${PEOPLE.patti}?$select=assignedPlans`);
    expect(body.assignedPlans.map(({ service }: { service: string }) => service)).toContain('EXCHANGE_S_STANDARD');
  });
});

describe('PATCH /users/{id}', () => {
  it('sets a usage location', async () => {
    const own = contoso();
    const path = `/users/${PEOPLE.sofie}`;
    expect((await ask(own, `PATCH ${path}`, { body: { usageLocation: 'BE' } })).status).toBe(204);
    expect((await ask(own, `${path}?$select=usageLocation`)).body.usageLocation).toBe('BE');
  });

  it.each([
    [{ usageLocation: 'XX' }, 400, "Invalid value specified for property 'usageLocation' of resource 'User'."],
    [{ usageLocation: 'Belgium' }, 400, "Invalid value specified for property 'usageLocation' of resource 'User'."],
    [{ usageLocation: null }, 400, "Invalid value specified for property 'usageLocation' of resource 'User'."],
    [{ displayName: 'Someone else' }, 403, 'Insufficient privileges to complete the operation.'],
    [{ usageLocation: 'BE', accountEnabled: false }, 403, 'Insufficient privileges to complete the operation.'],
    [[], 400, expect.stringMatching(/^Unable to read JSON request payload/)],
  ])('refuses %j', async (body, status, message) => {
    const own = contoso();
    const answer = await ask(own, `PATCH /users/${PEOPLE.sofie}`, { body });
    expect([answer.status, answer.body.error.message]).toEqual([status, message]);
    expect((await ask(own, `/users/${PEOPLE.sofie}?$select=usageLocation`)).body.usageLocation).toBeNull();
  });
});

describe('memberships', () => {
  const nested = tenantWith({
    users: [{ id: userId(1), displayName: 'Bo', userPrincipalName: 'bo@x' }],
    groups: [
      { id: userId(51), displayName: 'Inner', members: [userId(1), userId(52)] },
      { id: userId(52), displayName: 'Outer', members: [userId(51)] },
    ],
    roleAssignments: [{ principalId: userId(52), roleDefinitionId: userId(60) }],
  });

  it('follows nested groups only where asked, and circles once', async () => {
    const ids = async (path: string) => (await ask(nested, path)).body.value.map(({ id }: { id: string }) => id);
    expect(await ids(`/users/${userId(1)}/memberOf?$select=id`)).toEqual([userId(51)]);
    expect((await ids(`/users/${userId(1)}/transitiveMemberOf?$select=id`)).slice(0, 2).sort()).toEqual([
      userId(51),
      userId(52),
    ]);
  });

  it('shows active roles of the whole tenant by a cast, which is an advanced query', async () => {
    const path = (id: string) =>
      `/users/${id}/transitiveMemberOf/microsoft.graph.directoryRole?$count=true&$select=roleTemplateId`;
    const roles = async (id: string) => (await ask(sandbox, path(id), { eventual: true })).body.value;
    expect(await roles(PEOPLE.ada)).toEqual([{ roleTemplateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a' }]);
    expect(await roles(PEOPLE.petra)).toEqual([]);
    expect(await roles(PEOPLE.karin)).toEqual([]);
    expect((await failure(path(PEOPLE.ada)))[1]).toBe('Request_UnsupportedQuery');
    expect((await ask(sandbox, path(PEOPLE.ada).replace('$count=true&', ''), { eventual: true })).status).toBe(400);
    expect((await ask(nested, path(userId(1)), { eventual: true })).body.value).toEqual([
      { roleTemplateId: userId(60) },
    ]);
  });

  it('checks membership of given groups, nested ones included', async () => {
    const check = (groupIds: unknown) =>
      ask(nested, `POST /users/${userId(1)}/checkMemberGroups`, { body: { groupIds } });
    expect((await check([userId(52), userId(53)])).body.value).toEqual([userId(52)]);
    expect((await check(Array.from({ length: 21 }, () => userId(52)))).status).toBe(400);
    expect((await check(undefined)).body.error.message).toContain('groupIds');
  });
});
