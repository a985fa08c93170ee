import { Kysely, PostgresDialect, sql, type Dialect, type Driver, type TransactionBuilder } from 'kysely';
import type pg from 'pg';
import { migrate } from '../../schema/migrate.ts';
import type { Migration } from '../../schema/migration.ts';
import { StoreError } from '../../store-error.ts';
import type { Tables } from '../../tables/tables.ts';
import type { TellDatabaseEvent } from '../database-event.ts';
import { databaseErrorCode } from '../database-error-code.ts';
import type { Database, DatabaseTransaction } from '../database.ts';
import { openDirectConnection, outsideConnection, setDirectConnection } from '../direct-connection.ts';
import { retryTransient } from '../retry-transient.ts';
import { transactionGuard } from '../transaction-guard.ts';
import { translateError } from '../translate-error.ts';
import { namedStatement } from './named-statement.ts';
import { postgresPool } from './postgres-pool.ts';
import { readFromReplica, type ReplicaLimits } from './replica.ts';
import { readingConnection, readingDriver, type ReadStatement } from './reading-driver.ts';
import { workDriver } from './work-driver.ts';

/** Where PostgreSQL is, and a standby of it to read what is published from. */
export interface PostgresAddresses {
  readonly databaseUrl: string;
  readonly databaseReadUrl?: string;
}

const mostConnections = 10;

/**
 * Opens a PostgreSQL database, brought to the latest schema. A replica that cannot be used is no reason not to start.
 *
 * @throws StoreError `unreachable_database`, and what `migrate` throws
 */
export async function openPostgres(
  { databaseUrl, databaseReadUrl }: PostgresAddresses,
  migrations: readonly Migration[],
  tell: TellDatabaseEvent = () => undefined,
  limits?: ReplicaLimits,
): Promise<Database> {
  const pool = postgresPool(databaseUrl, mostConnections);
  try {
    await bringUp(pool, databaseUrl, migrations);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const guard = transactionGuard();
  const write = new Kysely<Tables>({ dialect: dialectOver(workDriver(pool, guard)) });
  const readWith = (statement: ReadStatement) => {
    const connection = readingConnection(statement);
    const handle = new Kysely<Tables>({ dialect: dialectOver(readingDriver(guard, connection)) });
    setDirectConnection(handle, outsideConnection(connection, guard));
    return handle;
  };
  const read = readWith((text, values) => pool.query(namedStatement(text, values)));
  const works = new Set<Promise<unknown>>();
  let closing: Promise<unknown> | undefined;
  const run = async <Result>(
    transaction: TransactionBuilder<Tables>,
    work: (inner: DatabaseTransaction) => Promise<Result>,
  ): Promise<Result> => {
    guard.refuseInside();
    if (closing !== undefined) throw new StoreError('unavailable', { reason: 'closing' });
    const attempt = () =>
      transaction.execute(async (inner) => {
        await openDirectConnection(inner);
        return await guard.run(() => work(inner));
      });
    const running = retryTransient(attempt);
    works.add(running);
    try {
      return await running;
    } catch (error) {
      throw translateError(error);
    } finally {
      works.delete(running);
    }
  };
  const replica = databaseReadUrl === undefined ? undefined : postgresPool(databaseReadUrl, mostConnections, 1000);
  return {
    kind: 'postgres',
    read,
    published: replica === undefined ? read : readWith(readFromReplica(pool, replica, tell, limits)),
    transaction: (work) => run(write.transaction(), work),
    snapshot: (work) => run(write.transaction().setIsolationLevel('repeatable read').setAccessMode('read only'), work),
    async close() {
      await (closing ??= Promise.allSettled(works).then(() => Promise.all([pool.end(), replica?.end()])));
    },
  };
}

async function bringUp(pool: pg.Pool, databaseUrl: string, migrations: readonly Migration[]): Promise<void> {
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(database);
  } catch (error) {
    const reason = databaseErrorCode(error) || (error instanceof Error ? error.message : 'no connection');
    throw new StoreError('unreachable_database', { address: addressOf(databaseUrl), reason }, error);
  }
  await migrate(database, 'postgres', migrations);
}

function dialectOver(driver: Driver): Dialect {
  class DialectOverDriver extends PostgresDialect {
    override createDriver(): Driver {
      return driver;
    }
  }
  return new DialectOverDriver({ pool: async () => Promise.reject(new TypeError('the driver has its own pool')) });
}

/** Host, port and name: never the password. */
export function addressOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return host + pathname;
}
