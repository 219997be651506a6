import { describe, expect, it } from 'vitest';
import { assignLicense, readSkus, readSubscriptions, setUsageLocation } from '../../src/graph/licenses.ts';
import { type Call, refusal, scene } from './script.ts';

const written = { body: { id: 'u1' }, headers: { 'request-id': 'r-9' } };
const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';

function sent(calls: Call[]) {
  return calls.map(({ method, path, body }) => ({ method, path, body }));
}

describe('writing licenses', () => {
  it('sends both collections, whatever is in them', async () => {
    const { graph, calls } = scene([written, written]);
    const addLicenses = [{ skuId: e3, disabledPlans: ['p1'] }];
    await expect(assignLicense(graph, 'u1', { addLicenses, removeLicenses: [] })).resolves.toEqual({
      requestId: 'r-9',
    });
    await assignLicense(graph, 'u1', { addLicenses: [], removeLicenses: [e3] });
    expect(sent(calls)).toEqual([
      { method: 'POST', path: '/users/u1/assignLicense', body: { addLicenses, removeLicenses: [] } },
      { method: 'POST', path: '/users/u1/assignLicense', body: { addLicenses: [], removeLicenses: [e3] } },
    ]);
  });

  it('leaves it to the caller to look when the outcome is unknown', async () => {
    const { graph, calls } = scene([{ breaks: 'ECONNRESET' }]);
    const change = { addLicenses: [], removeLicenses: [e3] };
    await expect(assignLicense(graph, 'u1', change)).rejects.toMatchObject({ ambiguous: true });
    expect(calls).toHaveLength(1);
  });

  it('sets a usage location and nothing else of the user', async () => {
    const { graph, calls } = scene([{ status: 204, headers: { 'request-id': 'r-9' } }]);
    await expect(setUsageLocation(graph, 'u1', 'NL')).resolves.toEqual({ requestId: 'r-9' });
    expect(sent(calls)).toEqual([{ method: 'PATCH', path: '/users/u1', body: { usageLocation: 'NL' } }]);
  });

  it('gives a write the name that it was given before', async () => {
    const { graph, calls } = scene([written, written, written]);
    await assignLicense(graph, 'u1', { addLicenses: [], removeLicenses: [e3] }, { clientRequestId: 'ours' });
    await setUsageLocation(graph, 'u1', 'NL', { clientRequestId: 'ours' });
    await setUsageLocation(graph, 'u1', 'NL');
    const names = calls.map(({ headers }) => headers.get('client-request-id'));
    expect(names).toEqual(['ours', 'ours', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});

describe('reading products', () => {
  it('takes what an old answer leaves out for nothing', async () => {
    const { graph, calls } = scene([
      { body: { value: [{ skuId: e3, skuPartNumber: 'SPE_E3', prepaidUnits: { enabled: 25 }, consumedUnits: 14 }] } },
    ]);
    await expect(readSkus(graph)).resolves.toEqual([
      {
        skuId: e3,
        skuPartNumber: 'SPE_E3',
        appliesTo: 'User',
        capabilityStatus: '',
        consumedUnits: 14,
        prepaidUnits: { enabled: 25, warning: 0, suspended: 0, lockedOut: 0 },
        servicePlans: [],
        subscriptionIds: [],
      },
    ]);
    expect(sent(calls)).toEqual([{ method: 'GET', path: '/subscribedSkus', body: undefined }]);
  });

  it('refuses seats that are no number', async () => {
    const { graph } = scene([{ body: { value: [{ skuId: e3, consumedUnits: 'many' }] } }]);
    await expect(readSkus(graph)).rejects.toMatchObject({
      code: 'malformedAnswer',
      message: expect.stringMatching(/at consumedUnits$/),
    });
  });
});

describe('reading subscriptions', () => {
  it('gives one entry per subscription', async () => {
    const value = [{ id: 's1', skuId: e3, status: 'Enabled', totalLicenses: 5, isTrial: true, ownerTenantId: '' }];
    const { graph, calls } = scene([{ body: { value } }]);
    await expect(readSubscriptions(graph)).resolves.toEqual([
      {
        id: 's1',
        skuId: e3,
        skuPartNumber: '',
        status: 'Enabled',
        totalLicenses: 5,
        isTrial: true,
        createdDateTime: null,
        nextLifecycleDateTime: null,
        ownerType: null,
        ownerId: null,
        ownerTenantId: null,
      },
    ]);
    expect(sent(calls)).toEqual([{ method: 'GET', path: '/directory/subscriptions', body: undefined }]);
  });

  it('gives null where the app may not, and throws where Graph is broken', async () => {
    const forbidden = scene([refusal(403, 'Authorization_RequestDenied', 'no')]);
    await expect(readSubscriptions(forbidden.graph)).resolves.toBeNull();
    const broken = scene(() => refusal(503, 'serviceNotAvailable', 'busy'));
    await expect(readSubscriptions(broken.graph)).rejects.toMatchObject({ status: 503 });
  });
});
