import { Kysely, PostgresDialect, PostgresDriver, sql, type DatabaseConnection, type Driver } from 'kysely';
import pg from 'pg';
import { migrate } from '../schema/migrate.ts';
import type { Migration } from '../schema/migration.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import type { Database } from './database.ts';
import { makeDatabase } from './make-database.ts';
import { transactionGuard, type TransactionGuard } from './transaction-guard.ts';
import { databaseErrorCode } from './translate-error.ts';

/** Type numbers of PostgreSQL: counts come as 64-bit integers, which the driver would hand out as text. */
const int8 = pg.types.builtins.INT8;

/**
 * Opens a PostgreSQL database, brought to the latest schema.
 *
 * @throws StoreError `unreachable_database`, and what `migrate` throws
 */
export async function openPostgres(databaseUrl: string, migrations: readonly Migration[]): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'groundwork',
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // An idle connection that the server cuts is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const guard = transactionGuard();
  const database = new Kysely<Tables>({ dialect: guardedDialect(pool, guard) });
  const close = async () => {
    await database.destroy();
    if (!pool.ended) await pool.end();
  };
  try {
    await sql`select 1`.execute(database);
  } catch (error) {
    await close();
    const reason = databaseErrorCode(error) || (error instanceof Error ? error.message : 'no connection');
    throw new StoreError('unreachable_database', { address: addressOf(databaseUrl), reason }, error);
  }
  try {
    await migrate(database, 'postgres', migrations);
    return makeDatabase({ kind: 'postgres', read: database, write: database, guard, close });
  } catch (error) {
    await close();
    throw error;
  }
}

function guardedDialect(pool: pg.Pool, guard: TransactionGuard): PostgresDialect {
  class GuardedDriver extends PostgresDriver {
    override acquireConnection(): Promise<DatabaseConnection> {
      guard.refuseInside();
      return super.acquireConnection();
    }
  }
  class GuardedDialect extends PostgresDialect {
    override createDriver(): Driver {
      return new GuardedDriver({ pool });
    }
  }
  return new GuardedDialect({ pool });
}

/** Host, port and name: never the password. */
export function addressOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return host + pathname;
}
