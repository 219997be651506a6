import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity';
import { cloudOf } from './clouds.ts';
import { GraphError } from './error.ts';
import type { TokenSource } from './transport.ts';

/** How the app proves who it is to a real tenant. The first that is set is used, a secret last. */
export interface CredentialSettings {
  tenantId: string;
  /** Of the app registration; with `managedIdentity` of the user-assigned identity. */
  clientId: string;
  /** See clouds.ts. */
  cloud: string;
  managedIdentity?: boolean | undefined;
  /** PEM file with certificate and private key. */
  certificatePath?: string | undefined;
  /** File with a token of another issuer that the app registration trusts (workload identity). */
  federatedTokenFile?: string | undefined;
  /** Client id of a managed identity that the app registration trusts: its token stands for a secret. */
  federatedManagedIdentityId?: string | undefined;
  clientSecret?: string | undefined;
}

export type CredentialKind = 'managedIdentity' | 'certificate' | 'federated' | 'federatedIdentity' | 'secret';

/** Gives a token and says, in milliseconds since 1970, when it ends. */
export type TokenGrant = () => Promise<{ token: string; expiresOnTimestamp: number }>;

/** A token is renewed that long before its end, so that a request under way does not outlive it. */
const renewalMs = 5 * 60_000;

/** Which of the settings is used; null where none of them is set. */
export function credentialKind(settings: CredentialSettings): CredentialKind | null {
  if (settings.managedIdentity) return 'managedIdentity';
  if (settings.certificatePath) return 'certificate';
  if (settings.federatedTokenFile) return 'federated';
  if (settings.federatedManagedIdentityId) return 'federatedIdentity';
  return settings.clientSecret ? 'secret' : null;
}

/**
 * Tokens for Microsoft Graph in a real tenant. Throws at once where no credential is set or the cloud is none; the token
 * source throws a GraphError `tokenUnavailable` that holds Microsoft's error code and nothing else.
 * @param httpClient reaches the login service; the library's own unless a test says otherwise
 */
export function tenantToken(
  settings: CredentialSettings,
  now: () => Date,
  httpClient?: ClientSecretCredentialOptions['httpClient'],
): TokenSource {
  const kind = credentialKind(settings);
  if (kind === null) throw new TypeError('No credential for Microsoft Graph is set');
  const { scope } = cloudOf(settings.cloud);
  let credential: Promise<TokenCredential> | null = null;
  return cachedToken(async () => {
    credential ??= createCredential(kind, settings, httpClient);
    const granted = await (await credential).getToken(scope);
    if (!granted) throw new TypeError('The login service gave no token');
    return granted;
  }, now);
}

/** The sandbox wants a token and does not look at it. */
export function sandboxToken(): TokenSource {
  return async () => 'sandbox';
}

/** Asks once, however many wait, and again shortly before the end; until that end the old token still serves. */
export function cachedToken(grant: TokenGrant, now: () => Date): TokenSource {
  let current: { token: string; expiresOnTimestamp: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    try {
      current = await grant();
    } catch (cause) {
      if (!current || now().getTime() >= current.expiresOnTimestamp) throw tokenUnavailable(cause);
    }
    return current.token;
  }

  return async () => {
    if (current && now().getTime() < current.expiresOnTimestamp - renewalMs) return current.token;
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

/** What a managed identity asks a token for that is to be exchanged for one of an application. */
const tokenExchangeScope = 'api://AzureADTokenExchange/.default';

async function createCredential(
  kind: CredentialKind,
  settings: CredentialSettings,
  httpClient: ClientSecretCredentialOptions['httpClient'],
): Promise<TokenCredential> {
  // Loaded only here: it takes longer to load than all the rest, and the sandbox needs none of it.
  const identity = await import('@azure/identity');
  const { tenantId, clientId, certificatePath = '', federatedTokenFile = '', clientSecret = '' } = settings;
  const options = { authorityHost: cloudOf(settings.cloud).login, ...(httpClient ? { httpClient } : {}) };
  switch (kind) {
    case 'managedIdentity':
      return new identity.ManagedIdentityCredential({ clientId, ...options });
    case 'certificate':
      return new identity.ClientCertificateCredential(tenantId, clientId, certificatePath, options);
    case 'federated':
      return new identity.WorkloadIdentityCredential({
        tenantId,
        clientId,
        tokenFilePath: federatedTokenFile,
        ...options,
      });
    case 'federatedIdentity': {
      const managed = new identity.ManagedIdentityCredential({ clientId: settings.federatedManagedIdentityId ?? '' });
      const assertion = async () => (await managed.getToken(tokenExchangeScope)).token;
      return new identity.ClientAssertionCredential(tenantId, clientId, assertion, options);
    }
    case 'secret':
      return new identity.ClientSecretCredential(tenantId, clientId, clientSecret, options);
  }
}

/** Entra's texts may quote what was sent; its code, `AADSTS7000215`, is enough to look the reason up. */
function tokenUnavailable(cause: unknown): GraphError {
  const entraCode = cause instanceof Error ? /AADSTS\d+/.exec(cause.message)?.[0] : null;
  const reason = entraCode ?? (cause instanceof Error ? cause.name : 'unknown reason');
  return new GraphError({ status: 0, code: 'tokenUnavailable', message: `No token for Microsoft Graph (${reason})` });
}
