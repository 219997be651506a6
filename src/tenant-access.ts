import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Application, Cloud, Config, RealTenant, SandboxTenant } from './config.ts';
import { createGraphClient, type GraphClient } from './graph/client.ts';
import { cloudOf } from './graph/clouds.ts';
import { type CredentialSettings, sandboxToken, tenantToken } from './graph/credential.ts';
import { permissionsIn } from './graph/granted.ts';
import { createTenantCloud, readSubScope, type TenantCloud } from './graph/tenant-cloud.ts';
import { createUsageReader, type UsageReader } from './graph/usage.ts';
import { type ReportOptions, readUsageReport } from './graph/usage-reports.ts';
import type { Log } from './log.ts';
import { DEMONSTRATION_FLAGS, type Demonstration } from './sandbox/demonstration.ts';
import { tenantElsewhere } from './sandbox/elsewhere.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { startSandboxServer } from './sandbox/server.ts';
import { defaultTenant, inCloud, loadTenant, SandboxError, type TenantFile } from './sandbox/tenant/tenant.ts';

/** The way to the tenant that is served. */
export interface TenantAccess {
  graph: GraphClient;
  /** Where Graph is, with its version. */
  graphUrl: string;
  tenantId: string;
  /** What the application may do there; null on the sandbox, which asks for nothing. */
  permissions(): Promise<string[] | null>;
  /** Microsoft's cloud that holds it. */
  cloud: Cloud;
  /** The sandbox tenant with its address; null where the tenant is a real one. */
  sandbox: { url: string; tenant: TenantFile } | null;
  /** Sizes of mailboxes and OneDrives, where the app may read them. */
  usage: UsageReader;
  /** Its segment, as far as Microsoft tells (licensing-rules D36). */
  segment: () => Promise<TenantCloud>;
  close(): Promise<void>;
}

export interface TenantOptions {
  config: Config;
  log: Log;
  now: () => Date;
  /** How a sandbox of this process is to behave. */
  demonstration?: Demonstration | null;
  /** Reaches Graph: `fetch`, or one that is measured. */
  load?: typeof fetch;
}

/**
 * Opens the way to the real tenant, to the sandbox that runs elsewhere, or starts one; all are reached over HTTP.
 * @throws SandboxError of one line for a tenant file, a port or an address that cannot be used
 */
export async function openTenant(parts: TenantOptions): Promise<TenantAccess> {
  const { config, log, now, demonstration = null, load = fetch } = parts;
  const options = {
    fetch: load,
    now,
    log: (entry: object) => log.warn({ ...entry }, 'a request to Microsoft Graph failed'),
  };
  refuseElsewhere(config, demonstration);
  return config.tenant.kind === 'real' ? realTenant(config.tenant) : sandboxTenant(config.tenant);

  async function realTenant({ graph }: RealTenant): Promise<TenantAccess> {
    const token = tenantToken(credentialSettings(graph), now);
    const hosts = cloudOf(graph.cloud);
    const baseUrl = `${hosts.graph}/v1.0`;
    const { tenantId, cloud } = graph;
    return {
      graph: createGraphClient({ ...options, token, baseUrl }),
      graphUrl: baseUrl,
      tenantId,
      permissions: async () => permissionsIn(await token()),
      cloud,
      segment: createTenantCloud(cloud, () => readSubScope(fetch, hosts.login, tenantId), now),
      usage: usageReader({ fetch, token, baseUrl }),
      sandbox: null,
      close: async () => {},
    };
  }

  async function sandboxTenant({ file, port, url, cloud }: SandboxTenant): Promise<TenantAccess> {
    if (url !== null) return reach(url, inCloud(await tenantElsewhere(url, fetch), cloud), async () => {});
    const tenant = inCloud(file === null ? defaultTenant() : loadTenant(file), cloud);
    const sandbox = createSandbox({ ...demonstration, tenant, now, stateFile: join(config.dataDir, 'sandbox.json') });
    const server = await startSandboxServer(sandbox, port);
    return reach(server.url, tenant, server.close);
  }

  function reach(url: string, tenant: TenantFile, close: () => Promise<void>): TenantAccess {
    const { id } = tenant.organization;
    const cloud = tenant.organization.cloud ?? 'worldwide';
    const [token, baseUrl] = [sandboxToken(), `${url}/v1.0`];
    return {
      graph: createGraphClient({ ...options, token, baseUrl }),
      graphUrl: baseUrl,
      tenantId: id,
      permissions: async () => null,
      cloud,
      segment: createTenantCloud(cloud, () => readSubScope(fetch, url, id), now),
      usage: usageReader({ fetch, token, baseUrl }),
      sandbox: { url, tenant },
      close,
    };
  }

  function usageReader(reports: ReportOptions): UsageReader {
    return createUsageReader({ read: (name) => readUsageReport(name, reports), now, wait });
  }
}

/** Only a sandbox that this process starts can be told how to behave. */
function refuseElsewhere({ tenant }: Config, demonstration: Demonstration | null): void {
  if (demonstration === null || (tenant.kind === 'sandbox' && tenant.url === null)) return;
  const flags = DEMONSTRATION_FLAGS.map((flag) => `--${flag}`).join(', ');
  const instead = tenant.kind === 'real' ? 'Leave them out.' : 'Give them to npm run sandbox there.';
  throw new SandboxError(`${flags}: only for the sandbox that npm start brings along. ${instead}`);
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
