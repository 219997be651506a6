import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAdapter } from '../../../src/bot/teams/adapter.ts';
import { botAuthentication, trustOf } from '../../../src/bot/teams/credentials.ts';
import { createHttp } from '../../../src/http.ts';
import { captureConsole, createLog } from '../../../src/log.ts';
import { Secret } from '../../../src/secret.ts';
import { PEOPLE } from '../../support/sandbox.ts';
import { common } from '../../support/teams.ts';

const tenantId = 'd0000000-0000-4000-8000-000000000001';
const appId = '11111111-1111-4111-8111-111111111111';
const otherApp = '22222222-2222-4222-8222-222222222222';
const issuer = 'https://issuer.example';
const serviceUrl = 'https://smba.trafficmanager.example/emea/';
const hello = { ...common(PEOPLE.ada), serviceUrl, type: 'message', text: 'help' };
const hour = 3_600;

/** The issuer of these tests: its own keys, told at an address as Bot Framework tells its own. */
const keys = {
  good: await generateKeyPair('RS256'),
  unendorsed: await generateKeyPair('RS256'),
  otherChannel: await generateKeyPair('RS256'),
  unknown: await generateKeyPair('RS256'),
};
const endorsements: Record<string, string[] | undefined> = {
  good: ['msteams', 'webchat'],
  unendorsed: undefined,
  otherChannel: ['webchat'],
};

let keysServer: ReturnType<typeof createServer>;
let keysAnswer = 200;
let metadataUrl: string;
let bot: { url: string; close(): Promise<void> };
let turns = 0;
let logged: string[] = [];
const printed = { error: console.error, warn: console.warn };

beforeAll(async () => {
  const jwks = await Promise.all(
    Object.entries(endorsements).map(async ([kid, endorsed]) => ({
      ...(await exportJWK(keys[kid as keyof typeof keys].publicKey)),
      kid,
      ...(endorsed ? { endorsements: endorsed } : {}),
    })),
  );
  keysServer = createServer((request, response) => {
    response.statusCode = keysAnswer;
    const jwksUri = `http://${request.headers.host}/keys`;
    response.end(JSON.stringify(request.url === '/keys' ? { keys: jwks } : { issuer, jwks_uri: jwksUri }));
  });
  keysServer.listen(0, '127.0.0.1');
  await once(keysServer, 'listening');
  metadataUrl = `http://127.0.0.1:${(keysServer.address() as AddressInfo).port}/metadata`;
  bot = await openBot(metadataUrl);
});
beforeEach(() => {
  turns = 0;
  logged = [];
});
afterAll(async () => {
  Object.assign(console, printed);
  await bot.close();
  keysServer.closeAllConnections();
  keysServer.close();
});

/** The rim as app.ts builds it for a registered bot, with a turn that only counts. */
async function openBot(from: string) {
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  captureConsole(log);
  const registration = {
    clientId: appId,
    tenantId,
    type: 'SingleTenant',
    credential: { kind: 'secret' as const, secret: new Secret('pa55') },
    channelService: null,
  };
  const adapter = createAdapter({
    authentication: botAuthentication(registration, fetch, null, { issuer, metadataUrl: from }),
    tenantId,
    defaultLocale: 'en-US',
    limits: { perPerson: 0, perTenant: 0 },
    loopback: false,
    leaseTurn: async () => async () => {},
    trouble: async () => null,
    log,
  });
  return createHttp({
    host: '127.0.0.1',
    port: 0,
    messages: (req, res) =>
      adapter.process(req, res, async () => {
        turns += 1;
      }),
    readiness: async () => ({}),
    log,
  });
}

const now = () => Math.floor(Date.now() / 1_000);
const goodClaims = (): JWTPayload => ({
  iss: issuer,
  aud: appId,
  serviceurl: serviceUrl,
  nbf: now() - 60,
  exp: now() + hour,
});

function signed(claims: JWTPayload, { key = 'good', kid = key }: { key?: keyof typeof keys; kid?: string } = {}) {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(keys[key].privateKey);
}

async function deliver(token: string | null, activity: object = hello, url = bot.url) {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: token }) },
    body: JSON.stringify(activity),
  });
  return { status: response.status, text: await response.text() };
}

test('a delivery that Bot Framework has signed for this bot begins a turn', async () => {
  expect((await deliver(`Bearer ${await signed(goodClaims())}`)).status).toBe(200);
  expect(turns).toBe(1);
  expect(logged).toEqual([]);
});

const skill = { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: otherApp };
const without = (name: string) => {
  const { [name]: _left, ...rest } = goodClaims();
  return rest;
};

