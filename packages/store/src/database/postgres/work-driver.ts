import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type pg from 'pg';
import { StoreError } from '../../store-error.ts';
import { databaseErrorCode } from '../database-error-code.ts';
import { isLostConnection } from '../is-lost-connection.ts';
import type { TransactionGuard } from '../transaction-guard.ts';
import { WorkConnection } from '../work-connection.ts';
import { namedStatement } from './named-statement.ts';

/** A kept plan no longer fits its table; the connection would go on using it. */
const stalePlan = '0A000';

/** A driver for transactions: each work has a connection of the pool for itself. */
export function workDriver(pool: pg.Pool, guard: TransactionGuard): Driver {
  return {
    async init() {},
    async acquireConnection() {
      guard.refuseInside();
      return new WorkConnection(new ClientConnection(await pool.connect()));
    },
    async beginTransaction(connection, { isolationLevel, accessMode }) {
      const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
      await clientOf(connection).run(`begin${level} ${accessMode ?? ''}`);
    },
    async commitTransaction(connection) {
      const { work, client } = partsOf(connection);
      work.requireSound();
      work.end();
      try {
        await client.run('commit');
      } catch (error) {
        // It was sent: it may have been done. Only a look at what it would have written can tell, so it is not run again.
        if (isLostConnection(error))
          throw new StoreError('unavailable', { reason: 'connection lost while committing' }, error);
        throw error;
      }
    },
    async rollbackTransaction(connection) {
      const { work, client } = partsOf(connection);
      work.end();
      await client.run('rollback').catch(() => client.discard());
      if (databaseErrorCode(work.failure) === stalePlan) client.discard();
      work.tellFailureOfDatabase();
    },
    async releaseConnection(connection) {
      clientOf(connection).release();
    },
    async destroy() {},
  };
}

class ClientConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #isBroken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async run(text: string): Promise<void> {
    await this.#client.query(text);
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.#client.query(namedStatement(sql, parameters));
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new TypeError('a long result requires reading in pages');
  }

  discard(): void {
    this.#isBroken = true;
  }

  release(): void {
    this.#client.release(this.#isBroken);
  }
}

function partsOf(connection: DatabaseConnection): { readonly work: WorkConnection; readonly client: ClientConnection } {
  if (!(connection instanceof WorkConnection) || !(connection.inner instanceof ClientConnection))
    throw new TypeError('a work requires its own connection');
  return { work: connection, client: connection.inner };
}

function clientOf(connection: DatabaseConnection): ClientConnection {
  return partsOf(connection).client;
}
