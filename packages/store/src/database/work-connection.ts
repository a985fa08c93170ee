import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { StoreError } from '../store-error.ts';
import { translateError } from './translate-error.ts';

/**
 * The connection as one work sees it, from its beginning to its end.
 *
 * A statement that failed dooms the whole work, also where the work swallowed the error: nothing half is committed, and both
 * databases behave alike. After the end the connection answers nothing: a query that was started and not awaited (the rest of a
 * `Promise.all` of which one failed) would otherwise write into the transaction of another.
 */
export class WorkConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #beforeStatement: (query: CompiledQuery) => Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #hasEnded = false;
  #sent: Promise<unknown> = Promise.resolve();

  /** `beforeStatement` may make the work wait, or throw to end it. */
  constructor(
    inner: DatabaseConnection,
    beforeStatement: (query: CompiledQuery) => Promise<void> | undefined = () => undefined,
  ) {
    this.inner = inner;
    this.#beforeStatement = beforeStatement;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const waiting = this.#beforeStatement(query);
      if (waiting !== undefined) await waiting;
      if (this.#hasEnded) throw new StoreError('transaction_ended');
      if (this.#failure !== undefined) throw this.#failure.error;
      return await this.inner.executeQuery<Row>(query);
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new TypeError('a long result requires reading in pages');
  }

  /** Sends a statement, resolves without its result: the end of the work waits for that, and fails when the statement did. */
  async send(query: CompiledQuery): Promise<void> {
    await this.#beforeStatement(query);
    const before = this.#sent;
    // A failure is kept by `executeQuery`.
    const result = this.executeQuery(query).catch(() => undefined);
    this.#sent = before.then(() => result);
  }

  /** Resolves when everything that was sent has been answered, well or not. */
  async answered(): Promise<void> {
    await this.#sent;
  }

  /** @throws the error of the statement that failed, if one did */
  requireSound(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** The error of the statement that failed, if one did. */
  get failure(): unknown {
    return this.#failure?.error;
  }

  end(): void {
    this.#hasEnded = true;
  }

  /** A failure of the database itself is told as it is, also where the work threw something else because of it. */
  tellFailureOfDatabase(): void {
    if (this.#failure === undefined) return;
    const { error } = this.#failure;
    if (translateError(error) !== error) throw error;
  }
}
