import { sql, type Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { retryTransient } from '../database/retry-transient.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import type { Migration } from './migration.ts';
import { schemaDialects, type SchemaDialect } from './schema-dialect.ts';

/**
 * Brings a database to the latest schema. All pending migrations are one transaction, on SQLite too: the schema is as before or
 * as after, never between. The text of each is hashed, so that an edited one is noticed.
 *
 * @throws StoreError `newer_schema`, `migration_changed`, `migration_failed`
 */
export async function migrate(
  database: Kysely<Tables>,
  kind: SchemaDialect['kind'],
  migrations: readonly Migration[],
): Promise<void> {
  const steps = migrations.map(({ name, statements }) => {
    const texts = statements(schemaDialects[kind]);
    return { name, texts, checksum: sha256Hex(texts.join(';\n')) };
  });
  await compareWithApplied(database, kind, steps);
  let running = '';
  const migrator = new Migrator({
    db: database,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          steps.map(({ name, texts, checksum }) => [
            name,
            {
              async up(transaction: Kysely<Tables>) {
                running = name;
                await sql`create table if not exists migration_checksum (name text primary key, checksum text not null)`.execute(
                  transaction,
                );
                for (const text of texts) await sql.raw(text).execute(transaction);
                await transaction.insertInto('migration_checksum').values({ name, checksum }).execute();
              },
            },
          ]),
        ),
    },
  });
  try {
    // Another server may be bringing the same new database up at this moment.
    await retryTransient(async () => {
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
    });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      'migration_failed',
      { migration: running, reason: error instanceof Error ? error.message : 'unknown' },
      error,
    );
  }
}

async function compareWithApplied(
  database: Kysely<Tables>,
  kind: SchemaDialect['kind'],
  steps: readonly { readonly name: string; readonly checksum: string }[],
): Promise<void> {
  if (!(await hasChecksums(database, kind))) return;
  const applied = await database.selectFrom('migration_checksum').selectAll().orderBy('name').execute();
  for (const { name, checksum } of applied) {
    const step = steps.find((candidate) => candidate.name === name);
    if (step === undefined) throw new StoreError('newer_schema', { migration: name });
    if (step.checksum !== checksum) throw new StoreError('migration_changed', { migration: name });
  }
}

async function hasChecksums(database: Kysely<Tables>, kind: SchemaDialect['kind']): Promise<boolean> {
  const { rows } =
    kind === 'sqlite'
      ? await sql`select 1 from sqlite_master where type = 'table' and name = 'migration_checksum'`.execute(database)
      : await sql`select 1 where to_regclass('migration_checksum') is not null`.execute(database);
  return rows.length > 0;
}
