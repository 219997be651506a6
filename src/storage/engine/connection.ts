import type { Dialect } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { StorageError } from '../storage-error.ts';

/** A database that is open: what Kysely and pg-boss need to speak to it, and how to let go of it. */
export interface Connection {
  dialect: Dialect;
  boss: ConstructorOptions;
  /** True where no other process can be at work in this database, so that a job in progress has nobody working on it at start. */
  exclusive: boolean;
  /** What is behind a failure to make the tables ready, where it is something that the administrator can mend; else null. */
  whyNotReady(error: unknown): StorageError | null;
  /** Called after Kysely and pg-boss have been closed. */
  release(): Promise<void>;
}
