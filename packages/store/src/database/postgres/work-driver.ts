import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import pg from 'pg';
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
      const client = new ClientConnection(await pool.connect());
      return new WorkConnection(client, (query) => client.beforeStatement(query));
    },
    async beginTransaction(connection, { isolationLevel, accessMode }) {
      const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
      clientOf(connection).begin(`begin${level} ${accessMode ?? ''}`);
    },
    async commitTransaction(connection) {
      const { work, client } = partsOf(connection);
      work.requireSound();
      work.end();
      // Sent behind what the work sent last: where that fails, the server takes this as the end of a failed transaction.
      const committed = client.run('commit');
      const [end] = await Promise.allSettled([committed, work.answered()]);
      // The server said so itself: nothing was committed.
      if (work.failure instanceof pg.DatabaseError) throw work.failure;
      if (end.status === 'fulfilled') {
        work.requireSound();
        return;
      }
      // It was sent: it may have been done. Only a look at what it would have written can tell, so it is not run again.
      if (isLostConnection(end.reason))
        throw new StoreError('unavailable', { reason: 'connection lost while committing' }, end.reason);
      throw end.reason;
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
  #begun: Promise<void> | undefined;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Begins a transaction without waiting for the answer: the first statement does. */
  begin(text: string): void {
    const begun = this.run(text);
    begun.catch(() => undefined);
    this.#begun = begun;
  }

  /** Without a transaction a look does no harm; a write would stand. */
  beforeStatement({ sql }: CompiledQuery): Promise<void> | undefined {
    return sql.startsWith('select ') ? undefined : this.#begun;
  }

  async run(text: string): Promise<void> {
    this.#gather();
    await this.#client.query(text);
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    this.#gather();
    const answer = this.#client.query(namedStatement(sql, parameters));
    if (this.#begun !== undefined) {
      answer.catch(() => undefined);
      await this.#begun;
      this.#begun = undefined;
    }
    const { rows, rowCount } = await answer;
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new TypeError('a long result requires reading in pages');
  }

  /** What is sent before the event loop turns goes out in one piece. */
  #gather(): void {
    const { stream } = this.#client.connection;
    if (stream.writableCorked > 0) return;
    stream.cork();
    process.nextTick(() => stream.uncork());
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
