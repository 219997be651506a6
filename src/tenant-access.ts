import { join } from 'node:path';
import type { Application, Config, RealTenant, SandboxTenant } from './config.ts';
import { createGraphClient, type GraphClient } from './graph/client.ts';
import { cloudOf } from './graph/clouds.ts';
import { type CredentialSettings, sandboxToken, tenantToken } from './graph/credential.ts';
import { permissionsIn } from './graph/granted.ts';
import type { Log } from './log.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { startSandboxServer } from './sandbox/server.ts';
import { defaultTenant, loadTenant, type TenantFile } from './sandbox/tenant/tenant.ts';

/** The way to the tenant that is served. */
export interface TenantAccess {
  graph: GraphClient;
  tenantId: string;
  /** What the application may do there; null on the sandbox, which asks for nothing. */
  permissions(): Promise<string[] | null>;
  /** The sandbox tenant with its address; null where the tenant is a real one. */
  sandbox: { url: string; tenant: TenantFile } | null;
  close(): Promise<void>;
}

/**
 * Opens the way to the real tenant, or starts the sandbox, which is reached over HTTP as a real one is.
 * @param load reaches Graph; `fetch`, or one that is measured
 * @throws SandboxError of one line for a tenant file or a port that cannot be used
 */
export function openTenant(config: Config, log: Log, now: () => Date, load = fetch): Promise<TenantAccess> {
  const options = {
    fetch: load,
    now,
    log: (entry: object) => log.warn({ ...entry }, 'a request to Microsoft Graph failed'),
  };
  return config.tenant.kind === 'real' ? realTenant(config.tenant) : sandboxTenant(config.tenant);

  async function realTenant({ graph }: RealTenant): Promise<TenantAccess> {
    const token = tenantToken(credentialSettings(graph), now);
    const client = createGraphClient({ ...options, token, baseUrl: `${cloudOf(graph.cloud).graph}/v1.0` });
    const permissions = async () => permissionsIn(await token());
    return { graph: client, tenantId: graph.tenantId, permissions, sandbox: null, close: async () => {} };
  }

  async function sandboxTenant({ file, port }: SandboxTenant): Promise<TenantAccess> {
    const tenant = file === null ? defaultTenant() : loadTenant(file);
    const sandbox = createSandbox({ tenant, now, stateFile: join(config.dataDir, 'sandbox.json') });
    const server = await startSandboxServer(sandbox, port);
    const client = createGraphClient({ ...options, token: sandboxToken(), baseUrl: `${server.url}/v1.0` });
    return {
      graph: client,
      tenantId: tenant.organization.id,
      permissions: async () => null,
      sandbox: { url: server.url, tenant },
      close: server.close,
    };
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
