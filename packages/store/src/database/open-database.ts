import type { Migration } from '../schema/migration.ts';
import { migrations as allMigrations } from '../schema/migrations.ts';
import type { StoreSettings } from '../store-settings.ts';
import type { TellDatabaseEvent } from './database-event.ts';
import type { Database } from './database.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Opens the database that the settings name, brought to the latest schema. @throws StoreError */
export async function openDatabase(
  settings: StoreSettings,
  migrations: readonly Migration[] = allMigrations,
  tell: TellDatabaseEvent = () => undefined,
): Promise<Database> {
  const { dataDir, databaseUrl, databaseReadUrl } = settings;
  if (databaseUrl === undefined) return await openSqlite(dataDir, migrations, tell);
  const addresses = { databaseUrl, ...(databaseReadUrl === undefined ? {} : { databaseReadUrl }) };
  return await openPostgres(addresses, migrations, tell);
}
