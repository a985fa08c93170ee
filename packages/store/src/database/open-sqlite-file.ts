import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { databaseErrorCode } from './translate-error.ts';

/**
 * What every connection is set to, and must then be found at. WAL alone would mean synchronous NORMAL here, which loses
 * acknowledged rows in a power cut; FULL is 2. The short wait keeps a foreign lock from stopping the event loop: the longer
 * waiting is asynchronous (`retryWhileBusy`).
 */
export const sqliteSettings = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 100,
  mmap_size: 0,
} as const;

export interface SqliteConnections {
  readonly file: string;
  readonly write: Sqlite.Database;
  readonly read: Sqlite.Database;
}

/**
 * The one place that opens SQLite files: one connection that writes, one that only reads. Settings are set and read back, the
 * file is checked.
 *
 * @throws StoreError `unwritable_folder`, `not_a_database`, `damaged`, `setting_refused`, `busy`
 */
export function openSqliteFile(dataDir: string): SqliteConnections {
  prepareFolder(dataDir);
  const file = join(dataDir, 'groundwork.sqlite');
  // SQLite takes an empty file for a new database: data that were lost would be lost in silence.
  if (existsSync(file) && statSync(file).size === 0) throw new StoreError('not_a_database', { file });
  if (!existsSync(file) && existsSync(join(dataDir, 'restoring')))
    throw new StoreError('restore_unfinished', { folder: dataDir });
  let write: Sqlite.Database | undefined;
  try {
    write = openConnection(file, false);
    const found = write.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new StoreError('damaged', { file, reason: String(found).split('\n')[0] ?? '' });
    return { file, write, read: openConnection(file, true) };
  } catch (error) {
    write?.close();
    throw explain(error, file, dataDir);
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError('unwritable_folder', { folder, reason: databaseErrorCode(error) }, error);
  }
}

function openConnection(file: string, isReadonly: boolean): Sqlite.Database {
  const connection = new Sqlite(file, { readonly: isReadonly, timeout: sqliteSettings.busy_timeout });
  try {
    for (const [setting, wanted] of Object.entries(sqliteSettings)) {
      // A connection that only reads finds the journal mode as the writing one has set it.
      if (!(isReadonly && setting === 'journal_mode')) connection.pragma(`${setting} = ${wanted}`);
      const found: unknown = connection.pragma(setting, { simple: true });
      // Builds without memory mapping answer the question with nothing.
      if (setting === 'mmap_size' && found === undefined) continue;
      if (found !== wanted) throw new StoreError('setting_refused', { setting, wanted, found: String(found) });
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function explain(error: unknown, file: string, folder: string): unknown {
  const code = databaseErrorCode(error);
  if (error instanceof StoreError) return error;
  if (code === 'SQLITE_NOTADB') return new StoreError('not_a_database', { file }, error);
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreError('damaged', { file, reason: code }, error);
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)/.test(code))
    return new StoreError('unwritable_folder', { folder, reason: code }, error);
  if (code.startsWith('SQLITE_BUSY')) return new StoreError('busy', {}, error);
  return error;
}
