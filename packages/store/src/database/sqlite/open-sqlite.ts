import { Kysely } from 'kysely';
import { keepBeforeMigration } from '../../backup/keep-before-migration.ts';
import type { Migration } from '../../schema/migration.ts';
import { migrate } from '../../schema/migrate.ts';
import type { Tables } from '../../tables/tables.ts';
import type { TellDatabaseEvent } from '../database-event.ts';
import type { Database } from '../database.ts';
import { outsideConnection, setDirectConnection } from '../direct-connection.ts';
import { transactionGuard } from '../transaction-guard.ts';
import { translatingConnection } from '../translating-connection.ts';
import { connectionDriver } from './connection-driver.ts';
import { endFileCheck, sqliteFile } from './file-check.ts';
import { KeptStatements } from './kept-statements.ts';
import { openSqliteFile } from './open-sqlite-file.ts';
import { savepointWork } from './savepoint-work.ts';
import { shortLog } from './short-log.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { storageReserve } from './storage-reserve.ts';
import { writeQueue } from './write-queue.ts';

/**
 * Opens `groundwork.sqlite` in the data folder, brought to the latest schema; a copy is kept of what an older one was.
 *
 * @throws StoreError what `openSqliteFile` and `migrate` throw
 */
export async function openSqlite(
  dataDir: string,
  migrations: readonly Migration[],
  tell: TellDatabaseEvent = () => undefined,
): Promise<Database> {
  const connections = openSqliteFile(dataDir, await endFileCheck(sqliteFile(dataDir)));
  const guard = transactionGuard();
  try {
    const whole = new Kysely<Tables>({ dialect: sqliteDialect(connectionDriver(connections.write, guard)) });
    await keepBeforeMigration(connections, migrations);
    await migrate(whole, 'sqlite', migrations);
  } catch (error) {
    connections.close();
    throw error;
  }
  const queue = writeQueue(connections.write, storageReserve(dataDir, tell), shortLog(connections));
  const inSavepoint = savepointWork(connections.write, guard, queue.beforeStatement);
  const reading = translatingConnection(new KeptStatements(connections.read));
  const read = new Kysely<Tables>({ dialect: sqliteDialect(connectionDriver(connections.read, guard, reading)) });
  setDirectConnection(read, outsideConnection(reading, guard));
  return {
    kind: 'sqlite',
    read,
    published: read,
    async transaction(work, { usesReserve = false } = {}) {
      guard.refuseInside();
      return await queue.enter(() => inSavepoint(work), usesReserve);
    },
    async snapshot(work) {
      guard.refuseInside();
      // A connection of its own: on the one that all reads share, they would wait for the end of it.
      const reader = new Kysely<Tables>({ dialect: sqliteDialect(connectionDriver(connections.openReader(), guard)) });
      try {
        return await reader.transaction().execute((transaction) => guard.run(() => work(transaction)));
      } finally {
        await reader.destroy();
      }
    },
    async close() {
      await queue.close();
      connections.close();
    },
  };
}
