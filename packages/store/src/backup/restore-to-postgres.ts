import type Sqlite from 'better-sqlite3';
import { CompiledQuery, sql } from 'kysely';
import { verifyAudit } from '../audit/verify-audit.ts';
import { connectPostgres } from '../database/connect-postgres.ts';
import type { DatabaseTransaction } from '../database/database.ts';
import { addressOf, openPostgres } from '../database/postgres/open-postgres.ts';
import type { Migration } from '../schema/migration.ts';
import { StoreError } from '../store-error.ts';
import { ownOfSchema, portableTables, quoted, type PortableTable } from './portable-tables.ts';
import { settleRestored, type Restoration } from './settle-restored.ts';

const parametersOfStatement = 8_000;

/**
 * Refuses a database that holds any table but those of the backup's own schema, as a restoration cut short leaves them: empty.
 *
 * @throws StoreError `not_empty`, `unreachable_database`
 */
export async function requireEmptyDatabase(databaseUrl: string, migrations: readonly Migration[]): Promise<void> {
  const client = await connectPostgres(databaseUrl);
  try {
    const { rows } = await client.query<{ readonly name: string }>(
      `select table_name as name from information_schema.tables where table_schema = current_schema()`,
    );
    if (rows.length === 0) return;
    if (!rows.some(({ name }) => name === 'migration_checksum')) throw notEmpty(databaseUrl);
    const applied = await client.query<{ readonly name: string }>('select name from migration_checksum order by name');
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join();
    if (names(applied.rows) !== names(migrations)) throw notEmpty(databaseUrl);
    for (const { name } of rows.filter((row) => !ownOfSchema.has(row.name))) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`);
      if (rowCount !== 0) throw notEmpty(databaseUrl);
    }
  } finally {
    await client.end();
  }
}

/**
 * Puts the rows of a backup into a PostgreSQL database of the backup's schema, in one transaction: all of them, settled and
 * checked, or none. Bringing it to the latest schema comes after.
 *
 * @throws StoreError `not_empty`, `damaged`, what migrations throw
 */
export async function restoreToPostgres(
  databaseUrl: string,
  copy: Sqlite.Database,
  migrations: readonly Migration[],
  restoration: Restoration,
): Promise<void> {
  const database = await openPostgres({ databaseUrl }, migrations);
  try {
    await database.transaction(async (transaction) => {
      const tables = portableTables(copy);
      await sql`set local statement_timeout = 0`.execute(transaction);
      const names = sql.join(tables.map(({ name }) => sql.table(name)));
      await sql`lock table ${names} in exclusive mode`.execute(transaction);
      await requireNoRows(transaction, databaseUrl, tables);
      const references = await deferReferences(transaction);
      for (const table of tables) {
        // oxlint-disable-next-line no-await-in-loop -- one transaction, one connection
        await insertRows(transaction, copy, table);
      }
      await settleRestored(transaction, 'postgres', restoration);
      await references.check();
      const { firstBad } = await verifyAudit(transaction);
      if (firstBad !== null) throw new StoreError('damaged', { file: copy.name, reason: firstBad.why });
    });
  } finally {
    await database.close();
  }
}

function notEmpty(databaseUrl: string): StoreError {
  const remedy = 'create a new database and set DATABASE_URL to it';
  return new StoreError('not_empty', { where: addressOf(databaseUrl), remedy });
}

async function requireNoRows(
  transaction: DatabaseTransaction,
  databaseUrl: string,
  tables: readonly PortableTable[],
): Promise<void> {
  for (const { name } of tables) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction, one connection
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(transaction);
    if (rows.length > 0) throw notEmpty(databaseUrl);
  }
}

/** Lets rows come in any order, until `check` looks at every reference and makes the database strict again. */
async function deferReferences(transaction: DatabaseTransaction): Promise<{ check(): Promise<void> }> {
  const { rows } = await sql<{ readonly name: string; readonly table: string }>`
    select conname as name, conrelid::regclass::text as table from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace order by 2, 1`.execute(transaction);
  const alter = async (how: string): Promise<void> => {
    for (const { name, table } of rows) {
      // oxlint-disable-next-line no-await-in-loop -- one transaction, one connection
      await sql.raw(`alter table ${table} alter constraint ${quoted(name)} ${how}`).execute(transaction);
    }
  };
  await alter('deferrable initially deferred');
  return {
    async check() {
      await sql`set constraints all immediate`.execute(transaction);
      await alter('not deferrable');
    },
  };
}

async function insertRows(
  transaction: DatabaseTransaction,
  copy: Sqlite.Database,
  table: PortableTable,
): Promise<void> {
  const { name, columns } = table;
  const list = columns.map(quoted).join(', ');
  const rowsOfStatement = Math.max(1, Math.floor(parametersOfStatement / columns.length));
  const insert = async (rows: readonly (readonly unknown[])[]): Promise<void> => {
    const values = rows.map((_, row) => `(${columns.map((__, at) => `$${row * columns.length + at + 1}`).join(', ')})`);
    const text = `insert into ${quoted(name)} (${list}) overriding system value values ${values.join(', ')}`;
    await transaction.executeQuery(CompiledQuery.raw(text, rows.flat()));
  };
  // In the order of the file: that of arrival, or of the key where the order of arrival must not be told.
  let waiting: (readonly unknown[])[] = [];
  const rows = copy.prepare<[], readonly unknown[]>(`select ${list} from ${quoted(name)}`).raw();
  for (const row of rows.iterate()) {
    waiting.push(row);
    if (waiting.length < rowsOfStatement) continue;
    // oxlint-disable-next-line no-await-in-loop -- pages keep the memory flat
    await insert(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await insert(waiting);
}
