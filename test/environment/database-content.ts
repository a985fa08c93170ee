import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** Tables that change by asking alone: that a session was used, what was tried. */
const ofAsking: ReadonlySet<string> = new Set(['session', 'attempt_count', 'health']);

/** Every row of every table of the SQLite file in a data folder, as text: the same before and after when nothing was changed. */
export function databaseContent(dataDir: string): Readonly<Record<string, readonly string[]>> {
  const database = new Sqlite(join(dataDir, 'groundwork.sqlite'), { readonly: true });
  try {
    const tables = database
      .prepare<[], string>(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
      )
      .pluck()
      .all();
    return Object.fromEntries(
      tables
        .filter((table) => !ofAsking.has(table))
        .map((table) => [
          table,
          database
            .prepare<[], Readonly<Record<string, unknown>>>(`select * from "${table}"`)
            .all()
            .map((row) => JSON.stringify(row))
            .toSorted(),
        ]),
    );
  } finally {
    database.close();
  }
}
