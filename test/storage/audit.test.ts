import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditEntry, appendAudit, auditOfPlan, verifyAudit } from '../../src/storage/audit.ts';
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
    expect(await verifyAudit(storage.db)).toEqual({ rows: 0, brokenAt: null, lastHash: '0'.repeat(64) });
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
