import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createAdmission } from '../../../src/bot/teams/admission.ts';
import { botAuthentication } from '../../../src/bot/teams/credentials.ts';
import { createHttp } from '../../../src/http.ts';
import { captureConsole, createLog } from '../../../src/log.ts';

const clientId = 'c0000000-0000-4000-8000-000000000001';
const serviceUrl = 'https://smba.example/emea/';
const keysUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const another = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** Bot Framework's public keys, without Bot Framework. */
let getKey: () => Promise<{ key: string; endorsements: string[] } | null>;
// biome-ignore lint/complexity/useLiteralKeys: private in the SDK's types
const caches: Map<string, unknown> = JwtTokenExtractor['openIdMetadataCache'];

let logged: { level: number; msg: string }[] = [];
let server: { url: string; close(): Promise<void> };
const { error, warn } = console;
beforeAll(async () => {
  caches.set(keysUrl, { getKey: () => getKey() });
  const log = createLog('debug', { write: (line) => void logged.push(JSON.parse(line)) });
  captureConsole(log);
  const credential = { kind: 'managedIdentity' } as const;
  const registration = { clientId, tenantId: clientId, type: 'SingleTenant', credential, channelService: null };
  const admit = createAdmission(botAuthentication(registration), log);
  const messages = vi.fn(async (...[req, res]: Parameters<Parameters<typeof createHttp>[0]['messages']>) => {
    await admit(req.headers, req.body);
    res.json(200, { admitted: true });
  });
  server = await createHttp({ host: '127.0.0.1', port: 0, health: async () => ({ ok: true }), log, messages });
});
afterAll(async () => {
  caches.delete(keysUrl);
  Object.assign(console, { error, warn });
  await server.close();
});
beforeEach(() => {
  logged = [];
  getKey = async () => ({ key: pem, endorsements: ['msteams'] });
});

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
const claims = { iss: 'https://api.botframework.com', aud: clientId, serviceurl: serviceUrl };
const valid = { ...claims, nbf: inSeconds(-60), exp: inSeconds(86_400) };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(payload: object, alg = 'RS256', key = privateKey): string {
  const signed = `${part({ alg, typ: 'JWT', kid: 'k' })}.${part(payload)}`;
  if (alg === 'none') return `${signed}.`;
  if (alg === 'HS256') return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

async function post(authorization: string | undefined) {
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl, conversation: { id: 'c' } }),
  });
  return { status: response.status, body: await response.text() };
}

it('admits a token of Bot Framework', async () => {
  expect(await post(`Bearer ${token(valid)}`)).toEqual({ status: 200, body: '{"admitted":true}' });
  expect(logged).toEqual([]);
});

it.each([
  ['none at all', undefined],
  ['what is none', 'Bearer nonsense'],
  ['three parts of nonsense', 'Bearer a.b.c'],
  ['another scheme', 'Basic YTpi'],
  ['one that nobody signed', `Bearer ${token(valid, 'none')}`],
  ['one signed with the public key as a password', `Bearer ${token(valid, 'HS256')}`],
  ['one signed by another', `Bearer ${token(valid, 'RS256', another)}`],
  ['one that is not valid yet', `Bearer ${token({ ...valid, nbf: inSeconds(43_200) })}`],
  ['one that has expired', `Bearer ${token({ ...valid, exp: inSeconds(-43_200) })}`],
  ['one of another issuer', `Bearer ${token({ ...valid, iss: 'https://evil.example' })}`],
  ['one for another bot', `Bearer ${token({ ...valid, aud: 'd0000000-0000-4000-8000-000000000002' })}`],
  ['one for another address', `Bearer ${token({ ...valid, serviceurl: 'https://evil.example' })}`],
])('answers %s with 401 and one short line in the log', async (_what, authorization) => {
  const { status, body } = await post(authorization);
  expect(status).toBe(401);
  expect(JSON.parse(body)).toEqual({ error: { code: 'Unauthorized', message: 'This request has no valid token.' } });
  expect(logged.filter(({ level }) => level >= 50)).toEqual([]);
  const [line, ...others] = logged.filter(({ level }) => level > 20);
  expect(others).toEqual([]);
  expect(line?.msg).toBe('refused a request without a good token');
  for (const one of logged) expect(JSON.stringify(one).length).toBeLessThan(400);
});

it('does not blame the token where Bot Framework’s keys cannot be read', async () => {
  getKey = async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { name: 'FetchError' });
  };
  const { status, body } = await post(`Bearer ${token(valid)}`);
  expect(status).toBe(500);
  expect(body).not.toContain('ECONNREFUSED');
});
