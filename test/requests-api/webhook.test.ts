import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../src/licensing/model.ts';
import { tellWebhook, WebhookFailed } from '../../src/requests-api/webhook.ts';
import { Secret } from '../../src/secret.ts';
import { sampleChange, samplePerson, samplePlan } from '../cards/samples.ts';

const key = 'a-key-of-these-tests-that-is-long-enough';
const filedBy = { id: '22222222-2222-4222-8222-222222222222', name: 'ServiceNow', fingerprint: '' };
const waiting = { ...samplePlan('unassign', [sampleChange(samplePerson('Megan Bowen'))], 'approved'), filedBy } as Plan;

let server: ReturnType<typeof createServer>;
let url: string;
let status = 204;
let heard: { headers: IncomingHttpHeaders; body: string }[] = [];
let told: Map<string, string>;
let plan: Plan;
const clock = { now: new Date('2026-03-03T09:00:00Z') };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push({ headers: request.headers, body });
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {});
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => server.close());
beforeEach(() => {
  [status, heard, told, plan] = [204, [], new Map(), waiting];
});

const tell = () =>
  tellWebhook(
    {
      url,
      key: new Secret(key),
      load: fetch,
      now: () => clock.now,
      planForJob: async () => plan,
      told: { find: async (id) => told.get(id) ?? null, keep: async (id, state) => void told.set(id, state) },
    },
    plan.id,
  );

test('is signed over its id, its time and its body, so that whoever has the key can tell it is ours and new', async () => {
  await tell();
  const [{ headers, body } = { headers: {}, body: '' }] = heard;
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  expect(Number(headers['webhook-timestamp'])).toBe(clock.now.getTime() / 1_000);
  expect(JSON.parse(body)).toMatchObject({ type: 'request.status', request: { id: plan.id, status: 'approved' } });
});

test('of one status is told once, however often the job comes; the next status has another id', async () => {
  await tell();
  await tell();
  expect(heard).toHaveLength(1);
  plan = { ...plan, state: 'done' } as Plan;
  await tell();
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
});

test.each([500, 404, 302])(
  'that is answered with %i is told again, with the same id and a new time',
  async (refused) => {
    status = refused;
    await expect(tell()).rejects.toBeInstanceOf(WebhookFailed);
    clock.now = new Date(clock.now.getTime() + 60_000);
    status = 200;
    await tell();
    const [first, second] = heard;
    expect(heard).toHaveLength(2);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
  },
);

test('that cannot be reached fails without its address, for the log', async () => {
  const away = url;
  url = 'http://127.0.0.1:9/secret-path';
  await expect(tell()).rejects.toThrow(/^the webhook cannot be reached$/);
  url = away;
});

test('of what nobody filed is not told', async () => {
  const { filedBy: _, ...own } = plan;
  plan = own as Plan;
  await tell();
  expect(heard).toEqual([]);
});
