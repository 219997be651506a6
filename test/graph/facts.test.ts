import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/graph/facts.ts';
import { type BatchItem, batched, type Call, itemsOf, type Reaction, refusal, scene } from './script.ts';

const unit = 'aa000000-0000-4000-8000-000000000001';
const denied = { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } };
const role = { roleDefinitionId: 'license-administrator', directoryScopeId: `/administrativeUnits/${unit}` };

function ok(value: unknown) {
  return { status: 200, body: { value } };
}

function user(id: string) {
  const direct = { skuId: 'e3', assignedByGroup: null, disabledPlans: ['p1'], state: 'Active', error: 'None' };
  return {
    id,
    displayName: `User ${id}`,
    userPrincipalName: `${id}@contoso.example`,
    assignedLicenses: [{ skuId: 'e3', disabledPlans: ['p1'] }],
    licenseAssignmentStates: [direct, { ...direct, skuId: 'p2', assignedByGroup: id === 'a' ? 'g1' : 'g2' }],
    manager: { id: 'boss', displayName: 'Boss', usageLocation: 'NL' },
  };
}

/** A tenant where one may read everything, but for what `except` answers. */
function tenant(except: (item: BatchItem) => ReturnType<typeof ok> | typeof denied | null = () => null) {
  return (call: Call): Reaction => {
    if (call.path.startsWith('/roleManagement/')) return { body: { value: [role] } };
    return batched(call, (item) => except(item) ?? answer(item));
  };
}

function answer({ url }: BatchItem) {
  if (url.startsWith('/users/')) return { status: 200, body: user(url.slice(7, url.indexOf('?'))) };
  if (url === '/subscribedSkus') return ok([{ skuId: 'e3', skuPartNumber: 'SPE_E3' }]);
  if (url === '/directory/subscriptions') return ok([{ id: 's1', skuId: 'e3', totalLicenses: 5 }]);
  if (url.startsWith('/organization')) return ok([{ countryLetterCode: 'NL' }]);
  if (url === '/directoryObjects/getByIds') return ok([{ id: 'g1', displayName: 'Sales' }, { id: 'g2' }]);
  if (url.startsWith(`/directory/administrativeUnits/${unit}`)) return ok([{ id: 'a' }]);
  return { status: 404, body: {} };
}

describe('the facts of a plan', () => {
  it('are read in two batches and one request for the roles', async () => {
    const { graph, calls } = scene(tenant());
    const facts = await readFacts(graph, { userIds: ['a', 'b'], actorId: 'ada' });
    expect(calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`).sort()).toEqual([
      'GET /roleManagement/directory/roleAssignmentScheduleInstances',
      'POST /$batch',
      'POST /$batch',
    ]);
    const second = calls.findLast(({ path }) => path === '/$batch');
    expect(itemsOf(second).map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'GET', url: '/subscribedSkus', body: undefined },
      { method: 'GET', url: '/directory/subscriptions', body: undefined },
      { method: 'GET', url: '/organization?$select=countryLetterCode', body: undefined },
      { method: 'POST', url: '/directoryObjects/getByIds', body: { ids: ['g1', 'g2'], types: ['group'] } },
      { method: 'GET', url: `/directory/administrativeUnits/${unit}/members?$select=id&$top=999`, body: undefined },
    ]);
    expect(facts.users.map((one) => one?.id)).toEqual(['a', 'b']);
    expect(facts.users[0]).toMatchObject({
      licenseAssignmentStates: [{ skuId: 'e3', error: null }, { assignedByGroup: 'g1' }],
      manager: { id: 'boss', displayName: 'Boss', usageLocation: 'NL' },
    });
    expect(facts.skus).toMatchObject([{ skuId: 'e3', skuPartNumber: 'SPE_E3' }]);
    expect(facts.subscriptions).toMatchObject([{ id: 's1', totalLicenses: 5 }]);
    expect(facts.countryLetterCode).toBe('NL');
    expect(facts.groupNames).toEqual(new Map([['g1', 'Sales']]));
    expect(facts.roles).toEqual([{ roleTemplateId: 'license-administrator', scope: `/administrativeUnits/${unit}` }]);
    expect(facts.unitMembers).toEqual(new Map([[unit, new Set(['a'])]]));
  });

  it.each([
    [1, 2],
    [20, 2],
    [21, 3],
    [60, 4],
  ])('of %i users cost %i batches', async (count, batches) => {
    const { graph, calls } = scene(tenant());
    const userIds = Array.from({ length: count }, (_, index) => `u${index}`);
    const facts = await readFacts(graph, { userIds, actorId: 'ada' });
    expect(facts.users.map((one) => one?.id)).toEqual(userIds);
    expect(calls.filter(({ path }) => path === '/$batch')).toHaveLength(batches);
    expect(calls).toHaveLength(batches + 1);
  });

  it('do without group names where no license comes from a group', async () => {
    const { graph, calls } = scene(tenant());
    const facts = await readFacts(graph, { userIds: [], actorId: 'ada' });
    expect(facts.users).toEqual([]);
    expect(calls.flatMap((call) => (call.path === '/$batch' ? itemsOf(call) : [])).map(({ method }) => method)).toEqual(
      ['GET', 'GET', 'GET', 'GET'],
    );
  });

  it('leave out what the app may not read, and give no right over a unit that it may not see', async () => {
    const needed = ['/users/', '/subscribedSkus'];
    const { graph } = scene(tenant(({ url }) => (needed.some((path) => url.startsWith(path)) ? null : denied)));
    const facts = await readFacts(graph, { userIds: ['a'], actorId: 'ada' });
    expect(facts).toMatchObject({ subscriptions: null, countryLetterCode: null });
    expect(facts.groupNames).toEqual(new Map());
    expect(facts.unitMembers).toEqual(new Map([[unit, new Set()]]));
    expect(facts.skus).toHaveLength(1);
  });

  it.each(['/users/', '/subscribedSkus'])('are nothing without %s', async (path) => {
    const { graph } = scene(tenant(({ url }) => (url.startsWith(path) ? denied : null)));
    await expect(readFacts(graph, { userIds: ['a'], actorId: 'ada' })).rejects.toMatchObject({ status: 403 });
  });

  it('are nothing without the roles', async () => {
    const { graph } = scene((call) =>
      call.path === '/$batch' ? tenant()(call) : refusal(403, 'Authorization_RequestDenied', 'no'),
    );
    await expect(readFacts(graph, { userIds: ['a'], actorId: 'ada' })).rejects.toMatchObject({ status: 403 });
  });

  it('have a gap where there is no such user', async () => {
    const gone = { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: '' } } };
    const { graph } = scene(tenant(({ url }) => (url.startsWith('/users/b?') ? (gone as typeof denied) : null)));
    const facts = await readFacts(graph, { userIds: ['a', 'b'], actorId: 'ada' });
    expect(facts.users.map((one) => one?.id ?? null)).toEqual(['a', null]);
  });

  it('hold every member of a large unit', async () => {
    const next = 'https://graph.test/v1.0/directory/administrativeUnits/x/members?$skiptoken=2';
    const { graph } = scene((call) => {
      if (call.url === next) return { body: { value: [{ id: 'b' }] } };
      return tenant(({ url }) =>
        url.includes('/members')
          ? { status: 200, body: { value: [{ id: 'a' }], '@odata.nextLink': next } as { value: unknown } }
          : null,
      )(call);
    });
    const facts = await readFacts(graph, { userIds: ['a'], actorId: 'ada' });
    expect(facts.unitMembers.get(unit)).toEqual(new Set(['a', 'b']));
  });
});
