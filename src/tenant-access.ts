import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Application, Config, RealTenant, SandboxTenant } from './config.ts';
import { createGraphClient, type GraphClient } from './graph/client.ts';
import { cloudOf } from './graph/clouds.ts';
import { type CredentialSettings, sandboxToken, tenantToken } from './graph/credential.ts';
import { createTenantCloud, readSubScope, type TenantCloud } from './graph/tenant-cloud.ts';
import { createUsageReader, type UsageReader } from './graph/usage.ts';
import { type ReportOptions, readUsageReport } from './graph/usage-reports.ts';
import type { Log } from './log.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { startSandboxServer } from './sandbox/server.ts';
import { defaultTenant, loadTenant, type TenantFile } from './sandbox/tenant/tenant.ts';

/** The way to the tenant that is served. */
export interface TenantAccess {
  graph: GraphClient;
  tenantId: string;
  /** The sandbox tenant with its address; null where the tenant is a real one. */
  sandbox: { url: string; tenant: TenantFile } | null;
  /** Sizes of mailboxes and OneDrives, where the app may read them. */
  usage: UsageReader;
  /** Which of Microsoft's clouds the tenant is in. */
  cloud: () => Promise<TenantCloud>;
  close(): Promise<void>;
}

/**
 * Opens the way to the real tenant, or starts the sandbox, which is reached over HTTP as a real one is.
 * @throws SandboxError of one line for a tenant file or a port that cannot be used
 */
export function openTenant(config: Config, log: Log, now: () => Date): Promise<TenantAccess> {
  const options = { fetch, now, log: (entry: object) => log.warn({ ...entry }, 'a request to Microsoft Graph failed') };
  return config.tenant.kind === 'real' ? realTenant(config.tenant) : sandboxTenant(config.tenant);

  async function realTenant({ graph }: RealTenant): Promise<TenantAccess> {
    const token = tenantToken(credentialSettings(graph), now);
    const hosts = cloudOf(graph.cloud);
    const baseUrl = `${hosts.graph}/v1.0`;
    return {
      graph: createGraphClient({ ...options, token, baseUrl }),
      tenantId: graph.tenantId,
      sandbox: null,
      usage: usageReader({ fetch, token, baseUrl }),
      cloud: createTenantCloud(graph.cloud, () => readSubScope(fetch, hosts.login, graph.tenantId), now),
      close: async () => {},
    };
  }

  async function sandboxTenant({ file, port }: SandboxTenant): Promise<TenantAccess> {
    const tenant = file === null ? defaultTenant() : loadTenant(file);
    const sandbox = createSandbox({ tenant, now, stateFile: join(config.dataDir, 'sandbox.json') });
    const server = await startSandboxServer(sandbox, port);
    const [token, baseUrl] = [sandboxToken(), `${server.url}/v1.0`];
    return {
      graph: createGraphClient({ ...options, token, baseUrl }),
      tenantId: tenant.organization.id,
      sandbox: { url: server.url, tenant },
      usage: usageReader({ fetch, token, baseUrl }),
      cloud: createTenantCloud('worldwide', () => readSubScope(fetch, server.url, tenant.organization.id), now),
      close: server.close,
    };
  }

  function usageReader(reports: ReportOptions): UsageReader {
    return createUsageReader({ read: (name) => readUsageReport(name, reports), now, wait });
  }
}

function credentialSettings({
  clientId,
  tenantId,
  credential,
  cloud,
}: Application & { cloud: string }): CredentialSettings {
  const settings = { clientId, tenantId, cloud };
  switch (credential.kind) {
    case 'managedIdentity':
      return { ...settings, managedIdentity: true };
    case 'federated':
      return { ...settings, federatedManagedIdentityId: credential.managedIdentityId };
    case 'certificate':
      return { ...settings, certificatePath: credential.path };
    case 'secret':
      return { ...settings, clientSecret: credential.secret.reveal() };
  }
}