test.each<[string, () => Promise<string | null> | string | null, object?]>([
  ['no token', () => null],
  ['another scheme', () => 'Basic YTpi'],
  ['a token that is none', () => 'Bearer nonsense'],
  ['a token with a space in it', async () => `Bearer ${await signed(goodClaims())} x`],
  ['another audience', async () => `Bearer ${await signed({ ...goodClaims(), aud: otherApp })}`],
  ['no audience', async () => `Bearer ${await signed(without('aud'))}`],
  ['another issuer', async () => `Bearer ${await signed({ ...goodClaims(), iss: 'https://evil.example' })}`],
  ['no issuer', async () => `Bearer ${await signed(without('iss'))}`],
  ['an expired token', async () => `Bearer ${await signed({ ...goodClaims(), exp: now() - hour })}`],
  ['a token of the future', async () => `Bearer ${await signed({ ...goodClaims(), nbf: now() + hour })}`],
  ['a token without an end', async () => `Bearer ${await signed(without('exp'))}`],
  ['a key that nobody published', async () => `Bearer ${await signed(goodClaims(), { key: 'unknown' })}`],
  [
    'a known key id on another signature',
    async () => `Bearer ${await signed(goodClaims(), { key: 'unknown', kid: 'good' })}`,
  ],
  ['a key without endorsements', async () => `Bearer ${await signed(goodClaims(), { key: 'unendorsed' })}`],
  ['a key endorsed for another channel', async () => `Bearer ${await signed(goodClaims(), { key: 'otherChannel' })}`],
  ['alg none', () => `Bearer ${new UnsecuredJWT(goodClaims()).encode()}`],
  [
    'HS256 with a public key as the secret',
    async () =>
      `Bearer ${await new SignJWT(goodClaims())
        .setProtectedHeader({ alg: 'HS256', kid: 'good' })
        .sign(new TextEncoder().encode(JSON.stringify(await exportJWK(keys.good.publicKey))))}`,
  ],
  [
    'another service url',
    async () => `Bearer ${await signed({ ...goodClaims(), serviceurl: 'https://evil.example' })}`,
  ],
  ['no service url in the token', async () => `Bearer ${await signed(without('serviceurl'))}`],
  [
    'an activity without a service url',
    async () => `Bearer ${await signed(goodClaims())}`,
    { ...hello, serviceUrl: undefined },
  ],
  ['another channel', async () => `Bearer ${await signed(goodClaims())}`, { ...hello, channelId: 'webchat' }],
  ["App Service's channel", async () => `Bearer ${await signed(goodClaims())}`, { ...hello, channelId: 'AseChannel' }],
  [
    "the emulator's way, with the bot's own id",
    async () => `Bearer ${await signed({ ...goodClaims(), ...skill, appid: appId })}`,
    { ...hello, channelId: 'emulator' },
  ],
  ["the emulator's token in Teams", async () => `Bearer ${await signed({ ...goodClaims(), ...skill, appid: appId })}`],
  ['another bot, as to a skill', async () => `Bearer ${await signed({ ...goodClaims(), ...skill })}`],
  [
    'another tenant',
    async () => `Bearer ${await signed(goodClaims())}`,
    { ...hello, conversation: { id: 'c', tenantId: otherApp }, channelData: { tenant: { id: otherApp } } },
  ],
])('401 for %s, in our words and with one line in the log', async (_what, authorization, activity = hello) => {
  const answer = await deliver(await authorization(), activity);
  expect(answer).toEqual({
    status: 401,
    text: '{"error":{"code":"Unauthorized","message":"This bot does not answer this sender."}}',
  });
  expect(turns).toBe(0);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('"level":40');
  expect(logged[0]?.length).toBeLessThan(200);
  expect(logged[0]).not.toMatch(/eyJ|stack|nonsense/);
});

test('where the keys cannot be had nobody is believed, and the next delivery asks again', async () => {
  keysAnswer = 500;
  const fresh = await openBot(metadataUrl);
  const token = `Bearer ${await signed(goodClaims())}`;
  expect((await deliver(token, hello, fresh.url)).status).toBe(503);
  keysAnswer = 200;
  expect((await deliver(token, hello, fresh.url)).status).toBe(200);
  await fresh.close();
});

test("a registration trusts Bot Framework of its cloud, and that one's address is its own", () => {
  const registration = {
    clientId: appId,
    tenantId,
    type: 'SingleTenant',
    credential: { kind: 'managedIdentity' as const },
  };
  expect(trustOf({ ...registration, channelService: null })).toEqual({
    issuer: 'https://api.botframework.com',
    metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  });
  expect(trustOf({ ...registration, channelService: 'https://botframework.azure.us' }).issuer).toBe(
    'https://api.botframework.us',
  );
});
