import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { enabledPlans } from '../../../src/sandbox/tenant/held-licenses.ts';
import { planViolations } from '../../../src/sandbox/tenant/plan-rules.ts';
import { defaultTenant, loadTenant, parseTenant, SandboxError } from '../../../src/sandbox/tenant/tenant.ts';
import { ask, contoso, heldBy, PEOPLE, SKUS, tenantWith, userId } from '../../support/sandbox.ts';

const ORGANIZATION = { id: 'd0000000-0000-4000-8000-00000000000f', displayName: 'Fabrikam' };
const BO = { id: userId(1), displayName: 'Bo', userPrincipalName: 'bo@fabrikam.example' };

describe('Contoso', () => {
  const sandbox = contoso();

  it('breaks no rule between service plans as it stands', () => {
    const broken = [...sandbox.state.users.values()].flatMap((user) =>
      planViolations(enabledPlans(user.record.truth.assignments, sandbox.state.skus)),
    );
    expect(broken).toEqual([]);
  });

  it('has no product that breaks a rule by itself but Teams Phone, which needs Teams', () => {
    const broken = [...sandbox.state.skus.values()].filter(
      ({ servicePlans }) => planViolations(new Set(servicePlans.map((plan) => plan.servicePlanId))).length > 0,
    );
    expect(broken.map(({ skuPartNumber }) => skuPartNumber)).toEqual(['MCOEV']);
  });

  it('uses no seat that it does not have', () => {
    for (const skuId of sandbox.state.skus.keys()) expect(sandbox.state.freeSeats(skuId)).toBeGreaterThanOrEqual(0);
  });

  it('counts one seat per user and product whatever the sources', () => {
    expect(sandbox.state.consumedSeen(SKUS.visio)).toBe(3);
    expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.entraP2);
  });

  it('is the same for everybody who asks for a fresh one', () => {
    expect(defaultTenant()).toEqual(defaultTenant());
    expect(defaultTenant()).not.toBe(defaultTenant());
  });
});

describe('parseTenant', () => {
  it('fills in what may be missing', async () => {
    const sandbox = tenantWith({
      organization: ORGANIZATION,
      subscriptions: [
        { id: 's1', skuId: SKUS.e3, skuPartNumber: 'SPE_E3', totalLicenses: 5 },
        { id: 's2', skuId: SKUS.e3, skuPartNumber: 'SPE_E3', totalLicenses: 8, status: 'Warning' },
      ],
      subscribedSkus: [{ skuId: SKUS.e3.toUpperCase(), skuPartNumber: 'SPE_E3' }],
      users: [BO],
    });
    const { body } = await ask(sandbox, '/subscribedSkus');
    expect(body.value[0]).toMatchObject({
      skuId: SKUS.e3,
      capabilityStatus: 'Enabled',
      appliesTo: 'User',
      consumedUnits: 0,
      prepaidUnits: { enabled: 5, warning: 8, suspended: 0, lockedOut: 0 },
      subscriptionIds: ['s1', 's2'],
    });
    const user = await ask(
      sandbox,
      `/users/${BO.id}?$select=mail,accountEnabled,userType,usageLocation,assignedLicenses,city`,
    );
    expect(user.body).toMatchObject({
      mail: null,
      accountEnabled: true,
      userType: 'Member',
      usageLocation: null,
      assignedLicenses: [],
      city: null,
    });
  });

  it('shows what the file says beyond the format, as far as Graph has it', async () => {
    const sandbox = tenantWith({ users: [{ ...BO, city: 'Gent', shoeSize: 43 }] });
    expect((await ask(sandbox, `/users/${BO.id}?$select=city`)).body.city).toBe('Gent');
    expect((await ask(sandbox, `/users/${BO.id}?$select=shoeSize`)).status).toBe(400);
  });

  it('takes references to what is not in the file as what it is: gone', async () => {
    const gone = userId(77);
    const sandbox = tenantWith({
      users: [{ ...BO, manager: gone, licenses: [{ skuId: SKUS.e3, disabledPlans: [] }] }],
      groups: [{ id: userId(50), displayName: 'G', members: [gone, BO.id] }],
    });
    expect((await ask(sandbox, `/users/${BO.id}/manager`)).status).toBe(404);
    expect((await ask(sandbox, `/groups/${userId(50)}/members`)).body.value).toHaveLength(1);
    expect((await ask(sandbox, `/users/${BO.id}/licenseDetails`)).body.value).toMatchObject([
      { skuId: SKUS.e3, skuPartNumber: null, servicePlans: [] },
    ]);
  });

  it.each([
    ['no users', { organization: ORGANIZATION }, 'the tenant is not a tenant file: users: '],
    ['a broken id', { organization: ORGANIZATION, users: [{ ...BO, id: '7' }] }, 'users[0].id: must be a GUID'],
    [
      'a broken license',
      { organization: ORGANIZATION, users: [{ ...BO, licenses: [{ skuId: 'E3' }] }] },
      'users[0].licenses[0].skuId: must be a GUID',
    ],
    [
      'the same user twice',
      { organization: ORGANIZATION, users: [BO, { ...BO, userPrincipalName: 'x@y' }] },
      'users[1].id: ',
    ],
    [
      'the same UPN twice',
      { organization: ORGANIZATION, users: [BO, { ...BO, id: userId(2) }] },
      'users[1].userPrincipalName: ',
    ],
    ['not an object', 'hello', 'the whole file: '],
    [
      'a role that is neither active nor eligible',
      {
        organization: ORGANIZATION,
        users: [],
        roleAssignments: [{ principalId: BO.id, roleDefinitionId: BO.id, assignmentType: 'Maybe' }],
      },
      'roleAssignments[0].assignmentType: ',
    ],
  ])('refuses %s and names the place', (_, json, message) => {
    expect(() => parseTenant(json)).toThrow(SandboxError);
    expect(() => parseTenant(json)).toThrow(message);
  });
});

describe('loadTenant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['missing', null, /Cannot read the tenant file .*: ENOENT/],
    ['not-json', '{"users": [', /not-json is not JSON: /],
    ['not-a-tenant', '{}', /not-a-tenant is not a tenant file: organization: /],
  ])('says in one line what is wrong with a file that is %s', (name, content, message) => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    expect(() => loadTenant(path)).toThrow(message);
  });
});
