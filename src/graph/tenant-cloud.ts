import { z } from 'zod';
import type { CloudName } from './clouds.ts';
import type { Fetch } from './transport.ts';

/** Which of Microsoft's clouds a tenant is in, as far as it tells (licensing-rules D36). */
export interface TenantCloud {
  /** Whose Graph answers. */
  cloud: CloudName;
  /** `tenant_region_sub_scope` of the tenant's public sign-in document: null where it has none, undefined where it could not be read. */
  subScope: string | null | undefined;
}

const document = z.object({ issuer: z.string(), tenant_region_sub_scope: z.string().nullish() });

/**
 * Reads the tenant's public sign-in document, without a token: GCC sits on the worldwide host and is told only by it (D36). Undefined where
 * it cannot be read now.
 * @param login origin of the sign-in service
 */
export async function readSubScope(
  fetch: Fetch,
  login: string,
  tenantId: string,
  timeoutMs = 10_000,
): Promise<string | null | undefined> {
  const url = `${login}/${encodeURIComponent(tenantId)}/v2.0/.well-known/openid-configuration`;
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return undefined;
    const read = document.safeParse(await response.json());
    return read.success ? (read.data.tenant_region_sub_scope ?? null) : undefined;
  } catch {
    return undefined;
  }
}

/** The tenant's cloud, its sign-in document read once it can be: what is not known yet is asked again the next time. */
export function createTenantCloud(
  cloud: CloudName,
  read: () => Promise<string | null | undefined>,
): () => Promise<TenantCloud> {
  let known: string | null | undefined;
  return async () => {
    if (known === undefined) known = await read();
    return { cloud, subScope: known };
  };
}
