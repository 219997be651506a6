import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientSecretCredentialOptions } from '@azure/identity';
import { afterAll, describe, expect, it } from 'vitest';
import { cachedToken, credentialKind, sandboxToken, tenantToken } from '../../src/graph/credential.ts';

type HttpClient = NonNullable<ClientSecretCredentialOptions['httpClient']>;
type LoginRequest = Parameters<HttpClient['sendRequest']>[0];

const folder = mkdtempSync(join(tmpdir(), 'license-desk-credential-'));
afterAll(() => rmSync(folder, { recursive: true }));

const start = Date.parse('2026-03-02T09:00:00Z');
const hour = 3_600_000;

/** A login service that answers every request for a token in the same way. */
function login(status: number, answer: object) {
  const requests: { url: string; body: URLSearchParams }[] = [];
  const client: HttpClient = {
    async sendRequest(request: LoginRequest) {
      requests.push({ url: request.url, body: new URLSearchParams(String(request.body ?? '')) });
      const isToken = request.url.includes('/oauth2/v2.0/token');
      const host = new URL(request.url).origin;
      const metadata = {
        token_endpoint: `${host}/tenant/oauth2/v2.0/token`,
        authorization_endpoint: `${host}/tenant/oauth2/v2.0/authorize`,
        issuer: `${host}/tenant/v2.0`,
        tenant_discovery_endpoint: `${host}/tenant/v2.0/.well-known/openid-configuration`,
      };
      return {
        request,
        status: isToken ? status : 200,
        headers: request.headers,
        bodyAsText: JSON.stringify(isToken ? answer : metadata),
      };
    },
  };
  return { client, requests, tokenRequests: () => requests.filter(({ url }) => url.includes('/oauth2/v2.0/token')) };
}

function settings(more: object) {
  return { tenantId: randomUUID(), clientId: randomUUID(), cloud: 'worldwide', ...more };
}

const now = () => new Date();

describe('a credential', () => {
  it('is chosen by what is set, a secret last', () => {
    const all = { managedIdentity: true, certificatePath: 'c.pem', federatedTokenFile: 't', clientSecret: 's' };
    expect(credentialKind(settings(all))).toBe('managedIdentity');
    expect(credentialKind(settings({ ...all, managedIdentity: false }))).toBe('certificate');
    expect(credentialKind(settings({ federatedTokenFile: 't', clientSecret: 's' }))).toBe('federated');
    expect(credentialKind(settings({ clientSecret: 's' }))).toBe('secret');
    expect(credentialKind(settings({ clientSecret: '' }))).toBeNull();
  });

  it('must be set, for a cloud that exists', () => {
    expect(() => tenantToken(settings({}), now)).toThrow('No credential');
    expect(() => tenantToken(settings({ clientSecret: 's', cloud: 'germany' }), now)).toThrow('closed');
  });
});

describe('a token of a real tenant', () => {
  const granted = { token_type: 'Bearer', expires_in: 3600, access_token: 'granted-token' };

  it('is asked for with the secret, at the login host and for the Graph of the cloud', async () => {
    const { client, tokenRequests } = login(200, granted);
    const chosen = settings({ clientSecret: 'hunter2', cloud: 'china' });
    const token = tenantToken(chosen, now, client);
    await expect(token()).resolves.toBe('granted-token');
    await expect(token()).resolves.toBe('granted-token');
    expect(tokenRequests()).toHaveLength(1);
    expect(new URL(tokenRequests()[0]?.url ?? '').host).toBe('login.partner.microsoftonline.cn');
    const body = tokenRequests()[0]?.body;
    expect(body?.get('client_id')).toBe(chosen.clientId);
    expect(body?.get('client_secret')).toBe('hunter2');
    expect(body?.get('scope')).toContain('https://microsoftgraph.chinacloudapi.cn/.default');
  });

  it('is asked for with the token of another issuer, read from its file', async () => {
    const file = join(folder, 'federated-token');
    writeFileSync(file, 'issued-elsewhere');
    const { client, tokenRequests } = login(200, granted);
    const token = tenantToken(settings({ federatedTokenFile: file, clientSecret: 'hunter2' }), now, client);
    await expect(token()).resolves.toBe('granted-token');
    expect(tokenRequests()[0]?.body.get('client_assertion')).toBe('issued-elsewhere');
    expect(tokenRequests()[0]?.body.has('client_secret')).toBe(false);
  });

  it('that is refused leaves an error with Entra’s code and without the secret', async () => {
    const description = 'AADSTS7000215: Invalid client secret provided: hunter2. Trace ID: x';
    const { client } = login(401, { error: 'invalid_client', error_description: description });
    const error = await tenantToken(settings({ clientSecret: 'hunter2' }), now, client)().catch((caught) => caught);
    expect(error).toMatchObject({ name: 'GraphError', code: 'tokenUnavailable', ambiguous: false });
    expect(error.message).toContain('AADSTS7000215');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('hunter2');
  });

  it('cannot be had with a certificate that is not there, and the error does not say where it was looked for', async () => {
    const { client, tokenRequests } = login(200, granted);
    const token = tenantToken(settings({ certificatePath: join(folder, 'missing.pem') }), now, client);
    const error = await token().catch((caught) => caught);
    expect(error).toMatchObject({ code: 'tokenUnavailable' });
    expect(error.message).not.toContain('missing.pem');
    expect(tokenRequests()).toHaveLength(0);
  });
});

describe('a cached token', () => {
  /** Counts the grants; each lasts an hour. */
  function granting(fails: (count: number) => boolean = () => false) {
    let time = start;
    let count = 0;
    const token = cachedToken(
      async () => {
        count++;
        if (fails(count)) throw new Error('client_secret=hunter2');
        return { token: `token ${count}`, expiresOnTimestamp: time + hour };
      },
      () => new Date(time),
    );
    return {
      token,
      pass: (ms: number) => {
        time += ms;
      },
      grants: () => count,
    };
  }

  it('serves everybody who asks until shortly before its end', async () => {
    const { token, pass, grants } = granting();
    await expect(Promise.all([token(), token()])).resolves.toEqual(['token 1', 'token 1']);
    pass(hour - 6 * 60_000);
    await expect(token()).resolves.toBe('token 1');
    pass(2 * 60_000);
    await expect(token()).resolves.toBe('token 2');
    expect(grants()).toBe(2);
  });

  it('still serves when it cannot be renewed early, but not beyond its end', async () => {
    const { token, pass } = granting((count) => count > 1);
    await token();
    pass(hour - 60_000);
    await expect(token()).resolves.toBe('token 1');
    pass(60_000);
    await expect(token()).rejects.toMatchObject({ code: 'tokenUnavailable' });
  });

  it('is asked for again after a failure, whose text nobody sees', async () => {
    const { token } = granting((count) => count === 1);
    const error = await token().catch((caught) => caught);
    expect(`${error.stack}`).not.toContain('hunter2');
    await expect(token()).resolves.toBe('token 2');
  });
});

it('the sandbox takes a token that is no secret', async () => {
  await expect(sandboxToken()()).resolves.toBe('sandbox');
});
