// One process with an embedded database, killed with -9 again and again while schedules, ends of temporary licenses and their reminders are
// due: in the end each plan stands where it should, and each write has reached Microsoft 365 exactly once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { openStorage } from '../src/storage/storage.ts';

const rounds = Number(process.argv[2] ?? 50);
const hoursPerRound = 6;
const root = join(import.meta.dirname, '..');
const tenant = { id: 'd0000000-0000-4000-8000-000000000001' };
const ada = 'a0000000-0000-4000-8000-000000000001';
const powerBi = 'f8a1db68-be16-40ed-86d5-cb42ce701560';
const dataDir = await mkdtemp(join(tmpdir(), 'license-desk-killed-'));
const started = [];
/** Writes that reached Microsoft 365, by user. */
const writes = new Map();
let messages = 0;

try {
  const sandboxPort = await freePort();
  const sandbox = `http://127.0.0.1:${sandboxPort}`;
  await start(['src/sandbox/main.ts', '--port', String(sandboxPort)], {}, `${sandbox}/v1.0/organization`);
  const graphUrl = await counting(sandbox);
  const connector = await listen((_, response) => answer(response, 200, JSON.stringify({ id: `m${++messages}` })));
  const days = Math.max(1, Math.floor((rounds * hoursPerRound) / 24) - 1);
  const people = (await withoutPowerBi(sandbox)).slice(0, 3 * days);
  const plan = people.map(({ mail, id }, index) => {
    const day = 1 + (index % days);
    return { id, mail, day, temporary: index % 3 !== 2 };
  });

  let bot = await startBot(graphUrl, 0);
  for (const { mail, day, temporary } of plan) {
    const when = temporary ? `for ${day} days` : `in ${day} days`;
    await say(bot, connector, `assign power bi pro to ${mail} ${when}`);
    const card = await say(bot, connector, 'yes');
    const planId =
      /"planId":"([0-9a-f-]{36})"/.exec(card)?.[1] ?? fail(`No plan for ${mail} ${when}: ${card.slice(0, 1500)}`);
    await press(bot, connector, 'plan.confirm', { planId });
  }
  const temporaries = plan.filter((one) => one.temporary);
  await until('what is temporary has begun', async () => (await holders(sandbox, temporaries)) === temporaries.length);
  await end(bot);
  console.log(
    `${temporaries.length} temporary licenses and ${plan.length - temporaries.length} schedules, due within ${days} days.`,
  );

  let killed = 0;
  for (let round = 1; round <= rounds; round++) {
    bot = await startBot(graphUrl, round * hoursPerRound);
    await wait(1_000 + Math.random() * 4_000);
    await kill(bot);
    killed++;
  }
  bot = await startBot(graphUrl, (rounds + 1) * hoursPerRound);
  await wait(20_000);
  await end(bot);
  await judge(plan, killed, (rounds + 1) * hoursPerRound);
} finally {
  for (const { child } of started.reverse()) if (child.exitCode === null) child.kill('SIGKILL');
  for (const { server } of started) server?.close();
  await wait(200);
  await rm(dataDir, { recursive: true, force: true });
}

/** What the record and the database say, against what reached Microsoft 365. */
async function judge(plan, killed, hours) {
  const log = { info() {}, warn() {}, error: console.error, debug() {} };
  const now = () => new Date(Date.now() + hours * 3_600_000);
  const storage = await openStorage({ dataDir, log, now });
  const rows = async (query) => (await query.execute(storage.db)).rows;
  const states = await rows(sql`
    select state, body -> 'heldBack' as held, (body -> 'ends') is not null as ends, count(*)::int as n
    from plans group by 1, 2, 3 order by 3, 1`);
  const open = await rows(sql`select number, state from plans where state in ('approved', 'applying', 'paused')`);
  const twice = await rows(sql`
    select plan_number, user_id, count(*)::int as n from audit
    where user_id is not null and event in ('done', 'foundSent', 'foundDone') group by 1, 2 having count(*) > 1`);
  const moved = await rows(sql`
    select plan_number, event, count(*)::int as n from audit
    where event in ('proposed', 'scheduled', 'approved', 'done', 'cancelled') and user_id is null group by 1, 2 having count(*) > 1`);
  const ends = await rows(
    sql`select body -> 'ends' ->> 'id' as of, count(*)::int as n from plans where body -> 'ends' is not null group by 1 having count(*) > 1`,
  );
  const reminders = await rows(sql`
    select body -> 'ends' ->> 'number' as plan, jsonb_array_length(body -> 'ends' -> 'told') as told,
      (select count(*)::int from audit where audit.plan_id = plans.id and event = 'endReminded') as recorded
    from plans where body -> 'ends' is not null`);
  const carried = await rows(sql`
    select plan_changes.user_id as id, count(*)::int as n from plan_changes join plans on plans.id = plan_changes.plan_id
    where plans.state = 'done' and plan_changes.state = 'done' group by 1`);
  await storage.close();
  const wanted = new Map(carried.map(({ id, n }) => [id, n]));
  const wrong = plan.filter(({ id }) => (writes.get(id) ?? 0) !== (wanted.get(id) ?? 0));
  const unequal = reminders.filter(({ told, recorded }) => told !== recorded);
  const sent = [...writes.values()].reduce((sum, n) => sum + n, 0);
  console.log(JSON.stringify(states));
  for (const [what, found] of Object.entries({ open, twice, moved, ends, unequal, wrong })) {
    if (found.length > 0) fail(`${what}: ${JSON.stringify(found).slice(0, 1500)}`);
  }
  const told = reminders.reduce((sum, one) => sum + one.told, 0);
  console.log(
    `${killed} times kill -9: ${sent} writes, each once; ${told} reminders of an end, each recorded once; no plan is open.`,
  );
}

