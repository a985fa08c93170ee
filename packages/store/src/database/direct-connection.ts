import type { CompiledQuery, DatabaseConnection, Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import type { DatabaseTransaction } from './database.ts';
import type { TransactionGuard } from './transaction-guard.ts';

const connections = new WeakMap<Kysely<Tables>, DatabaseConnection>();

/**
 * Lets kept statements through this handle run on the connection itself. The query builder's own way to it takes a dozen promises,
 * which cost several times what SQLite needs for a short statement.
 */
export function setDirectConnection(database: Kysely<Tables>, connection: DatabaseConnection): void {
  connections.set(database, connection);
}

/** The same for a transaction, on the connection that it holds. */
export async function openDirectConnection(transaction: DatabaseTransaction): Promise<void> {
  await transaction.getExecutor().provideConnection(async (connection) => {
    setDirectConnection(transaction, connection);
  });
}

/** A connection that anyone may use outside transactions, and that refuses inside. */
export function outsideConnection(connection: DatabaseConnection, guard: TransactionGuard): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery) {
      guard.refuseInside();
      return await connection.executeQuery<Row>(query);
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

/** The connection of a handle; absent, statements go the query builder's way. */
export function directConnection(database: Kysely<Tables>): DatabaseConnection | undefined {
  return connections.get(database);
}
