import type Sqlite from 'better-sqlite3';
import { DefaultQueryExecutor, DummyDriver, SingleConnectionProvider, Transaction } from 'kysely';
import type { Tables } from '../../tables/tables.ts';
import type { DatabaseTransaction } from '../database.ts';
import { setDirectConnection } from '../direct-connection.ts';
import type { TransactionGuard } from '../transaction-guard.ts';
import { WorkConnection } from '../work-connection.ts';
import { KeptStatements } from './kept-statements.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** Runs a work in a transaction of its own, whole or not at all. */
export type RunWork = <Result>(work: (transaction: DatabaseTransaction) => Promise<Result>) => Promise<Result>;

/**
 * Works whose transactions are savepoints in a transaction that the write queue has opened and will commit. One work runs at a time:
 * the queue sees to that. Kysely's own way to begin a transaction waits a dozen times for what SQLite does at once.
 */
export function savepointWork(
  database: Sqlite.Database,
  guard: TransactionGuard,
  beforeStatement: () => Promise<void> | undefined,
): RunWork {
  const statements = new KeptStatements(database);
  const driver = new DummyDriver();
  const dialect = sqliteDialect(driver);
  const compiler = dialect.createQueryCompiler();
  const adapter = dialect.createAdapter();
  const begin = database.prepare('savepoint work');
  const release = database.prepare('release work');
  const undo = database.prepare('rollback to work');
  return async (work) => {
    guard.refuseInside();
    const connection = new WorkConnection(statements, beforeStatement);
    const executor = new DefaultQueryExecutor(compiler, adapter, new SingleConnectionProvider(connection));
    const transaction = new Transaction<Tables>({ config: { dialect }, driver, dialect, executor });
    setDirectConnection(transaction, connection);
    begin.run();
    try {
      const result = await guard.run(() => work(transaction));
      connection.requireSound();
      connection.end();
      release.run();
      return result;
    } catch (error) {
      connection.end();
      // A full disk or a fault of it has undone the whole transaction already, savepoints included.
      if (database.inTransaction) {
        undo.run();
        release.run();
      }
      connection.tellFailureOfDatabase();
      throw error;
    }
  };
}
