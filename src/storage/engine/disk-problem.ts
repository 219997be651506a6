import { StorageError } from '../storage-error.ts';

/** What the disk refuses, by the codes of Node and of POSIX. Such a database is sound: it must never be called damaged. */
const problems: Record<string, 'full' | 'readOnly' | 'forbidden'> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

/** Whether this is the code of a disk that is full, read-only or not ours. */
export function isDiskProblem(code: unknown): code is string {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}

/** What to say where the disk does not let us write: what it is, and what to do about it. */
export function diskProblem(code: string, folder: string, cause?: unknown): StorageError {
  switch (problems[code]) {
    case 'full':
      return new StorageError(
        'full',
        `The disk with ${folder} is full (${code}): make room on it and start again. What was recorded is kept.`,
        cause,
      );
    case 'readOnly':
      return new StorageError(
        'readOnly',
        `The disk with ${folder} is read-only (${code}): mount it writable, or set DATA_DIR to another folder. What was recorded is kept.`,
        cause,
      );
    default:
      return new StorageError(
        'unwritable',
        `Cannot write in ${folder} (${code}): give this user the right to read and write everything in it, or set DATA_DIR to another folder.`,
        cause,
      );
  }
}
