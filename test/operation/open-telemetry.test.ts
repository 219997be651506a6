import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

vi.setConfig({ testTimeout: 60_000 });

interface SpanJson {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

let collector: Server;
let desk: Desk;
let metricsUrl: string;
const spans: SpanJson[] = [];

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    for (const { scopeSpans } of JSON.parse(Buffer.concat(chunks).toString()).resourceSpans) {
      spans.push(...scopeSpans.flatMap((scope: { spans: SpanJson[] }) => scope.spans));
    }
    response.end('{}');
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const port = await freePort();
  metricsUrl = `http://127.0.0.1:${port}/metrics`;
  const { port: collectorPort } = collector.address() as AddressInfo;
  desk = await openDesk({ METRICS_PORT: String(port), OTLP_ENDPOINT: `http://127.0.0.1:${collectorPort}` });
  await desk.say(PEOPLE.ada, 'licenses of megan');
  await desk.say(PEOPLE.ada, 'remove Microsoft 365 E3 from zoe');
});
afterAll(async () => {
  await desk.close();
  collector.closeAllConnections();
  collector.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('/metrics tells turns, Graph requests, queues and plans', async () => {
  const text = await (await fetch(metricsUrl)).text();
  expect(text).toMatch(/^license_desk_turn_duration_seconds_count\{.*kind="message".*outcome="ok".*\} 2$/m);
  expect(text).toMatch(/^license_desk_graph_request_duration_seconds_count\{.*method="GET".*status="200".*\} \d+$/m);
  expect(text).toMatch(/^license_desk_jobs_due\{.*queue="apply".*\} 0$/m);
  expect(text).toMatch(/^license_desk_jobs_dead(\{.*\})? 0$/m);
  expect(text).toMatch(/^license_desk_plans\{.*state="proposed".*\} 1$/m);
  expect(text).not.toContain(PEOPLE.megan);
});

test('a port that is taken is one line that names the setting', async () => {
  const { port } = new URL(metricsUrl);
  await expect(openDesk({ METRICS_PORT: port })).rejects.toThrow(
    new RegExp(`^METRICS_PORT: ${port} cannot be used on 127.0.0.1 \\(EADDRINUSE\\); choose another METRICS_PORT$`),
  );
});

test('a trace goes from the delivery to the Graph requests with their ids, and names nobody', async () => {
  await desk.app.close();
  const turn = spans.find(({ name }) => name === 'turn message');
  const requests = spans.filter(({ traceId, name }) => traceId === turn?.traceId && name.startsWith('graph '));
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.every(({ parentSpanId }) => parentSpanId === turn?.spanId)).toBe(true);
  const ids = requests.map(
    ({ attributes }) => attributes.find(({ key }) => key === 'graph.request_id')?.value.stringValue,
  );
  expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true);
  expect(JSON.stringify(spans)).not.toMatch(/megan|a0000000-0000/i);
});
