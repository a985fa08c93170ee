import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
} from 'kysely';

/** Kysely's words for SQLite over a driver of ours, with atomic migrations. */
export function sqliteDialect(driver: Driver): Dialect {
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: (): DialectAdapter => new AtomicSqliteAdapter(),
    createIntrospector: (database: Kysely<unknown>) => new SqliteIntrospector(database),
  };
}

class AtomicSqliteAdapter extends SqliteAdapter {
  // SQLite has transactional DDL; Kysely's adapter says no and leaves a half-done migration behind.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  // Kysely's own lock waits before our guard can speak, and so for ever; the drivers keep the line themselves.
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
