import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from './tables.ts';

const current = new AsyncLocalStorage<{ open: boolean }>();

/** Runs a function as the inside of a transaction, for `refuseInsideTransaction`. */
export async function markTransaction<T>(work: () => Promise<T>): Promise<T> {
  const mark = { open: true };
  try {
    return await current.run(mark, work);
  } finally {
    mark.open = false;
  }
}

/**
 * A database that throws when it is used inside a transaction, where only the transaction may be used: on PGlite such a
 * statement would wait for ever for the one connection, on PostgreSQL it would silently not be part of the transaction.
 */
export function refuseInsideTransaction(db: Database): Database {
  return new Proxy(db, {
    get(target, property) {
      if (current.getStore()?.open) {
        throw new Error(`db.${String(property)} was used inside a transaction: pass the transaction instead.`);
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
