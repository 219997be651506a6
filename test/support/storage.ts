import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Log } from '../../src/log.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';

const root = join(import.meta.dirname, '../..');
/** Prepared databases live where npm's packages do: ignored by git, gone with `node_modules`. */
const cache = join(root, 'node_modules/.cache/license-desk-storage');
const DAY_MS = 24 * 60 * 60 * 1000;

export type DatabaseName = 'pglite' | 'postgres';

/** For suites that run over every database there is: `describe.each(databases)`. TEST_DATABASE_URL adds a server. */
export const databases: DatabaseName[] = process.env.TEST_DATABASE_URL ? ['pglite', 'postgres'] : ['pglite'];

/** For suites that say nothing: the server where there is one, since the other databases are tried without it. */
const standard: DatabaseName = process.env.TEST_DATABASE_URL ? 'postgres' : 'pglite';

export interface TestStorage extends Storage {
  /** How another process would open the same data. */
  where: { dataDir: string; databaseUrl?: string };
  /**
   * Closes it and opens the same data again, as a restart of the process does. The data stays until that one is closed.
   * @param meanwhile what happens to the data while nobody here has it open
   */
  reopen(meanwhile?: () => Promise<void>): Promise<TestStorage>;
}

/** An empty storage of one's own, gone when it is closed. Open one per test file: a PGlite costs half a second and 300 MB. */
export async function openTestStorage(
  options: { database?: DatabaseName; now?: () => Date; log?: Log } = {},
): Promise<TestStorage> {
  const { database = standard, now = () => new Date(), log } = options;
  const { where, remove } = database === 'pglite' ? await copyPrepared() : await createOnServer();
  const open = async (): Promise<TestStorage> => {
    const storage = await openStorage({ ...where, now, log });
    return {
      ...storage,
      where,
      reopen: async (meanwhile) => {
        await storage.close();
        await meanwhile?.();
        return open();
      },
      close: async () => {
        await storage.close();
        await remove();
      },
    };
  };
  return open();
}

async function copyPrepared() {
  const dataDir = await copyOfPrepared();
  return { where: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

/** A new folder as a first start leaves it; whoever asks for it removes it. */
export async function copyOfPrepared(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'license-desk-test-'));
  // A thousand small files: the synchronous copy takes half the time.
  cpSync(await prepare(), dataDir, { recursive: true });
  return dataDir;
}

/** A folder as a first start leaves it, made once for each state of `src/storage` and its packages. */
async function prepare(): Promise<string> {
  const folder = join(cache, await fingerprint());
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  await removeOld();
  const making = await mkdtemp(join(cache, 'making-'));
  const storage = await openStorage({ dataDir: making, now: () => new Date() });
  await storage.close();
  // Another worker may have been faster; then its folder is as good.
  await rename(making, folder).catch(() => rm(making, { recursive: true }));
  return folder;
}

async function fingerprint(): Promise<string> {
  const sources = join(root, 'src/storage');
  const entries = await readdir(sources, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : [])).sort();
  const hash = createHash('sha256');
  for (const file of [...files, join(root, 'package-lock.json')]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > DAY_MS) await rm(folder, { recursive: true, force: true });
  }
}

async function createOnServer() {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: see test/support/postgres.sh.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(server, `create database ${name}`);
  const databaseUrl = new URL(server);
  databaseUrl.pathname = `/${name}`;
  return {
    where: { dataDir: '', databaseUrl: databaseUrl.href },
    remove: () => runOnServer(server, `drop database ${name} with (force)`),
  };
}

async function runOnServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A storage that begins with a dump of an older version's database in place of an empty one. */
export async function openOlderStorage(dump: string, options: Parameters<typeof openTestStorage>[0] = {}) {
  const storage = await openTestStorage(options);
  return storage.reopen(() => replaceDatabase(storage.where, dump));
}

async function replaceDatabase({ dataDir, databaseUrl }: TestStorage['where'], dump: string): Promise<void> {
  const script = `drop schema pgboss cascade; drop schema public cascade; create schema public; ${dump}`;
  if (databaseUrl) return runOnServer(databaseUrl, script);
  const pglite = await PGlite.create(join(dataDir, 'database'));
  await pglite.exec(script).finally(() => pglite.close());
}
