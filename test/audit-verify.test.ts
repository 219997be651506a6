import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { appendAudit, verifyAudit } from '../src/storage/audit.ts';
import { openStorage } from '../src/storage/storage.ts';
import { PEOPLE } from './support/sandbox.ts';
import { openTestStorage, type TestStorage } from './support/storage.ts';
import { type Desk, openDesk } from './support/teams.ts';

// Each test starts a process: on a busy machine that takes long.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

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

describe('a record that fits together and is not whole', () => {
  let folder: string;
  let desk: Desk;
  let anchor: string;
  const key = 'a key of sixteen or more';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'license-desk-anchor-'));
    anchor = join(folder, 'anchor');
    desk = await openDesk({ AUDIT_ANCHOR: anchor, AUDIT_KEY: key });
    await desk.say(PEOPLE.ada, 'remove Microsoft 365 E3 from zoe');
    await desk.say(PEOPLE.ada, 'cancel');
    await desk.restart();
    await desk.app.close();
  });
  afterAll(async () => {
    await desk.close();
    await rm(folder, { recursive: true });
  });
  const whole = () => verify({ DATA_DIR: desk.config.dataDir, AUDIT_ANCHOR: anchor, AUDIT_KEY: key });

  /** Changes the database behind the bot's back. */
  async function tamper(...statements: string[]): Promise<void> {
    const opened = await openStorage({ dataDir: desk.config.dataDir, now: () => new Date() });
    await sql`alter table audit disable trigger audit_append_only`.execute(opened.db);
    for (const statement of statements) await sql.raw(statement).execute(opened.db);
    await sql`alter table audit enable always trigger audit_append_only`.execute(opened.db);
    await opened.close();
  }

  test('before, all of it agrees: chain, plans and anchors', async () => {
    const { code, out } = await whole();
    expect(out).toMatch(/^1 anchors in .* agree\.\nThe record is whole: 2 rows/);
    expect(code).toBe(0);
  });

  test('a line of the anchors that was made up is not signed', async () => {
    const before = await readFile(anchor, 'utf8');
    await writeFile(anchor, before.replace(/"rows":\d+/, '"rows":1'));
    const { code, out } = await whole();
    await writeFile(anchor, before);
    expect(out).toContain('line 1 of');
    expect(out).toContain('is not signed with AUDIT_KEY');
    expect(code).toBe(1);
  });

  test('a record cut off at its end contradicts the plan and the anchor', async () => {
    await tamper(`delete from audit where event = 'cancelled'`);
    const { code, out } = await whole();
    expect(out).toContain('The record is not whole, though its 1 rows fit together.');
    expect(out).toContain('Plan #1 is cancelled; the record does not say how it became so.');
    expect(out).toContain('Anchor: row 2 is not what it was at');
    expect(code).toBe(1);
  });

  test('an emptied record is not whole, even where the plans are gone too', async () => {
    await tamper('delete from audit', 'delete from card_messages', 'delete from plan_changes', 'delete from plans');
    const { code, out } = await verify({ DATA_DIR: desk.config.dataDir });
    expect(out).toContain('Plan #1 was made; the record does not say by whom.');
    expect(code).toBe(1);
  });
});
