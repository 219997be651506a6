import type { TenantCloud, TenantFile } from './tenant/tenant.ts';

/** What tells Microsoft's clouds apart in an OpenID configuration (licensing-rules G14, facts D36). */
const CLOUDS: Readonly<Record<TenantCloud, { login: string; graph: string; region: string; sub: string | null }>> = {
  worldwide: { login: 'login.microsoftonline.com', graph: 'graph.microsoft.com', region: 'EU', sub: null },
  usgov: { login: 'login.microsoftonline.us', graph: 'graph.microsoft.us', region: 'USGov', sub: 'DODCON' },
  dod: { login: 'login.microsoftonline.us', graph: 'dod-graph.microsoft.us', region: 'USGov', sub: 'DOD' },
  china: {
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    region: 'AS',
    sub: null,
  },
};

/** The tenant's public document, which says its region: `tenant_region_sub_scope` is missing where it is commercial. */
export function openIdConfiguration(organization: TenantFile['organization']): Record<string, unknown> {
  const { login, graph, region, sub } = CLOUDS[organization.cloud ?? 'worldwide'];
  const authority = `https://${login}/${organization.id}`;
  const segment = organization.tenant_region_sub_scope ?? sub;
  return {
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    // A GCC tenant is one of the United States, on worldwide hosts.
    tenant_region_scope: segment === 'GCC' ? 'NA' : region,
    ...(segment === null ? {} : { tenant_region_sub_scope: segment }),
    cloud_instance_name: login.replace(/^login\.(?=microsoftonline\.)/, ''),
    msgraph_host: graph,
  };
}

/** What Microsoft's login answers for a tenant that it does not know. */
export function unknownTenant(asked: string): Record<string, unknown> {
  return {
    error: 'invalid_tenant',
    error_description: `AADSTS90002: Tenant '${asked}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    error_codes: [90002],
  };
}
