import { existsSync } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PGlite, types } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import { StorageError } from '../storage-error.ts';
import type { Connection } from './connection.ts';
import { diskProblem, isDiskProblem } from './disk-problem.ts';
import { DurableFiles, durableStartParams } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * PostgreSQL inside this process, kept in `<dataDir>/database` (design, decision 3).
 * Throws StorageError `locked`, `unwritable`, `full`, `readOnly` or `damaged`.
 */
export async function openEmbedded(dataDir: string): Promise<Connection> {
  const folder = resolve(dataDir);
  await makeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    if (isDiskProblem(error.code)) throw diskProblem(error.code, folder, error);
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
    const { pglite, files } = await startPglite(database);
    return {
      dialect: new PGliteDialect({ pglite }),
      boss: { db: fromPglite(pglite), backend: 'pglite' },
      exclusive: true,
      whyNotReady: (error) => (files.diskProblem === null ? null : diskProblem(files.diskProblem, database, error)),
      release: async () => {
        if (!pglite.closed) await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    const { code } = error as NodeJS.ErrnoException;
    throw isDiskProblem(code) ? diskProblem(code, folder, error) : error;
  }
}

/** One level at a time: Node's own recursive mkdir never ends where the parent takes no folders, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

async function startPglite(database: string): Promise<{ pglite: PGlite; files: DurableFiles }> {
  // The optimizing compiler for WebAssembly takes some hundred megabytes for PGlite, and makes it no faster (docs/evidence.md).
  setFlagsFromString('--liftoff-only');
  const files = new DurableFiles(database);
  // Nobody else has the folder, so it is a remnant; an empty one, left by a disk that refused, would stop every later start.
  await rm(join(database, 'postmaster.pid'), { force: true });
  try {
    const pglite = await PGlite.create({
      fs: files,
      startParams: durableStartParams(PGlite.defaultStartParams),
      // As pg reads it on a server (see server.ts): no number here grows beyond 2^53.
      parsers: { [types.INT8]: Number },
    });
    return { pglite, files };
  } catch (error) {
    const refusal = files.diskProblem ?? (await refusalIn(database));
    if (refusal !== null) throw diskProblem(refusal, database, error);
    throw new StorageError(
      'damaged',
      `The database in ${database} does not start: keep that folder, restore a copy of it from before, or set DATA_DIR to an empty folder to begin anew.`,
      error,
    );
  }
}

/** How the disk refuses one of these files; null where it refuses none. PGlite judges some rights by itself, before it asks the disk. */
async function refusalIn(folder: string): Promise<string | null> {
  try {
    for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
      await access(join(entry.parentPath, entry.name), constants.R_OK | constants.W_OK);
    }
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return isDiskProblem(code) ? code : null;
  }
}

/** Made beside its place and moved there when whole and on disk, so that a first start cut short leaves no half database. */
async function createDatabase(database: string): Promise<void> {
  const partial = `${database}.partial`;
  await rm(partial, { recursive: true, force: true });
  const { pglite } = await startPglite(partial);
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
