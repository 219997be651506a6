import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import type { Connection } from './connection.ts';
import { DurableFiles, durableStartParams } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';
import { StorageError } from './storage-error.ts';

/**
 * PostgreSQL inside this process, kept in `<dataDir>/database` (design, decision 3).
 * Throws StorageError `locked`, `unwritable` or `damaged`.
 */
export async function openEmbedded(dataDir: string): Promise<Connection> {
  const folder = resolve(dataDir);
  await makeFolder(folder).catch((error: unknown) => {
    throw new StorageError(
      'unwritable',
      `Cannot make the folder ${folder}: set DATA_DIR to a folder that this user may write.`,
      error,
    );
  });
  const lock = lockFolder(folder, join(folder, 'lock'));
  try {
    const database = join(folder, 'database');
    if (!existsSync(database)) await createDatabase(database);
    const pglite = await startPglite(database);
    return {
      dialect: new PGliteDialect({ pglite }),
      boss: { db: fromPglite(pglite), backend: 'pglite' },
      exclusive: true,
      release: async () => {
        if (!pglite.closed) await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** One level at a time: Node's own recursive mkdir never ends where the parent takes no folders, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

async function startPglite(database: string): Promise<PGlite> {
  try {
    return await PGlite.create({
      fs: new DurableFiles(database),
      startParams: durableStartParams(PGlite.defaultStartParams),
      // As pg reads it on a server (see server.ts): no number here grows beyond 2^53.
      parsers: { [types.INT8]: Number },
    });
  } catch (error) {
    throw new StorageError(
      'damaged',
      `The database in ${database} does not start: restore a copy of that folder, or move it away to begin anew.`,
      error,
    );
  }
}

/** Made beside its place and moved there when whole and on disk, so that a first start cut short leaves no half database. */
async function createDatabase(database: string): Promise<void> {
  const partial = `${database}.partial`;
  await rm(partial, { recursive: true, force: true });
  const pglite = await startPglite(partial);
  await pglite.close();
  await syncTree(partial);
  await rename(partial, database);
  await sync(join(database, '..'));
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await sync(join(entry.parentPath, entry.name));
  }
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
