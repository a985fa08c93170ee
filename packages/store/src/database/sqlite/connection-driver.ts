import type Sqlite from 'better-sqlite3';
import type { DatabaseConnection, Driver } from 'kysely';
import type { TransactionGuard } from '../transaction-guard.ts';
import { translatingConnection } from '../translating-connection.ts';
import { waitingLine } from '../waiting-line.ts';
import { KeptStatements } from './kept-statements.ts';

/** A driver of one connection, one user at a time: for reading, for migrations, for a snapshot. */
export function connectionDriver(
  database: Sqlite.Database,
  guard: TransactionGuard,
  connection: DatabaseConnection = translatingConnection(new KeptStatements(database)),
): Driver {
  const line = waitingLine();
  return {
    async init() {},
    async acquireConnection() {
      guard.refuseInside();
      await line.enter();
      return connection;
    },
    async beginTransaction() {
      // Immediate: whoever will write waits here, never in the middle of the transaction.
      database.exec(database.readonly ? 'begin' : 'begin immediate');
    },
    async commitTransaction() {
      database.exec('commit');
    },
    async rollbackTransaction() {
      if (database.inTransaction) database.exec('rollback');
    },
    async releaseConnection() {
      line.leave();
    },
    async destroy() {
      database.close();
    },
  };
}
