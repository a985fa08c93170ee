import Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type pg from 'pg';
import { connectPostgres } from '../database/connect-postgres.ts';
import { connectionDriver } from '../database/sqlite/connection-driver.ts';
import { sqliteDialect } from '../database/sqlite/sqlite-dialect.ts';
import { transactionGuard } from '../database/transaction-guard.ts';
import { migrate } from '../schema/migrate.ts';
import type { Migration } from '../schema/migration.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import { ownOfSchema, portableTables, quoted, type PortableTable } from './portable-tables.ts';

const rowsOfPage = 500;

/**
 * Copies a PostgreSQL database as it stands at one moment into a SQLite file of the same schema, table by table, page by page,
 * in one transaction that sees nothing newer. The server goes on meanwhile.
 *
 * @returns the tables of the database that are none of ours
 * @throws StoreError `unreachable_database`, `newer_schema`, `not_found` when the database holds no data of ours
 */
export async function copyPostgres(
  databaseUrl: string,
  target: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = await connectPostgres(databaseUrl);
  try {
    await client.query('begin isolation level repeatable read read only');
    const applied = await appliedMigrations(client, databaseUrl, migrations);
    const copy = new Sqlite(target);
    try {
      await makeSchema(copy, applied);
      const found = await tablesThere(client);
      const tables = portableTables(copy).filter(({ name }) => found.has(name));
      for (const table of tables) {
        // oxlint-disable-next-line no-await-in-loop -- one connection, one snapshot
        await copyTable(client, copy, table);
      }
      const taken = new Set(tables.map(({ name }) => name));
      return [...found].filter((name) => !taken.has(name) && !ownOfSchema.has(name)).toSorted();
    } finally {
      copy.close();
    }
  } finally {
    await client.end();
  }
}

async function appliedMigrations(
  client: pg.Client,
  databaseUrl: string,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ readonly present: boolean }>(
    `select to_regclass('migration_checksum') is not null as present`,
  );
  if (rows[0]?.present !== true)
    throw new StoreError('not_found', { what: 'database', id: new URL(databaseUrl).pathname.slice(1) });
  const applied = await client.query<{ readonly name: string }>('select name from migration_checksum order by name');
  return applied.rows.map(({ name }) => {
    const known = migrations.find((migration) => migration.name === name);
    if (known === undefined) throw new StoreError('newer_schema', { migration: name });
    return known;
  });
}

/** The file is thrown away when anything fails: it need not be safe before it is whole. */
async function makeSchema(copy: Sqlite.Database, migrations: readonly Migration[]): Promise<void> {
  for (const setting of ['journal_mode = off', 'synchronous = off', 'foreign_keys = off']) copy.pragma(setting);
  const kysely = new Kysely<Tables>({ dialect: sqliteDialect(connectionDriver(copy, transactionGuard())) });
  await migrate(kysely, 'sqlite', migrations);
}

async function tablesThere(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ readonly name: string }>(
    `select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
  );
  return new Set(rows.map(({ name }) => name));
}

async function copyTable(client: pg.Client, copy: Sqlite.Database, table: PortableTable): Promise<void> {
  const columns = table.columns.map(quoted).join(', ');
  const insert = copy.prepare(
    `insert into ${quoted(table.name)} (${columns}) values (${table.columns.map(() => '?').join(', ')})`,
  );
  const insertAll = copy.transaction((rows: readonly (readonly unknown[])[]) => {
    for (const row of rows) insert.run(...row);
  });
  await client.query(`declare page no scroll cursor for select ${columns} from ${quoted(table.name)}`);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- pages keep the memory flat
    const { rows } = await client.query<unknown[]>({ text: `fetch ${rowsOfPage} from page`, rowMode: 'array' });
    if (rows.length === 0) break;
    insertAll(rows);
  }
  await client.query('close page');
  if (table.identity !== null) await keepLastNumber(client, copy, table.name, table.identity);
}

/** Numbers given and taken back count too: none is given twice. */
async function keepLastNumber(client: pg.Client, copy: Sqlite.Database, table: string, column: string): Promise<void> {
  const { rows } = await client.query<{ readonly sequence: string | null }>(
    'select pg_get_serial_sequence($1, $2) as sequence',
    [quoted(table), column],
  );
  const sequence = rows[0]?.sequence;
  if (sequence === null || sequence === undefined) return;
  const last = await client.query<{ readonly last_value: number; readonly is_called: boolean }>(
    `select last_value, is_called from ${sequence}`,
  );
  const given = last.rows[0];
  if (given === undefined || !given.is_called) return;
  copy.prepare('delete from sqlite_sequence where name = ?').run(table);
  copy.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table, given.last_value);
}
