import type { DatabaseConnection, Driver } from 'kysely';
import type pg from 'pg';
import { retryTransient } from '../retry-transient.ts';
import type { TransactionGuard } from '../transaction-guard.ts';
import { translatingConnection } from '../translating-connection.ts';

/** Reads one statement; anything of the pool that it needs is given back before it answers. */
export type ReadStatement = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

/** Reads each statement by itself on any connection, and again on another one when the first was lost. */
export function readingConnection(read: ReadStatement): DatabaseConnection {
  return translatingConnection({
    async executeQuery({ sql, parameters }) {
      const { rows } = await retryTransient(() => read(sql, parameters));
      return { rows };
    },
    streamQuery(): AsyncIterableIterator<never> {
      throw new TypeError('a long result requires reading in pages');
    },
  });
}

/** A driver for reading alone. */
export function readingDriver(guard: TransactionGuard, connection: DatabaseConnection): Driver {
  const refuse = () => Promise.reject(new TypeError('reading takes no transaction: use Database.transaction'));
  return {
    async init() {},
    async acquireConnection() {
      guard.refuseInside();
      return connection;
    },
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    async releaseConnection() {},
    async destroy() {},
  };
}
