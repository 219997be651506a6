import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a turn and its queue may need before somebody has made room. */
const leastMegabytes = 32;

/** Megabytes left for this user where a folder is, or will be. @throws Error of Node where it cannot be read */
export async function megabytesLeft(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / 1024 ** 2);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT' && dirname(folder) !== folder;
    if (missing) return megabytesLeft(dirname(folder));
    throw error;
  }
}

/**
 * Fails before the embedded database does: on a full disk it still writes where it has room inside its files, and fails at the next
 * page that it needs.
 */
export async function requireRoom(folder: string, least = leastMegabytes): Promise<void> {
  const left = await megabytesLeft(folder);
  if (left < least) throw new Error(`only ${left} MB are left at ${folder} (ENOSPC is near): make room`);
}
