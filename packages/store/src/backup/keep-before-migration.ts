import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import type { Migration } from '../schema/migration.ts';
import { copySqlite } from './copy-sqlite.ts';
import { syncPath } from './sync-path.ts';

/**
 * Copies a SQLite database beside itself before migrations change it: `backups/before-NNNN-name.sqlite`, named by the first of
 * them, so that a start that fails again and again fills no disk. A new database, and one at the latest schema, need none.
 *
 * @returns the file, where one was made
 */
export async function keepBeforeMigration(
  { file, read }: { readonly file: string; readonly read: Sqlite.Database },
  migrations: readonly Migration[],
): Promise<string | undefined> {
  const applied = appliedNames(read);
  const pending = migrations.find(({ name }) => !applied.has(name));
  if (applied.size === 0 || pending === undefined) return undefined;
  const folder = join(dirname(file), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `before-${pending.name}.sqlite`);
  const unfinished = `${target}.${process.pid}.incomplete`;
  await copySqlite(read, unfinished);
  renameSync(unfinished, target);
  syncPath(folder);
  return target;
}

function appliedNames(database: Sqlite.Database): ReadonlySet<string> {
  const table = database.prepare(`select 1 from sqlite_master where type = 'table' and name = 'migration_checksum'`);
  if (table.get() === undefined) return new Set();
  return new Set(database.prepare<[], string>('select name from migration_checksum').pluck().all());
}
