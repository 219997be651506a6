import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/storage/migrations.ts';
import { findPlan, insertPlan } from '../../src/storage/plans/plans.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const now = new Date('2026-03-02T09:00:00.123Z');

function plan(id = randomUUID()) {
  return { id, tenantId: 't', state: 'proposed', askerId: 'a', version: 1, body: {}, changes: [] } as const;
}

describe.each(databases)('a storage on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  test('keeps what a transaction wrote', async () => {
    const one = plan();
    await storage.transaction((tx) => insertPlan(tx, { ...one, changes: [] }, now));
    expect((await findPlan(storage.db, one.id))?.createdAt).toEqual(now);
  });

  test('keeps nothing of a transaction that throws, and goes on working', async () => {
    const one = plan();
    const failing = storage.transaction(async (tx) => {
      await insertPlan(tx, { ...one, changes: [] }, now);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await findPlan(storage.db, one.id)).toBeUndefined();
  });

  test('refuses its db inside a transaction instead of waiting for ever', async () => {
    const careless = storage.transaction(() => storage.db.selectFrom('plans').selectAll().execute());
    await expect(careless).rejects.toThrow('pass the transaction instead');
    const nested = storage.transaction(() => storage.transaction(async () => 1));
    await expect(nested).rejects.toThrow('pass the transaction instead');
    const raw = storage.transaction(() => sql`select 1`.execute(storage.db));
    await expect(raw).rejects.toThrow('pass the transaction instead');
  });

  test('may be used again by what goes on after a transaction', async () => {
    let later: Promise<unknown> | undefined;
    let committed = () => {};
    const commit = new Promise<void>((resolve) => {
      committed = resolve;
    });
    await storage.transaction(async () => {
      later = commit.then(() => storage.db.selectFrom('plans').selectAll().execute());
    });
    committed();
    await expect(later).resolves.toBeInstanceOf(Array);
  });

  test('lets transactions that run at once wait for each other', async () => {
    const plans = Array.from({ length: 10 }, () => plan());
    await Promise.all(plans.map((one) => storage.transaction((tx) => insertPlan(tx, { ...one, changes: [] }, now))));
    const found = await Promise.all(plans.map(({ id }) => findPlan(storage.db, id)));
    expect(new Set(found.map((one) => one?.number)).size).toBe(10);
  });

  test('goes on counting plans where an older version stopped', async () => {
    const one = plan();
    const number = await storage.transaction((tx) => insertPlan(tx, { ...one, changes: [] }, now));
    await sql`drop table plan_numbers`.execute(storage.db);
    await sql`alter table plans alter column number add generated always as identity`.execute(storage.db);
    await sql`drop table seen_conflicts`.execute(storage.db);
    await sql`alter table plan_changes drop column item, drop column digest`.execute(storage.db);
    await sql`alter table plans drop column people`.execute(storage.db);
    await sql`drop index if exists plan_changes_by_state`.execute(storage.db);
    await sql`drop table risk_reminders, risks`.execute(storage.db);
    await sql`drop table list_lines, lists`.execute(storage.db);
    await sql`drop table stops`.execute(storage.db);
    await sql`drop table seat_line, running`.execute(storage.db);
    await sql`drop table preferences`.execute(storage.db);
    await sql`drop table due_times`.execute(storage.db);
    await sql`drop table turn_leases`.execute(storage.db);
    await sql`delete from kysely_migration where name >= '2026-04-plan-numbers'`.execute(storage.db);
    await migrate(storage.db);
    const next = await storage.transaction((tx) => insertPlan(tx, { ...plan(), changes: [] }, now));
    expect(next).toBe(number + 1);
  });

  test('can be migrated again without effect', async () => {
    await expect(migrate(storage.db)).resolves.toBeUndefined();
  });

  test('has its data after a restart, with its jobs running', async () => {
    const one = plan();
    await storage.transaction((tx) => insertPlan(tx, { ...one, changes: [] }, now));
    await storage.jobs.start();
    storage = await storage.reopen();
    expect((await findPlan(storage.db, one.id))?.id).toBe(one.id);
  });

  test('refuses a database that a newer version has used', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2099-01-01T00:00:00.000Z')`.execute(
      storage.db,
    );
    await expect(migrate(storage.db)).rejects.toMatchObject({ code: 'newer' });
    await sql`delete from kysely_migration where name = '9999-future'`.execute(storage.db);
  });
});

describe('a server that cannot be used', () => {
  test.each([
    ['postgres://desk:hush@127.0.0.1:1/licences', 'licences on 127.0.0.1:1 (ECONNREFUSED)'],
    ['postgres://desk:hush@', 'in DATABASE_URL'],
  ])('%s is named without its password', async (databaseUrl, name) => {
    const opening = openStorage({ dataDir: '', databaseUrl, now: () => now });
    await expect(opening).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining(name) });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringMatching(/hush|\n/) });
  });
});

describe.skipIf(!databases.includes('postgres'))('a server (TEST_DATABASE_URL)', () => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database: 'postgres' });
  });
  afterAll(() => storage.close());

  test('is set up by several instances that start at once', async () => {
    await sql`drop schema pgboss cascade`.execute(storage.db);
    await sql`drop schema public cascade`.execute(storage.db);
    await sql`create schema public`.execute(storage.db);
    await sql`grant usage on schema public to public`.execute(storage.db);
    const instances = await Promise.all([1, 2, 3].map(() => openStorage({ ...storage.where, now: () => now })));
    const one = plan();
    await instances[0]?.transaction((tx) => insertPlan(tx, { ...one, changes: [] }, now));
    for (const instance of instances) expect(await findPlan(instance.db, one.id)).toBeDefined();
    await Promise.all(instances.map((instance) => instance.close()));
  });

  test('that lets us in but make no tables is refused with what to grant', async () => {
    const role = `role_${randomUUID().replaceAll('-', '')}`;
    await sql`create role ${sql.id(role)} login`.execute(storage.db);
    await sql`drop table kysely_migration`.execute(storage.db);
    const url = new URL(storage.where.databaseUrl ?? '');
    url.username = role;
    const opening = openStorage({ dataDir: '', databaseUrl: url.href, now: () => now });
    await expect(opening).rejects.toMatchObject({ code: 'unwritable', message: expect.stringContaining('CREATE') });
    await sql`drop role ${sql.id(role)}`.execute(storage.db);
  });
});
