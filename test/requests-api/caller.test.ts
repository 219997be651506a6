import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import { createLog } from '../../src/log.ts';
import { appRole, type CallerTrust, createCallerCheck, createDevelopmentCheck } from '../../src/requests-api/caller.ts';
import { createRequestsApi } from '../../src/requests-api/requests-api.ts';

const tenantId = 'd0000000-0000-4000-8000-000000000001';
const appId = '11111111-1111-4111-8111-111111111111';
const serviceNow = { id: '22222222-2222-4222-8222-222222222222', name: 'ServiceNow' };
const issuer = `https://login.example/${tenantId}/v2.0`;
const right: JWTPayload = { tid: tenantId, azp: serviceNow.id, roles: [appRole], idtyp: 'app' };
const hour = 3_600;

/** The issuer of these tests, with keys of its own. */
const keys = { good: await generateKeyPair('RS256', { extractable: true }), unknown: await generateKeyPair('RS256') };
let keysServer: ReturnType<typeof createServer>;
let keysStatus = 200;
let logged: string[] = [];
let http: { url: string; close(): Promise<void> };
let trust: CallerTrust;
const log = createLog('debug', { write: (line) => void logged.push(line) });

/** Whether somebody was let in: a request that is nobody's is then not found. */
async function open(check: ReturnType<typeof createCallerCheck>) {
  const licensing = {
    file: () => Promise.reject(new Error('not asked for')),
    filed: () => Promise.reject(new Error()),
  };
  const api = createRequestsApi({ licensing, check, locale: 'en-US', perMinute: 0, clock: () => 0, log });
  const messages = () => Promise.resolve();
  return createHttp({ host: '127.0.0.1', port: 0, messages, readiness: async () => ({}), requests: api, log });
}

beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.good.publicKey)), kid: 'good', use: 'sig', alg: 'RS256' };
  keysServer = createServer((_request, response) => {
    response.statusCode = keysStatus;
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  keysServer.listen(0, '127.0.0.1');
  await once(keysServer, 'listening');
  const keysUrl = `http://127.0.0.1:${(keysServer.address() as AddressInfo).port}/keys`;
  const issuers = [issuer, `https://sts.example/${tenantId}/`];
  trust = { tenantId, issuers, audiences: [appId, `api://${appId}`], keysUrl, callers: [serviceNow] };
  http = await open(createCallerCheck(trust));
});
afterAll(async () => {
  await http.close();
  keysServer.close();
});
beforeEach(() => {
  keysStatus = 200;
  logged = [];
});

const now = () => Math.floor(Date.now() / 1_000);

