// Two processes of License Desk behind HAProxy, one PostgreSQL (TEST_DATABASE_URL) and one sandbox: conversations go on from one process to the
// other, and a plan for twenty people is finished, each written once, although the process that carries it out is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const root = join(import.meta.dirname, '..');
const tenant = { id: 'd0000000-0000-4000-8000-000000000001' };
const ada = 'a0000000-0000-4000-8000-000000000001';
const powerBi = 'f8a1db68-be16-40ed-86d5-cb42ce701560';
const folder = await mkdtemp(join(tmpdir(), 'license-desk-two-'));
const started = [];

const database = `two_processes_${process.pid}`;
const address = new URL(process.env.TEST_DATABASE_URL ?? fail('TEST_DATABASE_URL names no server'));
const admin = new pg.Client({ connectionString: address.href });
await admin.connect();
await admin.query(`create database ${database}`);
address.pathname = `/${database}`;

try {
  const sandboxPort = await freePort();
  const sandbox = `http://127.0.0.1:${sandboxPort}`;
  const latency = ['--latency', '150'];
  await start(['src/sandbox/main.ts', '--port', String(sandboxPort), ...latency], {}, `${sandbox}/v1.0/organization`);
  const first = await startBot(sandbox);
  const second = await startBot(sandbox);
  const balancer = await startBalancer([first.url, second.url]);
  const db = new pg.Client({ connectionString: address.href });
  // Its connection ends with the database, whatever became of the story.
  db.on('error', () => undefined);
  await db.connect();

  await conversations(balancer);
  await bothAtOnce(balancer);
  await killed({ sandbox, first, second, db });
  await db.end();
  console.log('Two processes: conversations went on, turns came one at a time, and a killed process was replaced.');
} finally {
  for (const { child } of started.reverse()) if (child.exitCode === null) child.kill('SIGKILL');
  await wait(200);
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.end();
  await rm(folder, { recursive: true, force: true });
}

/** Eight dialogs at once, each sentence to whichever process comes next. */
async function conversations(url) {
  await Promise.all(
    Array.from({ length: 8 }, async (_, number) => {
      const chat = `dialog ${number}`;
      await say(url, 'assign a license', { chat });
      await say(url, 'nora bakker', { chat });
      expect(await say(url, 'power bi pro', { chat }), /Nora Bakker[\s\S]*plan\.confirm/);
    }),
  );
  console.log('Eight dialogs of three turns ended in their card.');
}

/** Two messages of one person at the same moment: both are answered, and what the one left in the conversation is still there. */
async function bothAtOnce(url) {
  for (let round = 0; round < 10; round++) {
    const chat = `hasty ${round}`;
    const [asked] = await Promise.all([say(url, 'assign power bi pro', { chat }), say(url, 'seats', { chat })]);
    expect(asked, /./);
    expect(await say(url, 'nora bakker', { chat }), /Nora Bakker[\s\S]*Power BI Pro/);
  }
  console.log('Ten times two messages at once: nothing was forgotten.');
}

