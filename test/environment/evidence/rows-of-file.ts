import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Tables that every request may touch, whatever it does. */
const restless = new Set(['session', 'health']);

/** Every row of a SQLite data folder by table, read past the store: what a refusal must leave as it was. */
export function rowsOfFile(dataDir: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(join(dataDir, 'groundwork.sqlite'), { readOnly: true });
  try {
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
    return Object.fromEntries(
      tables
        .map(({ name }) => String(name))
        .filter((name) => !restless.has(name) && !name.startsWith('sqlite_'))
        .map((name) => [
          name,
          database
            .prepare(`select * from "${name}"`)
            .all()
            .map((row) => ({ ...row })),
        ]),
    );
  } finally {
    database.close();
  }
}
