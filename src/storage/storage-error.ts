/**
 * Why the storage cannot be used: `locked` another process has the folder, `unwritable` this user may not write there,
 * `full` the disk has no room, `readOnly` it takes no writes from anybody, `unreachable` the database server does not let us in,
 * `damaged` the files in the folder do not start as a database, `newer` a later version of License Desk has been here.
 */
export type StorageErrorCode = 'locked' | 'unwritable' | 'full' | 'readOnly' | 'unreachable' | 'damaged' | 'newer';

/** The storage does not open. The message is one line, carries no secret, and ends in what to do next. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}
