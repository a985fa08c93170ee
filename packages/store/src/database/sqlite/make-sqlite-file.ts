import { linkSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { databaseErrorCode } from '../database-error-code.ts';

/**
 * Makes a new, empty database file in one step. SQLite itself begins with a file of no bytes, which after a kill could not be told
 * from data that were lost.
 */
export function makeSqliteFile(file: string): void {
  const unfinished = `${file}.${process.pid}.new`;
  rmSync(unfinished, { force: true });
  const database = new Sqlite(unfinished);
  try {
    // Setting the mode writes the first page.
    database.pragma('journal_mode = wal');
  } finally {
    database.close();
  }
  try {
    // Never over the file of another process that starts at this moment.
    linkSync(unfinished, file);
    rmSync(unfinished);
  } catch (error) {
    const code = databaseErrorCode(error);
    if (code === 'EEXIST') rmSync(unfinished);
    // Some file systems know no links.
    else if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') renameSync(unfinished, file);
    else throw error;
  }
}
