import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreError } from '../../store-error.ts';
import { databaseErrorCode } from '../database-error-code.ts';
import { sqliteFile } from './file-check.ts';
import { makeSqliteFile } from './make-sqlite-file.ts';
import { reserveFile } from './storage-reserve.ts';

/**
 * What every connection is set to, and must then be found at. WAL alone would mean synchronous NORMAL here, which loses
 * acknowledged rows in a power cut; FULL is 2. Sorting in memory (2) needs no room on a full disk.
 */
const sqliteSettings = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  mmap_size: 0,
  temp_store: 2,
} as const;

/** While starting, another process may hold the file for a moment. */
const busyMillisecondsAtStart = 2000;
/**
 * SQLite's own waiting stops the event loop. So the connection that writes does not wait at all: the write queue does,
 * asynchronously. The one that reads waits only when another process recovers or closes the file.
 */
const busyMilliseconds = { write: 0, read: 100 } as const;

export interface SqliteConnections {
  readonly file: string;
  readonly write: Sqlite.Database;
  readonly read: Sqlite.Database;
  /** One more that only reads; whoever asks for it closes it. */
  openReader(): Sqlite.Database;
  /** The writing connection goes last: only it can bring the write-ahead log home. */
  close(): void;
}

/**
 * The one place that opens SQLite files: one connection that writes, one that only reads. Settings are set and read back, the
 * file is checked, unless it was just now.
 *
 * @param checked what a check of the file has found, see `beginFileCheck`
 * @throws StoreError `unwritable_folder`, `not_a_database`, `lost_database`, `restore_unfinished`, `damaged`, `setting_refused`, `busy`
 */
export function openSqliteFile(dataDir: string, checked?: string): SqliteConnections {
  prepareFolder(dataDir);
  const file = sqliteFile(dataDir);
  // SQLite takes an empty file for a new database: data that were lost would be lost in silence.
  if (sizeOf(file) === 0) throw new StoreError('not_a_database', { file });
  const opened: Sqlite.Database[] = [];
  const open = (isReadonly: boolean): Sqlite.Database => {
    const connection = openConnection(file, isReadonly);
    opened.unshift(connection);
    return connection;
  };
  const close = (): void => opened.forEach((connection) => connection.close());
  try {
    if (sizeOf(file) === undefined) makeNew(dataDir, file);
    const write = open(false);
    const found = checked ?? write.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new StoreError('damaged', { file, reason: String(found).split('\n')[0] ?? '' });
    const read = open(true);
    setting(write, 'busy_timeout', busyMilliseconds.write);
    setting(read, 'busy_timeout', busyMilliseconds.read);
    return { file, write, read, openReader: () => openConnection(file, true), close };
  } catch (error) {
    close();
    throw explain(error, file, dataDir);
  }
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** @throws StoreError `restore_unfinished`, `lost_database` when what stands beside the missing file tells that there was one */
function makeNew(dataDir: string, file: string): void {
  if (existsSync(join(dataDir, 'restoring'))) throw new StoreError('restore_unfinished', { folder: dataDir });
  const trace = [`${file}-wal`, reserveFile(dataDir)].find((path) => sizeOf(path) !== undefined);
  if (trace !== undefined) throw new StoreError('lost_database', { file, trace });
  makeSqliteFile(file);
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
  const connection = new Sqlite(file, { readonly: isReadonly, timeout: busyMillisecondsAtStart });
  try {
    for (const [name, wanted] of Object.entries(sqliteSettings)) {
      // A connection that only reads finds the journal mode as the writing one has set it.
      setting(connection, name, wanted, isReadonly && name === 'journal_mode');
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function setting(connection: Sqlite.Database, name: string, wanted: string | number, isGiven = false): void {
  if (!isGiven) connection.pragma(`${name} = ${wanted}`);
  const found: unknown = connection.pragma(name, { simple: true });
  // Builds without memory mapping answer the question with nothing.
  if (name === 'mmap_size' && found === undefined) return;
  if (found !== wanted) throw new StoreError('setting_refused', { setting: name, wanted, found: String(found) });
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