/** Passes everything on to the sandbox and counts what is written. */
async function counting(sandbox) {
  return listen(async (request, response, body) => {
    const user = /\/users\/([0-9a-f-]{36})\/assignLicense/.exec(request.url)?.[1];
    const writesIn = (text) => [...text.matchAll(/\/users\/([0-9a-f-]{36})\/assignLicense/g)].map(([, id]) => id);
    for (const id of user ? [user] : request.url.endsWith('/$batch') ? writesIn(body) : [])
      writes.set(id, (writes.get(id) ?? 0) + 1);
    const { authorization = '', 'content-type': type = 'application/json', ...rest } = request.headers;
    const passed = Object.fromEntries(
      ['consistencylevel', 'client-request-id', 'prefer'].flatMap((name) => (rest[name] ? [[name, rest[name]]] : [])),
    );
    const got = await fetch(`${sandbox}${request.url}`, {
      method: request.method,
      headers: { authorization, 'content-type': type, ...passed },
      ...(body === '' ? {} : { body }),
    });
    answer(response, got.status, await got.text(), Object.fromEntries(got.headers));
  });
}

async function listen(handle) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    await Promise.resolve(handle(request, response, body)).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  started.push({ server, child: { exitCode: 0 } });
  return `http://127.0.0.1:${server.address().port}`;
}

function answer(response, status, body, headers = {}) {
  const { 'content-type': type = 'application/json', 'retry-after': after } = headers;
  response
    .writeHead(status, { 'content-type': type, ...(after ? { 'retry-after': after } : {}) })
    .end(status === 204 ? undefined : body);
}

async function withoutPowerBi(sandbox) {
  const users = await graph(
    sandbox,
    '/users?$top=200&$select=id,mail,userType,usageLocation,assignedLicenses,accountEnabled,onPremisesSyncEnabled',
  );
  return users
    .filter((user) => user.mail && user.userType === 'Member' && user.usageLocation && user.accountEnabled)
    .filter(({ assignedLicenses }) => assignedLicenses.every(({ skuId }) => skuId !== powerBi));
}

async function holders(sandbox, people) {
  const users = await graph(sandbox, '/users?$top=200&$select=id,assignedLicenses');
  const ids = new Set(people.map(({ id }) => id));
  return users.filter(
    ({ id, assignedLicenses }) => ids.has(id) && assignedLicenses.some(({ skuId }) => skuId === powerBi),
  ).length;
}

async function graph(sandbox, path) {
  const got = await fetch(`${sandbox}/v1.0${path}`, { headers: { authorization: 'Bearer killed' } });
  return (await got.json()).value;
}

async function startBot(sandbox, hours) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...{
      PORT: String(port),
      SANDBOX_URL: sandbox,
      PLAYGROUND: 'off',
      LOG_LEVEL: 'silent',
      RATE_PER_PERSON: '100000',
      RATE_PER_TENANT: '100000',
      DATA_DIR: dataDir,
    },
    CLOCK_OFFSET: `${hours}h`,
  };
  const child = await start(['src/main.ts'], env, `${url}/live`);
  return { url, child };
}

async function kill({ child }) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function end({ child }) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function start(args, env, ready) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push({ child });
  await until(`${ready} answers`, async () => (await fetch(ready, { headers: { authorization: 'Bearer killed' } })).ok);
  return child;
}

function say(bot, connector, text) {
  return post(bot, connector, { type: 'message', text });
}

function press(bot, connector, verb, data) {
  const value = { action: { type: 'Action.Execute', verb, data } };
  return post(bot, connector, { type: 'invoke', name: 'adaptiveCard/action', value });
}

async function post({ url }, serviceUrl, activity) {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `killed-${Math.random()}`,
      ...{
        locale: 'en-US',
        localTimezone: 'Europe/Amsterdam',
        channelId: 'msteams',
        deliveryMode: 'expectReplies',
        serviceUrl,
      },
      from: { id: `29:${ada}`, name: 'Ada de Wit', aadObjectId: ada },
      recipient: { id: '28:license-desk', name: 'License Desk' },
      conversation: { id: 'killed', conversationType: 'personal', tenantId: tenant.id },
      channelData: { tenant },
      ...activity,
    }),
  });
  const text = await response.text();
  if (response.status !== 200) fail(`${response.status}: ${text}`);
  return text;
}

async function until(what, holds, patience = 300_000) {
  const last = performance.now() + patience;
  while (performance.now() < last) {
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
