import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditEntry, anonymizeAudit, appendAudit, auditOfPlan, verifyAudit } from '../../src/storage/audit.ts';
import { hashOfFirstVersion, type PerField } from '../../src/storage/audit-hash.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const now = new Date('2026-03-02T09:00:00.123Z');

function entry(more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    tenantId: 't',
    planId: null,
    planNumber: null,
    actorId: 'lee',
    actorName: 'Lee Gu',
    event: 'sent',
    userId: null,
    before: null,
    after: null,
    detail: null,
    graphRequestId: null,
    ...more,
  };
}

/** What only the owner of the database can do: the trigger off, a statement, the trigger on. */
async function tamper(tx: Database, statement: RawBuilder<unknown>): Promise<void> {
  await sql`alter table audit disable trigger audit_append_only`.execute(tx);
  await statement.execute(tx);
  await sql`alter table audit enable always trigger audit_append_only`.execute(tx);
}

describe.each(databases)('the audit on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  test('is whole when it is empty', async () => {
    expect(await verifyAudit(storage.db)).toEqual({
      rows: 0,
      anonymous: 0,
      brokenAt: null,
      lastHash: '0'.repeat(64),
    });
  });

  test('gives back the record of a plan in order, as it was written', async () => {
    const planId = randomUUID();
    const full = entry({
      planId,
      planNumber: 42,
      userId: 'adele',
      before: [{ skuId: 'E3', disabledPlans: [] }],
      after: [],
      detail: { z_key: 1.5, a: { reason: 'left\0 the company' } },
      graphRequestId: 'r1',
    });
    await storage.transaction((tx) => appendAudit(tx, entry({ planId, event: 'proposed' }), now));
    await appendAudit(storage.db, full, now);
    await appendAudit(storage.db, entry({ planId: randomUUID() }), now);
    const [proposed, sent, ...rest] = await auditOfPlan(storage.db, planId);
    expect(rest).toEqual([]);
    expect(proposed).toMatchObject({ event: 'proposed', at: now, before: null, planNumber: null });
    expect(sent).toMatchObject({ ...full, detail: { z_key: 1.5, a: { reason: 'left the company' } } });
    expect(sent?.prevHash).toBe(proposed?.hash);
  });

  test('of a forged plan id is empty', async () => {
    expect(await auditOfPlan(storage.db, 'x')).toEqual([]);
  });

  test('keeps nothing of a transaction that fails', async () => {
    const userId = randomUUID();
    const failing = storage.transaction(async (tx) => {
      await appendAudit(tx, entry({ userId }), now);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await storage.db.selectFrom('audit').select('id').where('userId', '=', userId).execute()).length).toBe(0);
    expect((await verifyAudit(storage.db)).brokenAt).toBeNull();
  });

  test.each(['update audit set actor_name = $1', 'delete from audit where actor_name <> $1', 'truncate audit'])(
    'refuses: %s',
    async (statement) => {
      const before = await verifyAudit(storage.db);
      const compiled = statement.includes('$1') ? sql.raw(statement.replace('$1', `'x'`)) : sql.raw(statement);
      await expect(compiled.execute(storage.db)).rejects.toThrow('audit is append-only');
      expect(await verifyAudit(storage.db)).toEqual(before);
    },
  );

  test('does not fork when many append at once', async () => {
    const { rows } = await verifyAudit(storage.db);
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        storage.transaction((tx) => appendAudit(tx, entry({ event: `e${i}` }), now)),
      ),
    );
    expect(await verifyAudit(storage.db)).toMatchObject({ rows: rows + 30, brokenAt: null });
  });

  test('is verified beyond one page', async () => {
    await storage.transaction(async (tx) => {
      for (let i = 0; i < 520; i++) await appendAudit(tx, entry({ detail: i }), now);
    });
    const { rows, brokenAt } = await verifyAudit(storage.db);
    expect(brokenAt).toBeNull();
    expect(rows).toBeGreaterThan(520);
  });

  test.each([
    ['a changed word', sql`update audit set event = 'else' where id = 3`, { rows: 2, brokenAt: 3 }],
    ['a changed picture', sql`update audit set before = '[]' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['a changed outcome', sql`update audit set after = '[1]' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['a changed detail', sql`update audit set detail = '{"reason": "else"}' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['a detail that is gone', sql`update audit set detail = null where id = 2`, { rows: 1, brokenAt: 2 }],
    ['another actor', sql`update audit set actor_id = 'eve' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['another name', sql`update audit set actor_name = 'Eve' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['another user', sql`update audit set user_id = 'megan' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['another plan', sql`update audit set plan_id = gen_random_uuid() where id = 2`, { rows: 1, brokenAt: 2 }],
    ['another number', sql`update audit set plan_number = 43 where id = 2`, { rows: 1, brokenAt: 2 }],
    ['another tenant', sql`update audit set tenant_id = 'x' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['another request', sql`update audit set graph_request_id = 'r2' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['a changed time', sql`update audit set at = at + interval '1 second' where id = 2`, { rows: 1, brokenAt: 2 }],
    ['a removed row', sql`delete from audit where id = 2`, { rows: 1, brokenAt: 3 }],
    ['a removed first row', sql`delete from audit where id = 1`, { rows: 0, brokenAt: 2 }],
  ])('shows %s', async (_name, statement, broken) => {
    // Undone at the end, so that the next case finds the chain whole.
    const looking = storage.transaction(async (tx) => {
      await tamper(tx, statement);
      throw await verifyAudit(tx);
    });
    await expect(looking).rejects.toMatchObject(broken);
  });

  test('shows a row that somebody put in', async () => {
    const forged = sql`insert into audit (at, tenant_id, actor_id, actor_name, event, prev_hash, hash)
      values (now(), 't', 'eve', 'Eve', 'approved', 'made up', 'made up')`;
    const whole = await verifyAudit(storage.db);
    await forged.execute(storage.db);
    expect(await verifyAudit(storage.db)).toMatchObject({ rows: whole.rows, brokenAt: expect.any(Number) });
  });
});

/** A row as the version before wrote it: its hash covers the data. */
async function appendAsBefore(db: Database, one: AuditEntry, at: Date): Promise<void> {
  const { lastHash } = await verifyAudit(db);
  const row = { ...one, before: null, after: null, detail: null };
  const hash = hashOfFirstVersion(row, at, lastHash);
  await db
    .insertInto('audit')
    .values({ ...row, at, prevHash: lastHash, hash })
    .execute();
}

describe.each(databases)('a record made anonymous on %s', (database) => {
  const old = new Date('2024-05-01T09:00:00Z');
  const keptFrom = new Date('2025-01-01T00:00:00Z');
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
    await appendAsBefore(storage.db, entry({ userId: 'megan', event: 'proposed' }), old);
    const detail = { reason: 'Megan is ill', to: ['Bram'] };
    await appendAudit(storage.db, entry({ userId: 'megan', before: ['E3'], after: [], detail }), old);
    await appendAudit(storage.db, entry({ event: 'done' }), keptFrom);
  });
  afterAll(() => storage.close());

  const allRows = () => storage.db.selectFrom('audit').selectAll().orderBy('id').execute();

  test('was whole before, its first rows by the version before', async () => {
    expect(await verifyAudit(storage.db)).toMatchObject({ rows: 3, anonymous: 0, brokenAt: null });
    expect((await allRows()).map(({ version }) => version)).toEqual([1, 2, 2]);
  });

  test('commits to the same words differently each time', async () => {
    const rows = (await allRows()).slice(1);
    expect(new Set(rows.map(({ actorName }) => actorName)).size).toBe(1);
    expect(new Set(rows.map(({ commitments }) => (commitments as PerField).actorName)).size).toBe(2);
  });

  test('refuses to be made anonymous in part, and to be changed with it', async () => {
    const blank = sql`actor_id = '', actor_name = '', user_id = null, before = null, after = null, detail = null, salts = null`;
    for (const statement of [
      sql`update audit set anonymized = true`,
      sql`update audit set ${blank}`,
      sql`update audit set ${blank}, anonymized = true, event = 'else'`,
      sql`update audit set ${blank}, anonymized = true, commitments = '{}'`,
      sql`update audit set ${blank}, anonymized = true, at = now()`,
    ]) {
      await expect(statement.execute(storage.db)).rejects.toThrow('audit is append-only');
    }
  });

  test('holds nothing of persons from before, and is whole', async () => {
    const { lastHash } = await verifyAudit(storage.db);
    expect(await anonymizeAudit(storage.db, keptFrom)).toBe(2);
    expect(await anonymizeAudit(storage.db, keptFrom)).toBe(0);
    expect(await verifyAudit(storage.db)).toEqual({ rows: 3, anonymous: 2, brokenAt: null, lastHash });
    const rows = await allRows();
    expect(JSON.stringify(rows.slice(0, 2))).not.toMatch(/megan|Megan|Lee|lee|Bram|E3/);
    expect(rows.map(({ event }) => event)).toEqual(['proposed', 'sent', 'done']);
    expect(rows[2]?.actorName).toBe('Lee Gu');
    await appendAudit(storage.db, entry(), now);
    expect((await verifyAudit(storage.db)).brokenAt).toBeNull();
  });

  test('takes nothing back in, and shows what was forged into it', async () => {
    await expect(sql`update audit set actor_name = 'Eve' where id = 2`.execute(storage.db)).rejects.toThrow(
      'append-only',
    );
    for (const [statement, brokenAt] of [
      [sql`update audit set actor_name = 'Eve' where id = 2`, 2],
      [sql`update audit set actor_name = 'Eve' where id = 1`, 1],
      [sql`update audit set event = 'approved' where id = 2`, 2],
      [sql`update audit set commitments = jsonb_set(commitments, '{userId}', '"x"') where id = 3`, 3],
      [sql`update audit set anonymized = true where id = 3`, 3],
      [sql`update audit set salts = null where id = 3`, 3],
    ] as const) {
      const looking = storage.transaction(async (tx) => {
        await tamper(tx, statement);
        throw await verifyAudit(tx);
      });
      await expect(looking).rejects.toMatchObject({ brokenAt });
    }
  });

  test('of the last 30 days stays as it is, whatever is asked', async () => {
    const before = await verifyAudit(storage.db);
    await appendAudit(storage.db, entry(), new Date());
    expect(await anonymizeAudit(storage.db, new Date('2999-01-01'))).toBeGreaterThan(0);
    const rows = await allRows();
    expect(rows.at(-1)).toMatchObject({ anonymized: false, actorName: 'Lee Gu' });
    expect((await verifyAudit(storage.db)).rows).toBe(before.rows + 1);
  });
});
