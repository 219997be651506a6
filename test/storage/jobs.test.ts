import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeadJob, JobQueue } from '../../src/storage/jobs.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

/** Calls to wait for: `next` gives them in order. */
function recorder<T>() {
  const calls: T[] = [];
  let waiting: (() => void) | undefined;
  return {
    calls,
    add(call: T) {
      calls.push(call);
      waiting?.();
    },
    async until(count: number): Promise<T[]> {
      while (calls.length < count) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      return calls;
    },
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(databases)('jobs on %s', (database) => {
  let storage: TestStorage;
  const logged: { fields: object; text: string }[] = [];
  const write = (fields: object, text: string) => void logged.push({ fields, text });
  const log = { debug: write, info: write, warn: write, error: write };
  beforeAll(async () => {
    storage = await openTestStorage({ database, log });
  });
  // Without the handlers and the jobs of the test before.
  beforeEach(async () => {
    await sql`delete from pgboss.job`.execute(storage.db);
    storage = await storage.reopen();
    logged.length = 0;
  });
  afterAll(() => storage.close());

  type Job = Parameters<JobQueue['enqueue']> extends [unknown, ...infer Job] ? Job : never;
  const enqueue = (...job: Job) => storage.transaction((tx) => storage.jobs.enqueue(tx, ...job));

  test('are done at once after the commit, with their data, once', async () => {
    const done = recorder<unknown>();
    await storage.jobs.work('apply', async (data) => done.add(data));
    await storage.jobs.start();
    const times: number[] = [];
    for (let n = 1; n <= 3; n++) {
      await pause(200);
      const start = performance.now();
      await enqueue('apply', { n, deep: { snake_key: 1 } });
      const enqueued = performance.now();
      await done.until(n);
      // By how much it is later than a machine as busy as this one needs.
      times.push(performance.now() - enqueued - 10 * (enqueued - start));
    }
    // Polling alone would take a second.
    expect(Math.min(...times)).toBeLessThan(400);
    await pause(1_200);
    expect(done.calls).toEqual([1, 2, 3].map((n) => ({ n, deep: { snake_key: 1 } })));
  });

  test('that have piled up are done without a pause between them', async () => {
    const done = recorder<unknown>();
    const begin = performance.now();
    for (let n = 0; n < 20; n++) await enqueue('notify', { n });
    const busy = performance.now() - begin;
    await storage.jobs.work('notify', async (data) => done.add(data));
    const start = performance.now();
    await storage.jobs.start();
    await done.until(20);
    // A pause between them would take ten seconds more than the work itself, however busy the machine is.
    expect(performance.now() - start - 20 * busy).toBeLessThan(8_000);
    expect(new Set(done.calls.map((data) => JSON.stringify(data))).size).toBe(20);
  });

  test('of a transaction that fails never run', async () => {
    const done = recorder<unknown>();
    await storage.jobs.work('notify', async (data) => done.add(data));
    await storage.jobs.start();
    const failing = storage.transaction(async (tx) => {
      await storage.jobs.enqueue(tx, 'notify', { n: 1 });
      await storage.jobs.enqueue(tx, 'notify', { n: 2 }, { key: 'k' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await enqueue('notify', { n: 3 });
    await done.until(1);
    await pause(1_200);
    expect(done.calls).toEqual([{ n: 3 }]);
  });

  test('enqueued before the start run then, each with the handler of its queue', async () => {
    const done = recorder<string>();
    await enqueue('verify', {});
    await enqueue('timer', {});
    for (const name of ['apply', 'verify', 'notify', 'timer'] as const) {
      await storage.jobs.work(name, async () => done.add(name));
    }
    expect(done.calls).toEqual([]);
    await storage.jobs.start();
    expect((await done.until(2)).sort()).toEqual(['timer', 'verify']);
  });

  test('handle the database outside any transaction', async () => {
    const done = recorder<unknown>();
    await storage.jobs.start();
    await storage.jobs.work('apply', async () => {
      done.add((await sql`select 1 as one`.execute(storage.db)).rows);
    });
    await enqueue('apply', {});
    expect(await done.until(1)).toEqual([[{ one: 1 }]]);
  });

  test('due later wait', async () => {
    const done = recorder<number>();
    const start = performance.now();
    await storage.jobs.work('timer', async () => done.add(performance.now() - start));
    await storage.jobs.start();
    await enqueue('timer', {}, { after: 2 });
    await enqueue('timer', {}, { after: new Date(Date.now() + 2_000) });
    await enqueue('timer', {}, { after: new Date(Date.now() + 3_600_000) });
    const times = await done.until(2);
    expect(Math.min(...times)).toBeGreaterThan(1_500);
    expect(times).toHaveLength(2);
  });

  test('of one key replace each other while they wait', async () => {
    const done = recorder<unknown>();
    await enqueue('timer', { n: 1 }, { key: 'plan 42', after: 3_600 });
    await enqueue('timer', { n: 2 }, { key: 'plan 42' });
    await enqueue('timer', { n: 3 }, { key: 'plan 43' });
    await storage.jobs.work('timer', async (data) => done.add(data));
    await storage.jobs.start();
    await done.until(2);
    expect(done.calls).toEqual([{ n: 2 }, { n: 3 }]);
    // The first is not merely late: it is gone.
    const { rows } = await sql`select data from pgboss.job where name = 'timer' and data->>'n' = '1'`.execute(
      storage.db,
    );
    expect(rows).toEqual([]);
  });

  test.each(['key', 'group'])(
    'of one %s run one after the other, those of others and of none beside them',
    async (by) => {
      const begun = recorder<unknown>();
      const running = new Set<string>();
      let most = 0;
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const handler = async ({ key, last }: { key: string; last: boolean }) => {
        running.add(`${key}${last}`);
        most = Math.max(most, running.size);
        begun.add(`${key}${last}`);
        if (!last) await gate;
        running.delete(`${key}${last}`);
      };
      await storage.jobs.work('apply', handler, { concurrency: 4 });
      await storage.jobs.start();
      await enqueue('apply', { key: 'a', last: false }, { [by]: 'a' });
      await begun.until(1);
      await enqueue('apply', { key: 'a', last: true }, { [by]: 'a' });
      await enqueue('apply', { key: 'b', last: false }, { [by]: 'b' });
      await enqueue('apply', { key: 'none', last: false });
      await begun.until(3);
      await pause(1_200);
      expect(begun.calls).not.toContain('atrue');
      release();
      expect((await begun.until(4))[3]).toBe('atrue');
      expect(most).toBe(3);
    },
  );

  test('may put themselves in the queue again', async () => {
    const done = recorder<number>();
    await storage.jobs.work('verify', async ({ look }: { look: number }) => {
      if (look < 3) await enqueue('verify', { look: look + 1 }, { key: 'p' });
      done.add(look);
    });
    await storage.jobs.start();
    await enqueue('verify', { look: 1 }, { key: 'p' });
    expect(await done.until(3)).toEqual([1, 2, 3]);
  });

  test('that fail are tried again, and say why without what the error carries', async () => {
    const tries = recorder<unknown[]>();
    await storage.jobs.work('apply', async () => {
      tries.add((await sql`select output from pgboss.job where name = 'apply'`.execute(storage.db)).rows);
      if (tries.calls.length === 1) {
        throw Object.assign(new Error('Graph is busy'), { request: { headers: { Authorization: 'Bearer hush' } } });
      }
    });
    await storage.jobs.start();
    await enqueue('apply', {});
    const [, [kept] = []] = await tries.until(2);
    expect(kept).toEqual({ output: expect.objectContaining({ message: 'Graph is busy' }) });
    expect(JSON.stringify([kept, logged])).not.toContain('hush');
    expect(logged).toContainEqual({
      fields: expect.objectContaining({ queue: 'apply', attempt: 1, reason: 'Graph is busy' }),
      text: 'a job has failed and is tried again',
    });
  });

  test('that have failed too often are given up, logged and told', async () => {
    const dead = recorder<DeadJob>();
    storage.jobs.onDead(async (job) => dead.add(job));
    await storage.jobs.work('apply', async () => {
      throw new Error('still no');
    });
    await enqueue('apply', { planId: 'p1' }, { key: 'p1' });
    await sql`update pgboss.job set retry_limit = 0 where name = 'apply'`.execute(storage.db);
    await storage.jobs.start();
    const job = { name: 'apply', jobId: expect.any(String), data: { planId: 'p1' }, reason: 'still no' };
    expect(await dead.until(1)).toEqual([job]);
    expect(logged).toContainEqual({
      fields: expect.objectContaining({ queue: 'apply' }),
      text: 'a job has failed for good',
    });
  });

  test('not begun when the process stops are done after the next start', async () => {
    const id = randomUUID();
    await enqueue('notify', { id });
    storage = await storage.reopen();
    const done = recorder<unknown>();
    await storage.jobs.work('notify', async (data) => done.add(data));
    await storage.jobs.start();
    expect(await done.until(1)).toEqual([{ id }]);
  });

  test('in progress when the process stops get a moment to finish', async () => {
    const begun = recorder<unknown>();
    let finished = false;
    await storage.jobs.work('notify', async () => {
      begun.add(1);
      await pause(700);
      finished = true;
    });
    await storage.jobs.start();
    await enqueue('notify', {});
    await begun.until(1);
    storage = await storage.reopen();
    expect(finished).toBe(true);
    const { rows } = await sql`select state from pgboss.job where name = 'notify'`.execute(storage.db);
    expect(rows).toEqual([{ state: 'completed' }]);
  });

  test('that do not finish are given back, and the stop does not wait for them', async () => {
    const begun = recorder<unknown>();
    await storage.jobs.work('notify', () => {
      begun.add(1);
      return new Promise(() => {});
    });
    await storage.jobs.start();
    await enqueue('notify', { n: 1 });
    await begun.until(1);
    // A stop that waited would never end.
    storage = await storage.reopen();
    const done = recorder<unknown>();
    await storage.jobs.work('notify', async (data) => done.add(data));
    await storage.jobs.start();
    expect(await done.until(1)).toEqual([{ n: 1 }]);
  });
});

describe.skipIf(!databases.includes('postgres'))('jobs of two instances on one server (TEST_DATABASE_URL)', () => {
  test('are done once each', async () => {
    const first = await openTestStorage({ database: 'postgres' });
    const second = await openStorage({ ...first.where, now: () => new Date() });
    const done = recorder<string>();
    for (const instance of [first, second]) {
      await instance.jobs.work('notify', async ({ n }: { n: number }) => done.add(`job ${n}`), { concurrency: 2 });
    }
    for (let n = 0; n < 40; n++) await first.transaction((tx) => first.jobs.enqueue(tx, 'notify', { n }));
    await Promise.all([first.jobs.start(), second.jobs.start()]);
    await done.until(40);

    await pause(1_200);
    expect(new Set(done.calls).size).toBe(40);
    expect(done.calls).toHaveLength(40);
    await second.close();
    await first.close();
  });
});
