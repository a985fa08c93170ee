import type Sqlite from 'better-sqlite3';
import type { DatabaseConnection, Driver } from 'kysely';
import type { TransactionGuard } from '../transaction-guard.ts';
import { WorkConnection } from '../work-connection.ts';
import { KeptStatements } from './kept-statements.ts';

/**
 * A driver whose transactions are savepoints in a transaction that the write queue has opened and will commit. One work runs at a
 * time: the queue sees to that.
 */
export function savepointDriver(
  database: Sqlite.Database,
  guard: TransactionGuard,
  beforeStatement: () => Promise<void> | undefined,
): Driver {
  const statements = new KeptStatements(database);
  const begin = database.prepare('savepoint work');
  const release = database.prepare('release work');
  const undo = database.prepare('rollback to work');
  return {
    async init() {},
    async acquireConnection() {
      guard.refuseInside();
      return new WorkConnection(statements, beforeStatement);
    },
    async beginTransaction() {
      begin.run();
    },
    async commitTransaction(connection) {
      const work = asWork(connection);
      work.requireSound();
      work.end();
      release.run();
    },
    async rollbackTransaction(connection) {
      const work = asWork(connection);
      work.end();
      // A full disk or a fault of it has undone the whole transaction already, savepoints included.
      if (database.inTransaction) {
        undo.run();
        release.run();
      }
      work.tellFailureOfDatabase();
    },
    async releaseConnection() {},
    async destroy() {},
  };
}

function asWork(connection: DatabaseConnection): WorkConnection {
  if (!(connection instanceof WorkConnection)) throw new TypeError('a work requires its own connection');
  return connection;
}
