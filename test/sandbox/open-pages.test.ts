import { describe, expect, it } from 'vitest';
import type { TenantInput } from '../../src/sandbox/tenant/tenant.ts';
import { ask, contoso, contosoWith, tenantWith } from '../support/sandbox.ts';

const TENANT = 'd0000000-0000-4000-8000-00000000000f';

/** The OpenID configuration of a tenant whose file says this of its organization. */
async function documentOf(organization: Partial<TenantInput['organization']>) {
  const sandbox = tenantWith({ organization: { id: TENANT, displayName: 'Fabrikam', ...organization } });
  const { status, body } = await ask(sandbox, `https://login.example/${TENANT}/v2.0/.well-known/openid-configuration`);
  expect(status).toBe(200);
  return body;
}

describe('the OpenID configuration', () => {
  it.each([
    ['a commercial tenant', {}, undefined, 'graph.microsoft.com'],
    ['a GCC tenant', { tenant_region_sub_scope: 'GCC' }, 'GCC', 'graph.microsoft.com'],
    ['a GCC High tenant', { cloud: 'usgov' }, 'DODCON', 'graph.microsoft.us'],
    ['a DoD tenant', { cloud: 'dod' }, 'DOD', 'dod-graph.microsoft.us'],
    ['a tenant in China', { cloud: 'china' }, undefined, 'microsoftgraph.chinacloudapi.cn'],
  ] as const)('of %s says its segment', async (_, organization, segment, host) => {
    const body = await documentOf(organization);
    expect(body.tenant_region_sub_scope).toBe(segment);
    expect(body.msgraph_host).toBe(host);
    expect(body.issuer).toMatch(new RegExp(`^https://login\\.[\\w.]+/${TENANT}/v2\\.0$`));
  });

  it('needs no token, takes the name of a domain, and knows no other tenant', async () => {
    const { fetch } = contoso();
    const get = (name: string) => fetch(`https://login.example/${name}/.well-known/openid-configuration`);
    expect((await get('Contoso.example')).status).toBe(200);
    const stranger = await get('fabrikam.example');
    expect(stranger.status).toBe(400);
    expect(await stranger.json()).toMatchObject({ error: 'invalid_tenant' });
  });
});

it('gives its tenant file to a bot elsewhere', async () => {
  const sandbox = contosoWith((tenant) => {
    tenant.organization.displayName = 'Contoso elsewhere';
  });
  const { body } = await ask(sandbox, 'https://sandbox.example/sandbox/tenant');
  expect([body.organization.displayName, body.users.length]).toEqual(['Contoso elsewhere', 105]);
  expect((await ask(sandbox, 'POST https://sandbox.example/sandbox/tenant')).status).toBe(400);
});
