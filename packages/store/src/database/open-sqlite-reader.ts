import Sqlite from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { databaseErrorCode } from './database-error-code.ts';

/** A process that only reads may wait: it has nobody else to serve meanwhile. */
const patienceMilliseconds = 5_000;

/**
 * Opens an existing SQLite file for reading alone: the live one beside its server, or a copy of it.
 *
 * @throws StoreError `not_found` when there is no such file, `not_a_database`, `damaged`
 */
export function openSqliteReader(file: string): Sqlite.Database {
  let reader: Sqlite.Database | undefined;
  try {
    reader = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: patienceMilliseconds });
    // Opening reads nothing yet; this reads the first page.
    reader.pragma('schema_version');
    return reader;
  } catch (error) {
    reader?.close();
    const code = databaseErrorCode(error);
    if (code === 'SQLITE_CANTOPEN' || code === 'ENOENT' || error instanceof TypeError)
      throw new StoreError('not_found', { what: 'database', id: file }, error);
    if (code === 'SQLITE_NOTADB') throw new StoreError('not_a_database', { file }, error);
    if (code.startsWith('SQLITE_CORRUPT')) throw new StoreError('damaged', { file, reason: code }, error);
    throw error;
  }
}