/** The first process alone takes the job up and is killed; the second has to finish it. */
async function killed({ sandbox, first, second, db }) {
  const people = await withoutPowerBi(sandbox);
  const card = await say(first.url, `assign power bi pro to ${people.map(({ mail }) => mail).join(', ')}`, {
    chat: 'bulk',
  });
  const planId = /"planId":"([0-9a-f-]{36})"/.exec(card)?.[1] ?? fail(`No plan in ${card.slice(0, 2000)}`);
  second.child.kill('SIGSTOP');
  await press(first.url, 'plan.confirm', { planId });
  const intended = () =>
    db
      .query("select from audit where plan_id = $1 and event = 'sending' limit 3", [planId])
      .then(({ rowCount }) => rowCount);
  await until('some are about to be written', async () => (await intended()) === 3, 20_000);
  first.child.kill('SIGKILL');
  const before = await holders(sandbox, people);
  second.child.kill('SIGCONT');
  const began = performance.now();
  await until('the plan is done', async () => {
    const { rows } = await db.query('select state from plans where id = $1', [planId]);
    return rows[0]?.state === 'done';
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if ((await holders(sandbox, people)) !== people.length) fail('Somebody was forgotten');
  const { rows } = await db.query(
    // What was sent before the kill and not marked any more was found by the other process.
    "select user_id, count(*)::int as times from audit where plan_id = $1 and user_id is not null and event in ('done', 'foundSent') group by user_id",
    [planId],
  );
  if (rows.length !== people.length || rows.some(({ times }) => times !== 1))
    fail(`The record says ${JSON.stringify(rows)}`);
  console.log(`Killed after ${before} of ${people.length}: the other process finished it within ${seconds} s.`);
}

async function withoutPowerBi(sandbox) {
  const users = await graph(
    sandbox,
    '/users?$top=200&$select=id,mail,userType,usageLocation,assignedLicenses,accountEnabled,onPremisesSyncEnabled',
  );
  return users
    .filter((user) => user.mail && user.userType === 'Member' && user.usageLocation && user.accountEnabled)
    .filter(({ assignedLicenses }) => assignedLicenses.every(({ skuId }) => skuId !== powerBi))
    .slice(-15);
}

async function holders(sandbox, people) {
  const users = await graph(sandbox, '/users?$top=200&$select=id,assignedLicenses');
  const ids = new Set(people.map(({ id }) => id));
  return users.filter(
    ({ id, assignedLicenses }) => ids.has(id) && assignedLicenses.some(({ skuId }) => skuId === powerBi),
  ).length;
}

async function graph(sandbox, path) {
  const answer = await fetch(`${sandbox}/v1.0${path}`, { headers: { authorization: 'Bearer two' } });
  return (await answer.json()).value;
}

async function startBot(sandbox) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    SANDBOX_URL: sandbox,
    DATABASE_URL: address.href,
    PLAYGROUND: 'off',
    LOG_LEVEL: 'error',
    DATA_DIR: folder,
  };
  const child = await start(['src/main.ts'], env, `${url}/ready`);
  return { url, child };
}

async function startBalancer(urls) {
  const port = await freePort();
  const servers = urls.map((url, index) => `  server bot${index} ${new URL(url).host} check inter 1s`);
  const file = join(folder, 'haproxy.cfg');
  await writeFile(
    file,
    [
      'defaults',
      '  mode http',
      '  timeout connect 2s',
      '  timeout client 60s',
      '  timeout server 60s',
      'listen desk',
      `  bind 127.0.0.1:${port}`,
      '  balance roundrobin',
      '  option httpchk GET /live',
      ...servers,
      '',
    ].join('\n'),
  );
  const url = `http://127.0.0.1:${port}`;
  await start(['-f', file, '-db'], {}, `${url}/live`, 'haproxy');
  return url;
}

async function start(args, env, ready, program = process.execPath) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push({ child });
  await until(`${ready} answers`, async () => (await fetch(ready, { headers: { authorization: 'Bearer two' } })).ok);
  return child;
}

function say(url, text, { chat }) {
  return post(url, chat, { type: 'message', text });
}

function press(url, verb, data) {
  return post(url, 'bulk', {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data } },
  });
}

async function post(url, chat, activity) {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `two-${Math.random()}`,
      locale: 'en-US',
      localTimezone: 'Europe/Amsterdam',
      channelId: 'msteams',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:9',
      from: { id: `29:${ada}`, name: 'Ada de Wit', aadObjectId: ada },
      recipient: { id: '28:license-desk', name: 'License Desk' },
      conversation: { id: chat, conversationType: 'personal', tenantId: tenant.id },
      channelData: { tenant },
      ...activity,
    }),
  });
  const text = await response.text();
  if (response.status !== 200) fail(`${response.status}: ${text}`);
  return text;
}

function expect(text, pattern) {
  if (!pattern.test(text)) fail(`Expected ${pattern} in ${text.slice(0, 3000)}`);
}

async function until(what, holds, patience = 120_000) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (await holds().catch(() => false)) return;
    await wait(100);
  }
  fail(`Waited in vain until ${what}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function fail(why) {
  throw new Error(why);
}
