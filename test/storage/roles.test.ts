import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditEntry, anonymizeAudit, appendAudit, verifyAudit } from '../../src/storage/audit.ts';
import { insertPlan } from '../../src/storage/plans/plans.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const script = join(import.meta.dirname, '../../infra/database-roles.sql');
const now = () => new Date('2024-03-02T09:00:00Z');

const entry: AuditEntry = {
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
};

describe.skipIf(!databases.includes('postgres'))('the writer of infra/database-roles.sql (TEST_DATABASE_URL)', () => {
  const writer = `writer_${randomUUID().slice(0, 8)}`;
  let owner: TestStorage;
  let storage: Storage;

  beforeAll(async () => {
    owner = await openTestStorage({ database: 'postgres', now });
    await sql`create role ${sql.id(writer)} login`.execute(owner.db);
    const url = owner.where.databaseUrl ?? '';
    await promisify(execFile)('psql', [url, '--set', `writer=${writer}`, '--file', script]);
    const asWriter = new URL(url);
    asWriter.username = writer;
    storage = await openStorage({ dataDir: '', databaseUrl: asWriter.href, now });
  });
  afterAll(async () => {
    await storage.close();
    await sql`drop owned by ${sql.id(writer)}`.execute(owner.db);
    await sql`drop role ${sql.id(writer)}`.execute(owner.db);
    await owner.close();
  });

  test('adds to the record, keeps plans and does jobs', async () => {
    await Promise.all(Array.from({ length: 10 }, () => appendAudit(storage.db, entry, now())));
    expect(await verifyAudit(storage.db)).toMatchObject({ rows: 10, brokenAt: null });
    const plan = { id: randomUUID(), tenantId: 't', state: 'proposed' as const, askerId: 'lee', version: 1, body: {} };
    const done: object[] = [];
    await storage.jobs.work('timer', async (data) => void done.push(data));
    await storage.jobs.start();
    await storage.transaction(async (tx) => {
      await insertPlan(tx, { ...plan, changes: [] }, now());
      await storage.jobs.enqueue(tx, 'timer', { planId: plan.id });
    });
    await expect.poll(() => done, { timeout: 30_000 }).toEqual([{ planId: plan.id }]);
  });

  test.each([
    'update audit set event = event',
    'delete from audit',
    'truncate audit',
    'alter table audit disable trigger audit_append_only',
    'drop table audit',
  ])('may not: %s', async (statement) => {
    await expect(sql.raw(statement).execute(storage.db)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('has personal data taken out by the function that the owner made for it', async () => {
    expect(await anonymizeAudit(storage.db, new Date())).toBe(10);
    expect(await verifyAudit(storage.db)).toMatchObject({ rows: 10, anonymous: 10, brokenAt: null });
  });
});
