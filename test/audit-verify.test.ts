import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit, verifyAudit } from '../src/storage/audit.ts';
import { openTestStorage, type TestStorage } from './support/storage.ts';

const script = join(import.meta.dirname, '../src/audit-verify.ts');

/** The command as `npm run audit:verify` runs it. */
async function verify(env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  const { PATH = '' } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], { env: { PATH, ...env } });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
  for (const event of ['proposed', 'approved', 'done']) {
    const entry = { tenantId: 't', planId: null, planNumber: 1, actorId: 'a', actorName: 'Ada', event };
    const rest = { userId: null, before: null, after: null, detail: null, graphRequestId: null };
    await appendAudit(storage.db, { ...entry, ...rest }, new Date('2026-03-02T09:00:00Z'));
  }
});
afterAll(() => storage.close());

test('says that the record is whole, with its rows and last hash', async () => {
  const { lastHash } = await verifyAudit(storage.db);
  storage = await storage.reopen(async () => {
    const { code, out } = await verify({ DATA_DIR: storage.where.dataDir });
    expect([code, out]).toEqual([0, `The record is whole: 3 rows, last hash ${lastHash}.\n`]);
  });
});

test('names the first broken row and ends with 1', async () => {
  await storage.transaction(async (tx) => {
    await sql`alter table audit disable trigger audit_append_only`.execute(tx);
    await sql`update audit set actor_name = 'Eve' where id = 2`.execute(tx);
    await sql`alter table audit enable always trigger audit_append_only`.execute(tx);
  });
  storage = await storage.reopen(async () => {
    const { code, out } = await verify({ DATA_DIR: storage.where.dataDir });
    expect(code).toBe(1);
    expect(out).toContain('row 2 was changed');
    expect(out).toContain('1 rows before it are whole');
  });
});

test('says that the bot has the database, in one line', async () => {
  const { code, err } = await verify({ DATA_DIR: storage.where.dataDir });
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('makes no database where there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'license-desk-verify-'));
  const { code, err } = await verify({ DATA_DIR: folder });
  await rm(folder, { recursive: true });
  expect([code, err]).toEqual([
    1,
    `There is no database in ${folder}: set DATA_DIR or DATABASE_URL as the bot has it.\n`,
  ]);
});
