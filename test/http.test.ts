import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createHttp, type HttpOptions } from '../src/http.ts';
import { createLog } from '../src/log.ts';
import type { Readiness } from '../src/operation/readiness.ts';

const started: { close(): Promise<void> }[] = [];
let logged: string[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
  logged = [];
});

async function start(options: Partial<HttpOptions> = {}) {
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  const server = await createHttp({
    host: '127.0.0.1',
    port: 0,
    messages: async (req, res) => {
      // As CloudAdapter.process answers: status, then send, then end.
      res.status(200);
      res.send({ echo: req.body });
      res.end();
    },
    readiness: async () => ({}),
    log,
    ...options,
  });
  started.push(server);
  return server;
}

const message = '{"type":"message","conversation":{"id":"c"}}';

function post(url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

test('a posted activity reaches the bot as an object, and its answer the caller', async () => {
  const { url } = await start();
  const response = await post(url, '{"type":"message","conversation":{"id":"c"},"text":"Zoë"}', {
    'content-type': 'application/json; charset=utf-8',
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ echo: { type: 'message', conversation: { id: 'c' }, text: 'Zoë' } });
});

test.each([
  ['broken JSON', '{"type":', {}, 400],
  ['an empty body', '', {}, 400],
  ['an activity without a type', '{"conversation":{"id":"c"}}', {}, 400],
  ['an activity of no conversation', '{"type":"message"}', {}, 400],
  ['a list', '[]', {}, 400],
  ['a bare string', '"hello"', {}, 400],
  ['another content type', 'type=message', { 'content-type': 'text/plain' }, 415],
  ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a compressed body', gzipSync('{"type":"message"}'), { 'content-encoding': 'gzip' }, 415],
  ['a broken compressed body', 'not gzip at all', { 'content-encoding': 'gzip' }, 415],
  ['too large a body', JSON.stringify({ text: 'x'.repeat(300_000) }), {}, 413],
])('%s is refused in words, and the next request is answered', async (_what, body, headers, status) => {
  const { url } = await start();
  const response = await post(url, body, headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
  expect((await post(url, message)).status).toBe(200);
});

test.each([
  ['GET', '/', 404],
  ['GET', '/api/messages', 405],
  ['PUT', '/api/messages', 405],
  ['GET', '/%E0%A4%A', 404],
])('%s %s answers %i without telling of the inside', async (method, path, status) => {
  const { url } = await start();
  const response = await fetch(`${url}${path}`, { method });
  expect(response.status).toBe(status);
  expect(await response.text()).not.toMatch(/node_modules|\.ts:|\s+at /);
});

test('an exception in the bot is logged and answered with 500 and nothing of its text', async () => {
  const { url } = await start({ messages: () => Promise.reject(new Error('the database said s3cr3t things')) });
  const response = await post(url, message);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: { code: 'InternalError', message: 'Something went wrong.' } });
  expect(logged.join()).toContain('the database said');
});

test('an exception after the answer was sent is only logged', async () => {
  const { url } = await start({
    messages: async (_req, res) => {
      res.send({ sent: true });
      throw new Error('too late');
    },
  });
  expect(await (await post(url, message)).json()).toEqual({ sent: true });
  expect(logged.join()).toContain('too late');
});

test('/live and /health say that the process lives, /ready whether it can work, and what it lacks', async () => {
  let checks: Readiness = { database: 'ok', graph: 'ok' };
  const { url } = await start({ readiness: async () => checks });
  const ask = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return [response.status, await response.json()];
  };
  expect(await ask('/ready')).toEqual([200, { status: 'ready', checks }]);
  checks = { database: 'ok', graph: 'failed' };
  expect(await ask('/ready')).toEqual([503, { status: 'not ready', checks }]);
  expect((await ask('/ready?exclude=graph'))[0]).toBe(200);
  expect((await ask('/ready?exclude=database'))[0]).toBe(503);
  for (const path of ['/live', '/health']) expect(await ask(path)).toEqual([200, { status: 'ok' }]);
});

test("the language in the address replaces the activity's only where that is switched on", async () => {
  const body = '{"type":"message","conversation":{"id":"c"},"locale":"en-US"}';
  const localeAfter = async (server: { url: string }, query: string) => {
    const response = await fetch(`${server.url}/api/messages${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    return ((await response.json()) as { echo: { locale: string } }).echo.locale;
  };
  const development = await start({ localeFromQuery: true });
  expect(await localeAfter(development, '?locale=nl-NL')).toBe('nl-NL');
  expect(await localeAfter(development, '?locale=../../etc')).toBe('en-US');
  expect(await localeAfter(await start(), '?locale=nl-NL')).toBe('en-US');
});

test('a taken port is one line that names the port and the setting', async () => {
  const first = await start();
  const port = Number(new URL(first.url).port);
  await expect(start({ port })).rejects.toThrow(new RegExp(`^PORT: ${port} is taken on 127.0.0.1; .*$`));
});

test('closing frees the port although a caller keeps his connection open', async () => {
  const server = await start();
  const port = Number(new URL(server.url).port);
  const idle = connect(port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  idle.write('GET /health HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n');
  await new Promise((resolve) => idle.once('data', resolve));
  const ended = new Promise((resolve) => idle.once('close', resolve));
  await server.close();
  await ended;
  await start({ port });
});

test('closing lets an answer under way finish', async () => {
  let finish = () => {};
  const begun = new Promise<void>((begin) => {
    finish = begin;
  });
  let answer = () => {};
  const server = await start({
    messages: async (_req, res) => {
      finish();
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      res.send({ done: true });
    },
  });
  const response = post(server.url, message);
  await begun;
  const closed = server.close();
  answer();
  expect(await (await response).json()).toEqual({ done: true });
  await closed;
});
