import pg from 'pg';

/** Type numbers of PostgreSQL: counts come as 64-bit integers, which the driver would hand out as text. */
const int8 = pg.types.builtins.INT8;

/** Connections to one PostgreSQL server; broken ones are replaced at the next use. */
export function postgresPool(address: string, most: number, connectMilliseconds = 5000): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
    // What is asked without waiting between is sent at once; answered in its order.
    pipeline: true,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'groundwork',
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // An error without a listener would end the process: of an idle connection the pool tells, of one in use the connection itself,
  // when the server cuts it between two statements. Either way the next statement on it fails and says so.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
