import type { StoreSettings } from '@groundwork/store';
import { queryDatabase } from './query-database.ts';

const statements = {
  sqlite: [
    `select type, name, sql from sqlite_master where name not like 'kysely%' and name not like 'sqlite%' order by type, name`,
  ],
  postgres: [
    `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%' order by table_name, column_name`,
    `select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename not like 'kysely%' order by indexname`,
  ],
} as const;

/** Everything of ours that a database knows of its schema, as one text to compare. */
export async function schemaOf(settings: StoreSettings): Promise<string> {
  const kind = settings.databaseUrl === undefined ? 'sqlite' : 'postgres';
  const found: unknown[] = [];
  for (const statement of statements[kind]) found.push(await queryDatabase(settings, statement));
  return JSON.stringify(found);
}
