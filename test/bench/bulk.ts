import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { colleague, dropPeople, id, openChannel, postTo, slowLink, tenantOf } from './bulk-scene.ts';
import { startProgram } from './processes.ts';

/**
 * A product for very many people of one file: how long it takes, in how many requests, with how much memory, and what other people notice of
 * it. Desk and sandbox each in a process of its own, a link between them that takes its time. With BENCH_DATABASE_URL on PostgreSQL.
 * BENCH_BULK names the scenes, `rows/users/latency/quota`; the large one takes as long as Graph’s quota lets it: six minutes.
 */
const scenes = (process.env.BENCH_BULK ?? '2000/2000/50/-').split(' ').map((scene) => {
  const [rows, users, latency, quota] = scene.split('/');
  return { rows: Number(rows), users: Number(users), latency: Number(latency), quota: quota === 'quota' };
});
const database = process.env.BENCH_DATABASE_URL;
const writesAtOnce = 3_000;
const writesPerSecond = 20;

for (const scene of scenes) await play(scene);

async function play({ rows, users, latency, quota }: (typeof scenes)[number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'license-desk-bulk-'));
  const tenantFile = join(folder, 'tenant.json');
  writeFileSync(tenantFile, JSON.stringify(tenantOf(users)));
  const approvals = join(folder, 'approvals.json');
  writeFileSync(approvals, JSON.stringify({ aloneUpToUsers: 20_000, aloneUpToUsersADay: 1_000_000 }));
  const throttle = quota ? ['--throttle', '8000'] : [];
  const sandbox = await startProgram(['src/sandbox/main.ts', '--port', '0', '--tenant', tenantFile, ...throttle]);
  const link = await slowLink(sandbox.url, latency);
  const desk = await startProgram(['src/main.ts'], {
    SANDBOX_URL: link.url,
    DATA_DIR: folder,
    PORT: '0',
    PLAYGROUND: 'off',
    LOG_LEVEL: 'error',
    APPROVALS: approvals,
    ...(database ? { DATABASE_URL: database } : {}),
  });
  const channel = await openChannel();
  const post = postTo(() => desk.url, channel.url);
  try {
    const oneByOne = quota ? null : await measureOneByOne(link.url);
    const dropped = await dropPeople(post, rows);
    const number = /#(\d+)/.exec(dropped)?.[1] ?? fail(dropped);
    const ready = await reaches(number, /plan\.confirm/);
    const planId = /"planId":"([0-9a-f-]{36})"/.exec(ready)?.[1] ?? fail(ready);
    const read = link.requests();
    const others = startOthers();
    const began = performance.now();
    const before = desk.memory();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, desk.memory());
    }, 500);
    await post({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'plan.confirm', data: { planId } } },
    });
    await reaches(number, /"✔ Done"|Microsoft 365 shows the change/);
    const seconds = (performance.now() - began) / 1000;
    clearInterval(watch);
    const times = await others();
    const { total, writes } = link.since(read);
    const bound = 3 * Math.ceil(rows / 20) + 10;
    console.log(
      `${rows} people of ${users}, ${latency} ms a request${quota ? ', Graph’s quota' : ''}: ${seconds.toFixed(0)} s from “confirm” to done`,
    );
    // Others look up licenses meanwhile, with two or three requests each.
    console.log(`  requests to Graph: ${total - times.requests} (${writes} with writes); 3 × ⌈N/20⌉ + 10 = ${bound}`);
    if (oneByOne !== null) {
      const alone = (oneByOne * rows) / 1000;
      console.log(
        `  one request per user, one after another: ${alone.toFixed(0)} s, ${(alone / seconds).toFixed(1)} times as long`,
      );
    }
    if (quota) {
      const least = Math.max(0, rows - writesAtOnce) / writesPerSecond;
      console.log(`  the quota’s bound: ${least.toFixed(0)} s; ${(seconds / least).toFixed(2)} ×`);
    }
    console.log(`  memory of the desk: ${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB`);
    console.log(
      `  ${times.all.length} turns of others: median ${at(times.all, 0.5)} ms, 99th percentile ${at(times.all, 0.99)} ms`,
    );
  } finally {
    await desk.end();
    await sandbox.end();
    link.close();
    channel.close();
    rmSync(folder, { recursive: true, force: true });
  }

  /** Two turns a second of somebody else: half of them ask Graph. */
  function startOthers(): () => Promise<{ all: number[]; requests: number }> {
    const all: number[] = [];
    let going = true;
    let asked = 0;
    const run = (async () => {
      for (let turn = 0; going; turn++) {
        const start = performance.now();
        const looks = turn % 2 === 1;
        if (looks) asked += 2;
        await post({ type: 'message', text: looks ? 'licenses of person5@bench.example' : 'help' }, colleague);
        all.push(performance.now() - start);
        await wait(Math.max(0, 500 - (performance.now() - start)));
      }
    })();
    return async () => {
      going = false;
      await run;
      return { all: all.sort((one, other) => one - other), requests: asked };
    };
  }

  async function reaches(number: string, state: RegExp): Promise<string> {
    for (;;) {
      const said = await post({ type: 'message', text: `status ${number}` });
      if (state.test(said)) return said;
      await wait(1_000);
    }
  }
}

/** What one request per user takes, of a few of them: milliseconds each. */
async function measureOneByOne(url: string): Promise<number> {
  const count = 40;
  const began = performance.now();
  for (let number = 0; number < count; number++) {
    await fetch(`${url}/v1.0/users/${id(10 + number)}?$select=id,assignedLicenses`, {
      headers: { authorization: 'Bearer bench' },
    }).then((answer) => answer.arrayBuffer());
  }
  return (performance.now() - began) / count;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
}

function fail(said: string): never {
  throw new Error(said.slice(0, 2_000));
}
