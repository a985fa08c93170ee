import type Sqlite from 'better-sqlite3';
import { CompiledQuery, type Driver } from 'kysely';
import type { TransactionGuard } from '../transaction-guard.ts';
import { translatingConnection } from '../translating-connection.ts';
import { waitingLine } from '../waiting-line.ts';
import { KeptStatements } from './kept-statements.ts';

/** A driver of one connection, one user at a time: for reading, and for migrations. */
export function connectionDriver(database: Sqlite.Database, guard: TransactionGuard): Driver {
  const line = waitingLine();
  const connection = new KeptStatements(database);
  const translating = translatingConnection(connection);
  const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text)).then(() => undefined);
  return {
    async init() {},
    async acquireConnection() {
      guard.refuseInside();
      await line.enter();
      return translating;
    },
    // Immediate: whoever will write waits here, never in the middle of the transaction.
    beginTransaction: () => run(database.readonly ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => (database.inTransaction ? run('rollback') : Promise.resolve()),
    async releaseConnection() {
      line.leave();
    },
    async destroy() {
      database.close();
    },
  };
}
