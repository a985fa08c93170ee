import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreSettings } from '@groundwork/store';
import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** Rows of a statement, asked past the store, as an operator might. */
export async function queryDatabase(
  { dataDir, databaseUrl }: StoreSettings,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (databaseUrl === undefined) {
    const file = join(dataDir, 'groundwork.sqlite');
    // Looking must not make one.
    if (!existsSync(file)) return [];
    const database = new Sqlite(file, { timeout: 5000 });
    try {
      const prepared = database.prepare(statement);
      return prepared.reader ? (prepared.all() as Readonly<Record<string, unknown>>[]) : [(prepared.run(), {})];
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(statement);
    return rows as Readonly<Record<string, unknown>>[];
  } finally {
    await client.end();
  }
}
