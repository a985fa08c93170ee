import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../database/database.ts';

/** Columns of text, by table, as the database itself describes them: a new table is covered without a word here. */
export async function textColumns(
  reader: DatabaseTransaction,
  kind: Database['kind'],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const query =
    kind === 'sqlite'
      ? sql<{ readonly table: string; readonly column: string }>`
          select tables.name as "table", columns.name as "column"
          from sqlite_master as tables join pragma_table_info(tables.name) as columns
          where tables.type = 'table' and tables.name not like 'sqlite_%' and lower(columns.type) = 'text'
          order by tables.name, columns.cid`
      : sql<{ readonly table: string; readonly column: string }>`
          select table_name as "table", column_name as "column" from information_schema.columns
          where table_schema = current_schema() and data_type = 'text'
          order by table_name, ordinal_position`;
  const columns = new Map<string, readonly string[]>();
  for (const { table, column } of (await query.execute(reader)).rows)
    columns.set(table, [...(columns.get(table) ?? []), column]);
  return columns;
}
