import { openIdConfiguration, unknownTenant } from './openid.ts';
import type { TenantFile } from './tenant/tenant.ts';
import type { TenantState } from './tenant/tenant-state.ts';

const DOWNLOAD = /^\/data\/download\/([\w-]+)$/;
const OPENID = /^\/([^/]+)(?:\/v2\.0)?\/\.well-known\/openid-configuration$/;
/** Only a sandbox has it: for a bot that runs elsewhere. */
export const TENANT_PAGE = '/sandbox/tenant';

/**
 * What the sandbox gives without a token: the reports behind a redirect, the tenant's OpenID configuration (which Microsoft
 * serves at the login host), and its own tenant file. Null where the address is none of these.
 */
export function openAnswer(url: URL, tenant: TenantFile, state: TenantState): Response | null {
  if (url.pathname === TENANT_PAGE) return Response.json(tenant);
  const [, file] = DOWNLOAD.exec(url.pathname) ?? [];
  if (file !== undefined) return download(state.downloads.read(file, state.at));
  const [, name] = OPENID.exec(url.pathname) ?? [];
  if (name === undefined) return null;
  const asked = decodeURIComponent(name).toLowerCase();
  const { id, verifiedDomains } = tenant.organization;
  const known = asked === id || verifiedDomains.some((domain) => domain.name.toLowerCase() === asked);
  return known
    ? Response.json(openIdConfiguration(tenant.organization))
    : Response.json(unknownTenant(asked), { status: 400 });
}

/** What the reports service answers for an address that has closed is not known: 404 here. */
function download(content: string | null): Response {
  if (content === null) return new Response(null, { status: 404 });
  return new Response(new TextEncoder().encode(content), { headers: { 'Content-Type': 'application/octet-stream' } });
}