function token(claims: Record<string, unknown> = {}, key = keys.good.privateKey, kid = 'good'): Promise<string> {
  const payload = { iss: issuer, aud: appId, iat: now(), exp: now() + hour, ...right, ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
}

async function call(authorization: string | undefined, url = http.url) {
  const response = await fetch(`${url}/api/requests/nonsense`, {
    headers: authorization === undefined ? {} : { authorization },
  });
  return { status: response.status, body: JSON.stringify(await response.json()) };
}

test.each<[string, Record<string, unknown>]>([
  ['v2', {}],
  ['v2, for the address of the API', { aud: `api://${appId}` }],
  ['v1', { iss: `https://sts.example/${tenantId}/`, azp: undefined, appid: serviceNow.id, aud: `api://${appId}` }],
  ['v2, by a clock that is four minutes ahead', { iat: now() + 240, nbf: now() + 240 }],
])('a right token of %s is let in', async (_what, claims) => {
  expect(await call(`Bearer ${await token(claims)}`)).toMatchObject({ status: 404 });
});

const forged = async () => {
  const secret = Buffer.from(await exportSPKI(keys.good.publicKey));
  return new SignJWT({ iss: issuer, aud: appId, iat: now(), exp: now() + hour, ...right })
    .setProtectedHeader({ alg: 'HS256', kid: 'good' })
    .sign(createPublicKey(secret).export({ type: 'spki', format: 'der' }));
};

test.each<[string, () => string | undefined | Promise<string>, number]>([
  ['none', () => undefined, 401],
  ['another scheme', () => 'Basic eDp5', 401],
  ['nonsense', () => 'Bearer nonsense', 401],
  ['two tokens', async () => `Bearer ${await token()} ${await token()}`, 401],
  ['another audience', async () => `Bearer ${await token({ aud: 'https://graph.microsoft.com' })}`, 401],
  ['no audience', async () => `Bearer ${await token({ aud: undefined })}`, 401],
  ['another issuer', async () => `Bearer ${await token({ iss: 'https://issuer.example' })}`, 401],
  ['another tenant’s issuer', async () => `Bearer ${await token({ iss: issuer.replace('d0', 'e0') })}`, 401],
  ['another tenant', async () => `Bearer ${await token({ tid: 'e0000000-0000-4000-8000-000000000001' })}`, 401],
  ['no tenant', async () => `Bearer ${await token({ tid: undefined })}`, 401],
  ['an end that is over', async () => `Bearer ${await token({ exp: now() - hour })}`, 401],
  ['no end', async () => `Bearer ${await token({ exp: undefined })}`, 401],
  ['a beginning that is to come', async () => `Bearer ${await token({ nbf: now() + hour })}`, 401],
  ['a key that nobody published', async () => `Bearer ${await token({}, keys.unknown.privateKey, 'unknown')}`, 401],
  ['a known key id, another signature', async () => `Bearer ${await token({}, keys.unknown.privateKey)}`, 401],
  ['no signature', async () => `Bearer ${new UnsecuredJWT({ ...right, iss: issuer, aud: appId }).encode()}`, 401],
  ['the public key as a secret', async () => `Bearer ${await forged()}`, 401],
  ['a person’s token', async () => `Bearer ${await token({ scp: 'Requests.File', idtyp: undefined })}`, 403],
  ['a token of kind user', async () => `Bearer ${await token({ idtyp: 'user' })}`, 403],
  ['no app role', async () => `Bearer ${await token({ roles: undefined })}`, 403],
  ['another app role', async () => `Bearer ${await token({ roles: ['Requests.Read'] })}`, 403],
  ['a role that is no list', async () => `Bearer ${await token({ roles: appRole })}`, 403],
  ['an application that no setting names', async () => `Bearer ${await token({ azp: appId })}`, 403],
])('with %s the answer is without the library’s words', async (_what, authorization, status) => {
  const given = await authorization();
  const answer = await call(given);
  expect(answer.status).toBe(status);
  expect(answer.body).toBe(
    JSON.stringify({
      error:
        status === 401
          ? { code: 'Unauthorized', message: 'This request has no valid token.' }
          : { code: 'Forbidden', message: 'This application may not file requests.' },
    }),
  );
  const secret = given?.split(' ')[1];
  if (secret && secret.length > 10) expect(logged.join()).not.toContain(secret);
});

test('where the issuer’s keys cannot be had the answer is 503, and the next call asks for them again', async () => {
  keysStatus = 500;
  const other = await open(createCallerCheck(trust));
  expect(await call(`Bearer ${await token()}`, other.url)).toMatchObject({ status: 503 });
  keysStatus = 200;
  expect(await call(`Bearer ${await token()}`, other.url)).toMatchObject({ status: 404 });
  await other.close();
});

test('on the sandbox the one token of the setting is let in, and no other', async () => {
  const other = await open(createDevelopmentCheck('development-token', serviceNow));
  expect(await call('Bearer development-token', other.url)).toMatchObject({ status: 404 });
  for (const wrong of ['Bearer development-tokem', 'Bearer development', `Bearer ${await token()}`, undefined]) {
    expect(await call(wrong, other.url)).toMatchObject({ status: 401 });
  }
  await other.close();
});
