import { accessSync, constants } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../storage-error.ts';
import { diskProblem } from './disk-problem.ts';

const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/**
 * Keeps every other process off a folder until `release` is called or this process ends, however it ends.
 *
 * Node has no call for a file lock, but its SQLite takes one on the file it opens (fcntl, LockFileEx). The kernel gives such
 * a lock back when its owner dies, so there is no stale lock to break, no heartbeat and no process id that may be reused.
 * Never open the file by other means in this process: POSIX drops the lock when any descriptor of the file is closed.
 *
 * Throws StorageError `locked` where another process has the folder; `unwritable`, `full` or `readOnly` where the file cannot be made.
 */
export function lockFolder(folder: string, file: string): { release(): void } {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file);
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) {
      throw new StorageError(
        'locked',
        `Another License Desk is using ${folder}: stop it, or start this one with another DATA_DIR.`,
        error,
      );
    }
    throw diskProblem(whyUnwritable(error, folder), folder, error);
  }
  const held = lock;
  return { release: () => held.close() };
}

/** SQLite says little of why it cannot write: the folder itself says the rest. */
function whyUnwritable(error: unknown, folder: string): string {
  if ((error as { errcode?: number }).errcode === SQLITE_FULL) return 'ENOSPC';
  try {
    accessSync(folder, constants.W_OK);
    return 'EACCES';
  } catch (refused) {
    return (refused as NodeJS.ErrnoException).code ?? 'EACCES';
  }
}
