import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../src/log.ts';
import { startHeartbeat } from '../../src/operation/heartbeat.ts';
import { nextDue, setDue, takeDue } from '../../src/storage/due-times.ts';
import { beat, findRunning, releaseDue } from '../../src/storage/standstill.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const start = new Date('2026-03-06T09:00:00Z');
const hours = (n: number) => new Date(start.getTime() + n * 3_600_000);

describe.each(databases)('a bot that stood still, on %s', (database) => {
  let storage: TestStorage;
  const clock = { now: start };
  const said: string[] = [];
  const log: Log = { debug() {}, info() {}, warn() {}, error: (_fields, message) => void said.push(String(message)) };

  beforeAll(async () => {
    storage = await openTestStorage({ database, now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    said.length = 0;
    clock.now = start;
    await sql`truncate running, due_times`.execute(storage.db);
    await sql`delete from pgboss.job`.execute(storage.db);
  });

  /** Starts at a moment of both clocks, and stops again. */
  const startAt = async (now: Date, more: { machine?: Date; restored?: boolean } = {}) => {
    clock.now = now;
    const beating = await startHeartbeat({
      db: storage.db,
      now: () => now,
      machine: () => more.machine ?? now,
      isRestored: async () => more.restored ?? false,
      log,
    });
    await beating.close();
  };
  const due = (subject: string, dueAt: Date) =>
    storage.transaction((tx) => setDue(tx, { kind: 'start', subject, dueAt, data: { planId: subject } }));
  const take = () => storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
  const jobs = async () =>
    (
      await sql<{ data: object }>`select data from pgboss.job where name = 'timer' order by created_on`.execute(
        storage.db,
      )
    ).rows;

  it('for less than a day makes up for what fell due', async () => {
    await beat(storage.db, start);
    await due('one', hours(2));
    await startAt(hours(23));
    expect(await take()).toBe(1);
    expect(said).toEqual([]);
  });

  it('for longer holds what fell due, not what falls due later, until it is released', async () => {
    await beat(storage.db, start);
    await due('one', hours(2));
    await startAt(hours(25));
    await due('two', hours(26));
    expect(said).toHaveLength(1);
    clock.now = hours(26);
    expect(await nextDue(storage.db)).toEqual(hours(26));
    expect(await take()).toBe(1);
    expect((await jobs()).map(({ data }) => data)).toEqual([expect.objectContaining({ planId: 'two' })]);
    expect(await storage.transaction((tx) => releaseDue(tx, hours(25)))).toBe(true);
    expect(await storage.transaction((tx) => releaseDue(tx, hours(25)))).toBe(false);
    expect(await take()).toBe(1);
    expect((await jobs()).at(-1)?.data).toMatchObject({ planId: 'one', released: true });
  });

  it('goes on holding after a restart that comes soon', async () => {
    await beat(storage.db, start);
    await due('one', hours(2));
    await startAt(hours(30));
    await startAt(hours(31));
    expect(await findRunning(storage.db)).toMatchObject({ heldUntil: hours(30), heldWhy: 'gap' });
    expect(await take()).toBe(0);
  });

  it('holds on a copy from before, however young', async () => {
    await beat(storage.db, start);
    await due('one', hours(1));
    await startAt(hours(2), { restored: true });
    expect(await findRunning(storage.db)).toMatchObject({ heldWhy: 'restored' });
    expect(await take()).toBe(0);
  });

  it('holds nothing where the app’s time was moved, nothing was due, or nothing ran before', async () => {
    await beat(storage.db, start);
    await due('one', hours(100));
    await startAt(hours(200), { machine: hours(1) });
    expect(await take()).toBe(1);
    await startAt(hours(300));
    await sql`truncate running`.execute(storage.db);
    await due('two', hours(1));
    await startAt(hours(400));
    expect(await findRunning(storage.db)).toMatchObject({ heldUntil: null });
    expect(said).toEqual([]);
  });
});
