import type Sqlite from 'better-sqlite3';
import { portableTables, quoted } from './portable-tables.ts';

/** The column in which a row names the file it stands for, in whichever table. */
const column = 'sha256';

/** The SHA-256 of every evidence file that a row of this database stands for, in order. */
export function evidenceOfRows(database: Sqlite.Database): readonly string[] {
  const hashes = portableTables(database)
    .filter(({ columns }) => columns.includes(column))
    .flatMap(({ name }) =>
      database
        .prepare<[], string>(`select distinct ${column} from ${quoted(name)} where ${column} is not null`)
        .pluck()
        .all(),
    );
  return [...new Set(hashes)].toSorted();
}
