import type Sqlite from 'better-sqlite3';

/** A table whose rows a backup carries from database to database. */
export interface PortableTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The column whose numbers the database gives, or null. */
  readonly identity: string | null;
}

/** What the migrations keep for themselves: each database has its own. */
export const ownOfSchema: ReadonlySet<string> = new Set([
  'kysely_migration',
  'kysely_migration_lock',
  'migration_checksum',
]);

/** The tables of a SQLite file, read from its own schema: a new table is carried without a word here. */
export function portableTables(file: Sqlite.Database): readonly PortableTable[] {
  const tables = file
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .all();
  return tables
    .filter(({ name }) => !ownOfSchema.has(name))
    .map(({ name, sql }) => {
      const columns = file
        .prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?) order by cid')
        .all(name);
      return {
        name,
        columns: columns.map((column) => column.name),
        identity: /\bautoincrement\b/i.test(sql) ? (columns.find(({ pk }) => pk === 1)?.name ?? null) : null,
      };
    });
}

/**
 * A name as both databases quote it.
 *
 * @example
 * quoted('round') // => '"round"'
 */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
