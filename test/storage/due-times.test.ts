import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { dropDue, nextDue, setDue, startDueTimes, takeDue } from '../../src/storage/due-times.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 9));

describe.each(databases)('due times, on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  beforeEach(async () => {
    await sql`delete from pgboss.job`.execute(storage.db);
    await storage.db.deleteFrom('dueTimes').execute();
  });
  afterAll(() => storage.close());

  const set = (kind: string, subject: string, dueAt: Date, data = {}) =>
    storage.transaction((tx) => setDue(tx, { kind, subject, dueAt, data }));
  const take = (now: Date) => storage.transaction((tx) => takeDue(tx, storage.jobs, now));
  const jobs = async () => {
    const { rows } = await sql<{ data: object }>`
      select data from pgboss.job where name = 'timer' order by data ->> 'dueAt', data ->> 'kind'`.execute(storage.db);
    return rows.map(({ data }) => data);
  };

  test('become jobs when their moment has come, with their data, and not before', async () => {
    await set('remind', 'plan 1', day(2), { planId: 'plan 1', step: 3 });
    await set('expire', 'plan 1', day(5));
    expect(await take(new Date(day(2).getTime() - 1))).toBe(0);
    expect(await jobs()).toEqual([]);
    expect(await take(day(2))).toBe(1);
    expect(await jobs()).toEqual([{ kind: 'remind', planId: 'plan 1', step: 3, dueAt: day(2).toISOString() }]);
    expect(await nextDue(storage.db)).toEqual(day(5));
    expect(await take(day(9))).toBe(1);
    expect(await nextDue(storage.db)).toBeNull();
  });

  test('of one kind and subject are one: the later word counts', async () => {
    await set('remind', 'plan 1', day(2), { step: 1 });
    await set('remind', 'plan 1', day(4), { step: 2 });
    await set('remind', 'plan 2', day(4), { step: 3 });
    await storage.transaction((tx) => dropDue(tx, 'remind', 'plan 2'));
    expect(await take(day(3))).toBe(0);
    expect(await take(day(4))).toBe(1);
    expect(await jobs()).toMatchObject([{ step: 2 }]);
  });

  test('are taken once by several that look at the same time, all of them', async () => {
    for (let n = 0; n < 120; n++) await set('remind', `plan ${n}`, day(1 + (n % 20)), { n });
    const runners = [0, 1, 2].map(() =>
      startDueTimes({ storage, now: () => day(28), log: createLog('silent'), everyMs: 3_600_000 }),
    );
    const taken = await Promise.all(runners.map((runner) => runner.look()));
    await Promise.all(runners.map((runner) => runner.close()));
    expect(taken.reduce((sum, n) => sum + n)).toBe(120);
    expect(new Set((await jobs()).map((data) => (data as { n: number }).n)).size).toBe(120);
    expect(await jobs()).toHaveLength(120);
  });

  test('stay due where the transaction that takes them fails', async () => {
    await set('remind', 'plan 1', day(2));
    const failing = storage.transaction(async (tx) => {
      await takeDue(tx, storage.jobs, day(3));
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await jobs()).toEqual([]);
    expect(await take(day(3))).toBe(1);
  });

  test('are looked for again and again, also after a look that failed', async () => {
    let looks = 0;
    const clock = () => {
      looks++;
      if (looks === 1) throw new Error('not now');
      return day(3);
    };
    const runner = startDueTimes({ storage, now: clock, log: createLog('silent'), everyMs: 20 });
    await set('remind', 'plan 1', day(2));
    await expect.poll(jobs, { timeout: 60_000 }).toHaveLength(1);
    expect(looks).toBeGreaterThan(1);
    await runner.close();
  });
});
