import type Sqlite from 'better-sqlite3';

/** The SHA-256 of every evidence file that a row of this database stands for, in order; of older schemas none. */
export function evidenceOfRows(database: Sqlite.Database): readonly string[] {
  const table = database.prepare(`select 1 from sqlite_master where type = 'table' and name = 'evidence_file'`);
  if (table.get() === undefined) return [];
  return database.prepare<[], string>('select file_hash from evidence_file order by file_hash').pluck().all();
}
