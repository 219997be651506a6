import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';

const token = 'token-of-the-ticket-system';
const key = 'a-key-of-these-tests-that-is-long-enough';
const dataDir = mkdtempSync(join(tmpdir(), 'ticket-system-'));

let app: App;
let server: ReturnType<typeof createServer>;
const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
/** The first time it is told, the ticket system is being restarted. */
const answers = [503];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push({ headers: request.headers, body });
    response.statusCode = answers.shift() ?? 204;
    response.end();
    server.emit('heard');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const config = readConfig({
    ...{ PORT: '0', SANDBOX_PORT: '0', PLAYGROUND: 'off', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    REQUESTS_API: 'ServiceNow=22222222-2222-4222-8222-222222222222',
    REQUESTS_API_TOKEN: token,
    REQUESTS_WEBHOOK: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    REQUESTS_WEBHOOK_KEY: key,
  });
  app = await startApp(config, createLog('silent'));
}, 60_000);
afterAll(async () => {
  await app.close();
  server.close();
  rmSync(dataDir, { recursive: true });
});

const call = (path: string, options: RequestInit = {}) =>
  fetch(`${app.url}${path}`, {
    ...options,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'INC1' },
  });

describe('a ticket system', () => {
  it('files a request, and is told where it stands, again where it did not hear', async () => {
    const request = {
      requester: 'hanna@contoso.example',
      people: ['megan@contoso.example'],
      remove: ['SPE_E3'],
      reason: 'She has left',
    };
    const posted = await call('/api/requests', { method: 'POST', body: JSON.stringify(request) });
    expect(posted.status).toBe(201);
    const { id } = (await posted.json()) as { id: string };
    expect(posted.headers.get('location')).toBe(`/api/requests/${id}`);

    while (heard.length < 2) await once(server, 'heard');
    const [first, second] = heard;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const { headers, body } = second ?? { headers: {}, body: '' };
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(JSON.parse(body)).toMatchObject({ request: { id, status: 'waiting', filedBy: { name: 'ServiceNow' } } });

    const got = await call(`/api/requests/${id}`);
    expect(await got.json()).toMatchObject({ id, status: 'waiting' });
  }, 60_000);

  it.each([
    ['broken JSON', '{"requester":', 400],
    ['more than a request is long', JSON.stringify({ reason: 'x'.repeat(40_000) }), 413],
  ])('%s is refused in words, and the next call is answered', async (_what, body, status) => {
    const answer = await call('/api/requests', { method: 'POST', body });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
    expect((await call('/api/requests/nonsense')).status).toBe(404);
  });
});
