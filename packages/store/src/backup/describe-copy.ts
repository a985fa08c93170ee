import type Sqlite from 'better-sqlite3';
import type { BackupManifest } from './backup-manifest.ts';
import { portableTables, quoted } from './portable-tables.ts';

/** What a manifest says of the database, read from the copy itself. */
export type CopyDescription = Pick<BackupManifest, 'migrations' | 'tables' | 'auditHeads'>;

/** Reads schema, row counts and the ends of the audit chains. */
export function describeCopy(copy: Sqlite.Database): CopyDescription {
  const count = (table: string): number =>
    copy
      .prepare<[], number>(`select count(*) from ${quoted(table)}`)
      .pluck()
      .get() ?? 0;
  return {
    migrations: copy
      .prepare<[], { name: string; checksum: string }>('select name, checksum from migration_checksum order by name')
      .all(),
    tables: Object.fromEntries(portableTables(copy).map(({ name }) => [name, count(name)])),
    auditHeads: copy
      .prepare<[], { chain: string; position: number; hash: string }>(
        'select chain, position, hash from audit_head order by chain',
      )
      .all(),
  };
}
