import { TENANT_PAGE } from './open-pages.ts';
import { inCloud, parseTenant, SandboxError, type TenantFile } from './tenant/tenant.ts';

const PATIENCE_MS = 10_000;

/** The tenant file of a sandbox that runs in another process. Throws a SandboxError of one line where none answers there. */
export async function tenantElsewhere(url: string, get: typeof fetch): Promise<TenantFile> {
  const refuse = (reason: string) => new SandboxError(`SANDBOX_URL: no sandbox answers at ${url} (${reason}).`);
  const response = await get(`${url}${TENANT_PAGE}`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: Error) => {
      throw refuse(error.cause instanceof Error ? error.cause.message : error.message);
    },
  );
  if (!response.ok) throw refuse(`status ${response.status}`);
  const json: unknown = await response.json().catch(() => {
    throw refuse('what comes is no tenant file');
  });
  const tenant = parseTenant(json, `what SANDBOX_URL gives (${url})`);
  // Its cloud is settled: nobody can name another one from here.
  return inCloud(tenant, tenant.organization.cloud ?? 'worldwide');
}
