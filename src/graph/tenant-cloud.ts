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
  timeoutMs = 4_000,
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

/** Where the document cannot be read nobody waits for it with every plan. */
const retryMs = 10 * 60_000;

/** The tenant's cloud, its sign-in document read once it can be: what is not known yet is asked again after a while. */
export function createTenantCloud(
  cloud: CloudName,
  read: () => Promise<string | null | undefined>,
  now: () => Date,
): () => Promise<TenantCloud> {
  let known: string | null | undefined;
  let reading: Promise<void> | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;

  async function tryToRead(): Promise<void> {
    known = await read();
    triedAt = now().getTime();
    reading = null;
  }

  return async () => {
    if (known === undefined && now().getTime() - triedAt >= retryMs) {
      reading ??= tryToRead();
      await reading;
    }
    return { cloud, subScope: known };
  };
}
