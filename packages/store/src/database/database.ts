import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** The handle of one transaction. */
export type DatabaseTransaction = Transaction<Tables>;

/** What a transaction may ask for. */
export interface TransactionOptions {
  /** On a full disk it may take the space kept for the few writes that people need then, such as signing in. */
  readonly usesReserve?: boolean;
}

/** An open database: one way to read and one way to write, the same on SQLite and PostgreSQL. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** For reading outside transactions; on SQLite a connection of its own that cannot write. */
  readonly read: Kysely<Tables>;
  /**
   * For reading what is published and may be some seconds old: a replica where one is set, reachable and not far behind; else
   * the same as `read`.
   */
  readonly published: Kysely<Tables>;
  /**
   * The one way to write. Only database work belongs inside (no hashing, files or fetch), and only through the handle given: the
   * work is run again when the database was busy. A statement that failed undoes the whole work, even where the work goes on.
   * Resolves after the commit, which on SQLite the works that wait share.
   *
   * @throws StoreError `busy` after two seconds of trying, `storage_full`, `unavailable` (also when a lost connection leaves open
   * whether it was committed: ask the operation log), `cross_transaction` when nested
   */
  transaction<Result>(
    work: (transaction: DatabaseTransaction) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>;
  /**
   * Reads several things as they stand at one moment, while others write; only through the handle given, which cannot write. For
   * what is read soon: on SQLite the write-ahead log grows meanwhile. What takes long is read in pages (`readInPages`).
   */
  snapshot<Result>(work: (snapshot: DatabaseTransaction) => Promise<Result>): Promise<Result>;
  /** Lets the works that have begun end, and takes no more. */
  close(): Promise<void>;
}
