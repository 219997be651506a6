import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { admin, dropPeople, firstInFile, id, openChannel, postTo, slowLink, tenantOf } from './bulk-scene.ts';
import { type Program, startProgram } from './processes.ts';

/**
 * A plan for very many people whose process is killed (kill -9) again and again while it is carried out: in the end each of them has been written
 * to once, and none is forgotten. Embedded with one process; with BENCH_DATABASE_URL on PostgreSQL with two, of which one at a time is killed.
 */
const rounds = Number(process.env.KILL_ROUNDS ?? 50);
const rows = Number(process.env.KILL_ROWS ?? 2_000);
const database = process.env.BENCH_DATABASE_URL;
const latency = 150;

const folder = mkdtempSync(join(tmpdir(), 'license-desk-kills-'));
const tenantFile = join(folder, 'tenant.json');
writeFileSync(tenantFile, JSON.stringify(tenantOf(rows + 10)));
const approvals = join(folder, 'approvals.json');
writeFileSync(approvals, JSON.stringify({ aloneUpToUsers: 20_000, aloneUpToUsersADay: 1_000_000 }));
const sandbox = await startProgram(['src/sandbox/main.ts', '--port', '0', '--tenant', tenantFile]);
const link = await slowLink(sandbox.url, latency);
const channel = await openChannel();
const desks: Program[] = [];
for (let number = 0; number < (database ? 2 : 1); number++) desks.push(await startDesk());
const post = postTo(() => desks[0]?.url ?? '', channel.url);

const dropped = await dropPeople(post, rows);
const number = /#(\d+)/.exec(dropped)?.[1] ?? fail(dropped);
const ready = await reaches(/plan\.confirm/);
const planId = /"planId":"([0-9a-f-]{36})"/.exec(ready)?.[1] ?? fail(ready);
await post({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'plan.confirm', data: { planId } } },
});
let kills = 0;
while (kills < rounds && link.given.size < rows) {
  const before = link.given.size;
  // Somewhere in the next moments of work, wherever that is.
  const end = performance.now() + 60_000;
  while (link.given.size === before && performance.now() < end) await wait(20);
  await wait(Math.random() * 300);
  const place = Math.floor(Math.random() * desks.length);
  await desks[place]?.kill();
  kills += 1;
  desks[place] = await startDesk();
  if (kills % 10 === 0) console.log(`  ${kills} kills, ${link.given.size} of ${rows} written`);
}
await reaches(/"✔ Done"|Microsoft 365 shows the change/);
const twice = [...link.given].filter(([, times]) => times !== 1);
const forgotten = Array.from({ length: rows }, (_, index) => id(index + firstInFile)).filter(
  (one) => !link.given.has(one),
);
console.log(
  `${kills} times kill -9 in a plan for ${rows} people, ${database ? 'PostgreSQL with two processes' : 'embedded'}: ` +
    `${link.given.size} written, ${twice.length} not once, ${forgotten.length} forgotten`,
);
for (const desk of desks) await desk.kill();
await sandbox.end();
link.close();
channel.close();
rmSync(folder, { recursive: true, force: true });
if (twice.length + forgotten.length > 0 || kills < rounds) process.exit(1);
process.exit(0);

function startDesk(): Promise<Program> {
  return startProgram(['src/main.ts'], {
    SANDBOX_URL: link.url,
    DATA_DIR: folder,
    PORT: '0',
    PLAYGROUND: 'off',
    LOG_LEVEL: 'silent',
    APPROVALS: approvals,
    ...(database ? { DATABASE_URL: database } : {}),
  });
}

async function reaches(state: RegExp): Promise<string> {
  for (let said = ''; ; await wait(1_000)) {
    said = await post({ type: 'message', text: `status ${number}` }, admin).catch(() => '');
    if (state.test(said)) return said;
  }
}

function fail(said: string): never {
  throw new Error(said.slice(0, 2_000));
}
