import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createReadiness } from '../../src/operation/readiness.ts';
import { writeState } from '../../src/storage/bot-state.ts';
import { queueState } from '../../src/storage/queue-state.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

let time = 0;
let logged: string[] = [];
const clock = { now: () => time, log: createLog('debug', { write: (line) => void logged.push(line) }) };
afterEach(() => {
  logged = [];
  vi.useRealTimers();
});

test('parts are tried once however many ask, and again after five seconds', async () => {
  let tries = 0;
  const ready = createReadiness({ graph: async () => tries++ }, clock);
  expect(await Promise.all([ready(), ready()])).toEqual([{ graph: 'ok' }, { graph: 'ok' }]);
  expect(tries).toBe(1);
  time += 6_000;
  await ready();
  expect(tries).toBe(2);
});

test('what fails is named, once in the log until it is over', async () => {
  let broken = true;
  const parts = {
    database: async () => {},
    graph: () => (broken ? Promise.reject(new Error('away')) : Promise.resolve()),
  };
  const ready = createReadiness(parts, clock);
  for (const _ of [1, 2]) {
    expect(await ready()).toEqual({ database: 'ok', graph: 'failed' });
    time += 6_000;
  }
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/"part":"graph".*away.*not ready/);
  broken = false;
  expect(await ready()).toEqual({ database: 'ok', graph: 'ok' });
  expect(logged[1]).toContain('ready again');
});

test('a part that hangs has failed after three seconds, and is not tried beside itself', async () => {
  vi.useFakeTimers();
  let tries = 0;
  const hang = () => {
    tries += 1;
    return new Promise(() => {});
  };
  const ready = createReadiness({ graph: hang }, clock);
  for (const _ of [1, 2]) {
    const answer = ready();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toEqual({ graph: 'failed' });
    time += 6_000;
  }
  expect(tries).toBe(1);
});

describe('with a database', () => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage();
  });
  afterAll(() => storage.close());

  test('one that can be read and not written has failed', async () => {
    const ready = createReadiness({ database: () => writeState(storage.db, { x: { at: 1 } }, new Date()) }, clock);
    expect(await ready()).toEqual({ database: 'ok' });
    await sql`set default_transaction_read_only = on`.execute(storage.db);
    time += 6_000;
    expect(await ready()).toEqual({ database: 'failed' });
    await sql`set default_transaction_read_only = off`.execute(storage.db);
    time += 6_000;
    expect(await ready()).toEqual({ database: 'ok' });
  });

  test('the queues tell what is due, what is for later, and how old the oldest is', async () => {
    await storage.transaction(async (tx) => {
      await storage.jobs.enqueue(tx, 'notify', { n: 1 });
      await storage.jobs.enqueue(tx, 'notify', { n: 2 });
      await storage.jobs.enqueue(tx, 'timer', { n: 3 }, { after: 3_600 });
    });
    await sql`update pgboss.job set start_after = start_after - interval '90 seconds' where data->>'n' = '1'`.execute(
      storage.db,
    );
    const { queues, dead } = await queueState(storage.db);
    expect(dead).toBe(0);
    expect(queues.map(({ name, due, later, active }) => [name, due, later, active])).toEqual([
      ['prepare', 0, 0, 0],
      ['apply', 0, 0, 0],
      ['verify', 0, 0, 0],
      ['notify', 2, 0, 0],
      ['timer', 0, 1, 0],
      ['webhook', 0, 0, 0],
    ]);
    const oldest = queues.find(({ name }) => name === 'notify')?.oldestSeconds ?? 0;
    expect(oldest).toBeGreaterThan(89);
  });
});
