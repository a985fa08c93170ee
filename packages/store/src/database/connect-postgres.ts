import pg from 'pg';
import { StoreError } from '../store-error.ts';
import { addressOf } from './postgres/open-postgres.ts';
import { databaseErrorCode } from './database-error-code.ts';

/**
 * One connection of its own, outside the pool of the service, for work that takes as long as it takes. Whole numbers come as
 * numbers.
 *
 * @throws StoreError `unreachable_database`
 */
export async function connectPostgres(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'groundwork backup',
    types: {
      getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  });
  try {
    await client.connect();
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const reason = databaseErrorCode(error) || (error instanceof Error ? error.message : 'no connection');
    throw new StoreError('unreachable_database', { address: addressOf(databaseUrl), reason }, error);
  }
}
