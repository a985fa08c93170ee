import type { CompiledQuery, DatabaseConnection } from 'kysely';
import { translateError } from './translate-error.ts';

/** A connection whose failures are told in the store's words; see `translateError`. */
export function translatingConnection(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: <Row>(query: CompiledQuery) =>
      connection.executeQuery<Row>(query).catch((error: unknown) => {
        throw translateError(error);
      }),
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}
