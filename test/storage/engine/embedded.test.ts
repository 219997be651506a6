import fs, { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStorage } from '../../../src/storage/storage.ts';
import { copyOfPrepared, openTestStorage, type TestStorage } from '../../support/storage.ts';

const now = () => new Date();

describe('the embedded database', () => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database: 'pglite' });
    await sql`create table writing (n int)`.execute(storage.db);
  });
  afterAll(() => storage.close());

  const COMMITS = 50;
  const commit = () => storage.transaction((tx) => sql`insert into writing values (1)`.execute(tx));

  test('has every commit on the disk before it says so', async () => {
    const fsync = vi.spyOn(fs, 'fsyncSync');
    try {
      for (let i = 0; i < COMMITS; i++) {
        const before = fsync.mock.calls.length;
        await commit();
        expect(fsync.mock.calls.length).toBeGreaterThan(before);
      }
    } finally {
      fsync.mockRestore();
    }
  });

  test('believes itself safe', async () => {
    const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method') order by name`.execute(
      storage.db,
    );
    expect(rows.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'fsync=on',
      'full_page_writes=on',
      'synchronous_commit=on',
      'wal_sync_method=fsync',
    ]);
  });

  test('refuses a second opener with one clear line, and lets it in when the first has closed', async () => {
    const second = openStorage({ ...storage.where, now });
    await expect(second).rejects.toMatchObject({
      code: 'locked',
      message: `Another License Desk is using ${storage.where.dataDir}: stop it, or start this one with another DATA_DIR.`,
    });
    await expect(commit()).resolves.toBeDefined();
    storage = await storage.reopen(async () => {
      await (await openStorage({ ...storage.where, now })).close();
    });
  });

  test('can be closed twice', async () => {
    const { where } = storage;
    storage = await storage.reopen(async () => {
      const other = await openStorage({ ...where, now });
      await Promise.all([other.close(), other.close()]);
      await other.close();
    });
    await expect(commit()).resolves.toBeDefined();
  });
});

describe('a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'license-desk-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is made, and a first start that was cut short is begun again', async () => {
    const dataDir = join(folder, 'a/b');
    await mkdir(join(dataDir, 'database.partial/base'), { recursive: true });
    await writeFile(join(dataDir, 'database.partial/PG_VERSION'), '17\n');
    const storage = await openStorage({ dataDir, now });
    await storage.close();
    expect(existsSync(join(dataDir, 'database/PG_VERSION'))).toBe(true);
    expect(existsSync(join(dataDir, 'database.partial'))).toBe(false);

    // The same folder serves here, since a first start takes seconds.
    await truncate(join(dataDir, 'database/global/pg_control'), 0);
    for (let i = 0; i < 2; i++) {
      await expect(openStorage({ dataDir, now })).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringMatching(/^The database in \S+ does not start: keep that folder, [^\n]+$/),
      });
    }
  });

  test.each([
    ['ENOSPC', 'full', /^The disk with \S+ is full \(ENOSPC\): make room/],
    ['EDQUOT', 'full', /^The disk with \S+ is full \(EDQUOT\): make room/],
    ['EROFS', 'readOnly', /^The disk with \S+ is read-only \(EROFS\): mount it writable/],
    ['EACCES', 'unwritable', /^Cannot write in \S+ \(EACCES\): give this user the right/],
  ])('that is sound is never called damaged where the disk refuses: %s', async (refusal, code, message) => {
    const dataDir = await copyOfPrepared();
    const opened = fs.openSync;
    const refused = Object.assign(new Error(refusal), { code: refusal });
    const refuse = () => {
      throw refused;
    };
    // A full disk lets files be opened, the others do not let them be opened for writing.
    const disk =
      code === 'full'
        ? vi.spyOn(fs, 'writeSync').mockImplementation(refuse)
        : vi
            .spyOn(fs, 'openSync')
            .mockImplementation((path, flags, mode) =>
              typeof flags === 'number' && flags & fs.constants.O_RDWR ? refuse() : opened(path, flags, mode),
            );
    try {
      const failure = await openStorage({ dataDir, now }).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
      expect((failure as Error).message).not.toMatch(/damaged|move it|remove|begin anew/);
    } finally {
      disk.mockRestore();
    }
    // Nothing was lost by it.
    await (await openStorage({ dataDir, now })).close();
    await rm(dataDir, { recursive: true });
  });

  test.each(['file', 'file/below', 'lockless'])(
    'that cannot be written is refused with one clear line: %s',
    async (name) => {
      await writeFile(join(folder, 'file'), '');
      // Something else where the lock would be: what a folder of another owner looks like to one who is not root.
      await mkdir(join(folder, 'lockless/lock'), { recursive: true });
      await expect(openStorage({ dataDir: join(folder, name), now })).rejects.toMatchObject({
        code: 'unwritable',
        message: expect.stringMatching(/^Cannot [^\n]+ DATA_DIR [^\n]+$/),
      });
    },
  );
});
