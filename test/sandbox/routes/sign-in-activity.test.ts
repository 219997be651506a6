import { describe, expect, it } from 'vitest';
import { ask, contoso, contosoWith, PEOPLE } from '../../support/sandbox.ts';

const NOW = () => new Date('2026-11-21T09:00:00Z');
const path = `/users/${PEOPLE.megan}?$select=id,signInActivity`;

describe('signInActivity', () => {
  it('is shown only where it is selected', async () => {
    const sandbox = contoso({ now: NOW });
    expect((await ask(sandbox, path)).body.signInActivity).toMatchObject({
      lastSignInDateTime: '2026-11-16T09:00:00Z',
      lastNonInteractiveSignInDateTime: '2026-11-16T09:00:00Z',
      lastSuccessfulSignInDateTime: '2026-11-16T09:00:00Z',
      lastSuccessfulSignInRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect((await ask(sandbox, `/users/${PEOPLE.megan}`)).body).not.toHaveProperty('signInActivity');
  });

  it('is null where there is no record, and what the tenant file says where it does', async () => {
    expect((await ask(contoso(), `/users/${PEOPLE.sofie}?$select=signInActivity`)).body.signInActivity).toBeNull();
    const said = { lastSignInDateTime: '2025-01-02T03:04:05Z', lastSuccessfulSignInDateTime: null };
    const sandbox = contosoWith((tenant) => {
      for (const user of tenant.users) if (user.id === PEOPLE.megan) user.signInActivity = said;
    });
    expect((await ask(sandbox, path)).body.signInActivity).toEqual(said);
  });

  it('takes pages of 500 at most, and users by id only', async () => {
    const crowd = contosoWith((tenant) => {
      const [first] = tenant.users;
      if (!first) throw new Error('Contoso has nobody');
      for (let n = 1000; n < 1500; n++) {
        const id = `a0000000-0000-4000-8000-00000000${n}`;
        tenant.users.push({ ...first, id, userPrincipalName: `u${n}@contoso.example`, licenses: [] });
      }
    });
    const page = await ask(crowd, '/users?$select=id,signInActivity&$top=999');
    expect([page.status, page.body.value.length]).toEqual([200, 500]);
    expect((await ask(crowd, '/users?$select=id&$top=999')).body.value.length).toBeGreaterThan(500);
    expect((await ask(crowd, '/users/megan@contoso.example?$select=signInActivity')).body.error).toMatchObject({
      code: '400',
      message: 'Get By Key only supports UserId and the key has to be a valid Guid',
    });
  });

  it('is refused as a whole where the tenant has no Microsoft Entra ID P1', async () => {
    const sandbox = contosoWith((tenant) => {
      for (const sku of tenant.subscribedSkus)
        sku.servicePlans = sku.servicePlans.filter(({ servicePlanName }) => !servicePlanName.startsWith('AAD_PREMIUM'));
    });
    for (const asked of [path, '/users?$select=signInActivity']) {
      const { status, body } = await ask(sandbox, asked);
      expect([status, body.error.code, body.error.message]).toEqual([
        403,
        'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
        "Neither tenant is B2C or tenant doesn't have premium license",
      ]);
    }
    expect((await ask(sandbox, '/users?$select=id')).status).toBe(200);
  });

  it('needs a permission of its own', async () => {
    const sandbox = contosoWith((tenant) => {
      tenant.grantedPermissions = ['User.Read.All'];
    });
    const { status, body } = await ask(sandbox, path);
    expect([status, body.error.code]).toEqual([403, 'Authentication_MSGraphPermissionMissing']);
  });
});
