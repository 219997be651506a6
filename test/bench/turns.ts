import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { common } from '../support/teams.ts';
import { startProgram } from './processes.ts';

/**
 * Turns per second of the desk as a share of a bare echo bot's on the same SDK and HTTP server, in one run: 8 conversations at once, bot, echo
 * and sandbox each in a process of its own. With BENCH_DATABASE_URL on PostgreSQL, else embedded.
 */
const conversations = 8;
const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const database = process.env.BENCH_DATABASE_URL;

const channel = createServer((request, response) => {
  request.resume();
  response.setHeader('content-type', 'application/json');
  response.end('{"id":"1"}');
});
channel.listen(0, '127.0.0.1');
await once(channel, 'listening');
const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}`;

const folder = mkdtempSync(join(tmpdir(), 'license-desk-bench-'));
const tenantFile = join(folder, 'tenant.json');
const people = writeTenant(tenantFile);
const sandbox = await startProgram(['src/sandbox/main.ts', '--port', '0', '--tenant', tenantFile]);
const echo = await startProgram(['test/bench/echo.ts']);
const lookups = await startProgram(['test/bench/echo.ts'], { GRAPH: sandbox.url, LOOKUPS: '2' });
const settings = {
  SANDBOX_URL: sandbox.url,
  DATA_DIR: folder,
  PORT: '0',
  PLAYGROUND: 'off',
  ...(database ? { DATABASE_URL: database } : {}),
};
const first = await startProgram(['src/main.ts'], settings);
await first.end();
const desk = await startProgram(['src/main.ts'], settings);
console.log(`start to ready: first ${ms(first.startedIn)}, warm ${ms(desk.startedIn)}`);

/** The sandbox tenant with as many License Administrators as there are conversations; their ids. */
function writeTenant(file: string): string[] {
  const tenant = JSON.parse(readFileSync(new URL('../../src/sandbox/contoso.json', import.meta.url), 'utf8'));
  const [first] = tenant.roleAssignments;
  const administrators: string[] = tenant.users.slice(0, conversations).map(({ id }: { id: string }) => id);
  tenant.roleAssignments = administrators.map((principalId) => ({ ...first, principalId }));
  writeFileSync(file, JSON.stringify(tenant));
  return administrators;
}

async function say(url: string, conversation: number, text: string): Promise<number> {
  const { deliveryMode: _, ...activity } = common(people[conversation] ?? '');
  const began = performance.now();
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...activity,
      serviceUrl,
      type: 'message',
      text,
    }),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${body}`);
  return performance.now() - began;
}

/** Every conversation says the next sentence when the one before was answered, or at its turn where a rate is given. */
async function run(url: string, text: string, rate?: number): Promise<{ perSecond: number; times: number[] }> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const one = async (conversation: number) => {
    for (let turn = 0; performance.now() < end; turn++) {
      if (rate)
        await wait(Math.max(0, began + ((turn * conversations + conversation) * 1000) / rate - performance.now()));
      times.push(await say(url, conversation, text));
    }
  };
  await Promise.all(Array.from({ length: conversations }, (_, conversation) => one(conversation)));
  return { perSecond: (times.length * 1000) / (performance.now() - began), times: times.sort((a, b) => a - b) };
}

const at = (times: number[], share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

const only = process.env.BENCH_ONLY;
for (const [text, against] of [
  ['help', echo],
  ['seats', lookups],
  ['licenses of megan', lookups],
  ['remove visio from megan', echo],
] as const) {
  if (only && only !== text) continue;
  await Promise.all([run(desk.url, text, 20), run(against.url, text, 20)]);
  const bare = await run(against.url, text);
  const ours = await run(desk.url, text);
  const half = await run(desk.url, text, ours.perSecond / 2);
  console.log(
    `${text}: ${(ours.perSecond / bare.perSecond).toFixed(3)} of ${against === echo ? 'a bare echo' : 'an echo with two Graph requests'} ` +
      `(${ours.perSecond.toFixed(0)} of ${bare.perSecond.toFixed(0)} turns a second); p50 ${ms(at(ours.times, 0.5))}; at half load p99 ${ms(at(half.times, 0.99))}`,
  );
}
console.log(`memory of the desk: ${desk.memory().toFixed(0)} MB`);
for (const program of [desk, lookups, echo, sandbox]) await program.end();
channel.close();
rmSync(folder, { recursive: true, force: true });
