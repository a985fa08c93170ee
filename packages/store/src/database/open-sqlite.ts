import { Kysely } from 'kysely';
import { keepBeforeMigration } from '../backup/keep-before-migration.ts';
import type { Migration } from '../schema/migration.ts';
import { migrate } from '../schema/migrate.ts';
import type { Tables } from '../tables/tables.ts';
import type { Database } from './database.ts';
import { makeDatabase } from './make-database.ts';
import { openSqliteFile } from './open-sqlite-file.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { transactionGuard } from './transaction-guard.ts';

/**
 * Opens `groundwork.sqlite` in the data folder, brought to the latest schema; a copy is kept of what an older one was.
 *
 * @throws StoreError what `openSqliteFile` and `migrate` throw
 */
export async function openSqlite(dataDir: string, migrations: readonly Migration[]): Promise<Database> {
  const connections = openSqliteFile(dataDir);
  const guard = transactionGuard();
  const write = new Kysely<Tables>({ dialect: sqliteDialect(connections.write, guard) });
  const read = new Kysely<Tables>({ dialect: sqliteDialect(connections.read, guard) });
  // Kysely closes only what it has used; the file is ours to close in any case. The writing connection goes last: only it can
  // bring the write-ahead log home.
  const close = async () => {
    await read.destroy();
    connections.read.close();
    await write.destroy();
    connections.write.close();
  };
  try {
    await keepBeforeMigration(connections, migrations);
    await migrate(write, 'sqlite', migrations);
    return makeDatabase({ kind: 'sqlite', read, write, guard, close });
  } catch (error) {
    await close();
    throw error;
  }
}
