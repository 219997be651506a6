import { describe, expect, it } from 'vitest';
import { ask, contoso, contosoWith, GROUPS, PEOPLE, SKUS, userId } from '../../support/sandbox.ts';

const sandbox = contoso();
const UNIT = 'e0000000-0000-4000-8000-000000000001';
const TENANT = 'd0000000-0000-4000-8000-000000000001';

describe('GET /subscribedSkus', () => {
  it('sums all subscriptions of a product into one entry', async () => {
    const { body } = await ask(sandbox, '/subscribedSkus');
    const row = body.value.find(({ skuId }: { skuId: string }) => skuId === SKUS.businessPremium);
    expect(row).toMatchObject({
      id: `${TENANT}_${SKUS.businessPremium}`,
      accountId: TENANT,
      skuPartNumber: 'SPB',
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: 11,
      prepaidUnits: { enabled: 13, warning: 0, suspended: 0, lockedOut: 0 },
    });
    expect(row.subscriptionIds).toHaveLength(2);
    expect(body.value).toHaveLength(17);
  });

  it('takes $select and nothing else', async () => {
    const { body } = await ask(sandbox, '/subscribedSkus?$select=skuId,consumedUnits');
    expect(Object.keys(body.value[0])).toEqual(['skuId', 'consumedUnits']);
    for (const query of ["$filter=skuPartNumber eq 'SPB'", '$search="x"', '$top=1', '$orderby=skuId']) {
      expect((await ask(sandbox, `/subscribedSkus?${query}`)).body.error.code).toBe('Request_UnsupportedQuery');
    }
  });

  it('finds one by its compound id', async () => {
    expect(
      (await ask(sandbox, `/subscribedSkus/${TENANT}_${SKUS.visio}?$select=skuPartNumber`)).body.skuPartNumber,
    ).toBe('VISIOCLIENT');
    expect((await ask(sandbox, `/subscribedSkus/${SKUS.visio}`)).status).toBe(404);
  });
});

it('lists one row per subscription', async () => {
  const { body } = await ask(sandbox, '/directory/subscriptions');
  const rows = body.value.filter(({ skuId }: { skuId: string }) => skuId === SKUS.businessPremium);
  expect(rows.map(({ totalLicenses }: { totalLicenses: number }) => totalLicenses)).toEqual([5, 8]);
  expect(rows[1]).toMatchObject({
    status: 'Enabled',
    isTrial: false,
    nextLifecycleDateTime: '2027-03-15T00:00:00Z',
    ownerId: null,
  });
});

it('finds a subscription by its id and by the one that it has in commerce', async () => {
  const id = 'c0000000-0000-4000-8000-000000000001';
  expect((await ask(sandbox, `/directory/subscriptions/${id}`)).body).toMatchObject({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directory/subscriptions/$entity',
    id,
    skuPartNumber: 'SPE_E3',
    status: 'Enabled',
    totalLicenses: 60,
  });
  const traded = contosoWith((tenant) => {
    for (const one of tenant.subscriptions) if (one.id === id) one.commerceSubscriptionId = UNIT;
  });
  const { body } = await ask(traded, `/directory/subscriptions(commerceSubscriptionId='${UNIT}')?$select=id`);
  expect(body.id).toBe(id);
  expect((await ask(sandbox, `/directory/subscriptions/${UNIT}`)).body.error.code).toBe('Request_ResourceNotFound');
});

it('shows the organization', async () => {
  const { body } = await ask(sandbox, '/organization?$select=id,countryLetterCode');
  expect(body.value).toEqual([{ id: TENANT, countryLetterCode: 'NL' }]);
  expect((await ask(sandbox, `/organization/${TENANT}`)).body.verifiedDomains[0].name).toBe('contoso.example');
  expect((await ask(sandbox, `/organization/${UNIT}`)).status).toBe(404);
});

it('shows administrative units and their members', async () => {
  expect(
    (await ask(sandbox, "/directory/administrativeUnits?$filter=displayName eq 'Rotterdam'")).body.value[0].id,
  ).toBe(UNIT);
  expect((await ask(sandbox, `/directory/administrativeUnits/${UNIT}?$select=displayName`)).body.displayName).toBe(
    'Rotterdam',
  );
  expect((await ask(sandbox, `/directory/administrativeUnits/${UNIT}/members?$select=id`)).body.value).toEqual([
    { '@odata.type': '#microsoft.graph.user', id: PEOPLE.jan2 },
  ]);
  expect((await ask(sandbox, `/directory/administrativeUnits/${userId(9)}/members`)).status).toBe(404);
});

describe('POST /directoryObjects/getByIds', () => {
  const get = (body: unknown, query = '') => ask(sandbox, `POST /directoryObjects/getByIds${query}`, { body });

  it('finds users, groups and units and leaves out what does not exist', async () => {
    const { body } = await get({ ids: [PEOPLE.ada, GROUPS.retail, UNIT, userId(999), PEOPLE.ada] });
    expect(body.value.map((row: Record<string, string>) => [row['@odata.type'], row.id])).toEqual([
      ['#microsoft.graph.user', PEOPLE.ada],
      ['#microsoft.graph.group', GROUPS.retail],
      ['#microsoft.graph.administrativeUnit', UNIT],
    ]);
  });

  it('narrows by type and selects', async () => {
    const { body } = await get({ ids: [PEOPLE.ada, GROUPS.retail], types: ['group'] }, '?$select=displayName');
    expect(body.value).toEqual([{ '@odata.type': '#microsoft.graph.group', displayName: 'LIC Retail E3' }]);
  });

  it.each([
    [{}, /missing parameters are: ids/],
    [{ ids: ['x'] }, /Invalid GUID:x/],
    [{ ids: Array.from({ length: 1001 }, (_, n) => userId(n)) }, /maximum of 1000/],
  ])('refuses a wrong body', async (body, message) => {
    const answer = await get(body);
    expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringMatching(message)]);
  });
});

describe('what the sandbox does not do', () => {
  it.each([
    [`DELETE /users/${PEOPLE.ada}`, 403, 'Authorization_RequestDenied'],
    ['POST /users', 403, 'Authorization_RequestDenied'],
    [`GET /users/${PEOPLE.ada}/mailboxSettings`, 403, 'Authorization_RequestDenied'],
    [`POST /users/${PEOPLE.ada}/revokeSignInSessions`, 403, 'Authorization_RequestDenied'],
    ['GET /me', 400, 'BadRequest'],
    ['GET /applications', 400, 'BadRequest'],
    [`GET /users/${PEOPLE.ada}/drive`, 400, 'BadRequest'],
    [`PUT /users/${PEOPLE.ada}`, 405, 'Request_BadRequest'],
    ['DELETE /subscribedSkus', 405, 'Request_BadRequest'],
    ['GET https://graph.microsoft.com/beta/users', 400, 'BadRequest'],
    ['GET https://graph.microsoft.com/', 400, 'BadRequest'],
    ['GET /users/%E0%A4%A', 400, 'BadRequest'],
  ])('%s answers %i %s', async (line, status, code) => {
    const { status: found, body } = await ask(sandbox, line);
    expect([found, body.error.code]).toEqual([status, code]);
  });

  it('names the segment that it does not know', async () => {
    expect((await ask(sandbox, `/users/${PEOPLE.ada}/drive/root`)).body.error.message).toBe(
      "Resource not found for the segment 'drive'.",
    );
  });
});
