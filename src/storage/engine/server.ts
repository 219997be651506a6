import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../../log.ts';
import { StorageError } from '../storage-error.ts';
import type { Connection } from './connection.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/** Many bot instances share one server: a job whose instance died is seen by its missing heartbeat, within about 20 s. */
const CRASH_DETECTION = { monitorIntervalSeconds: 5, superviseIntervalSeconds: 5 };

/**
 * A PostgreSQL server, or what speaks its language, at a `postgres://` address.
 * Throws StorageError `unreachable`; its message names host and database, never the password.
 */
export async function openServer(databaseUrl: string, log: Log): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'license-desk',
    types: { getTypeParser },
  });
  // Without a listener the loss of an idle connection would end the process; the pool replaces it by itself.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'lost a connection to the database'));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new StorageError(
      'unreachable',
      `Cannot reach the database ${describe(databaseUrl)} (${reasonOf(error)}): check DATABASE_URL and that the server is running.`,
      error,
    );
  }
  return {
    dialect: new PostgresDialect({ pool }),
    boss: {
      connectionString: databaseUrl,
      application_name: 'license-desk jobs',
      max: 5,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      ...CRASH_DETECTION,
    },
    exclusive: false,
    whyNotReady,
    release: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

/** The codes of PostgreSQL, appendix A. */
function whyNotReady(cause: unknown): StorageError | null {
  switch ((cause as { code?: unknown }).code) {
    case '42501':
      return new StorageError(
        'unwritable',
        'The user in DATABASE_URL may not make tables: give it CREATE on that database and on its schema public.',
        cause,
      );
    case '53100':
      return new StorageError('full', 'The disk of the database server is full: make room on it.', cause);
    case '25006':
      return new StorageError(
        'readOnly',
        'The database in DATABASE_URL takes no writes, as a standby does: name the primary server.',
        cause,
      );
    default:
      return null;
  }
}

/** pg gives bigint as text, since it may exceed what a number holds; ours do not. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');

function describe(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'in DATABASE_URL';
  const { host, pathname } = new URL(databaseUrl);
  return `${decodeURIComponent(pathname.slice(1)) || 'postgres'} on ${host || 'this machine'}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'no reason given';
}
