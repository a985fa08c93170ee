import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAudit } from '../audit/verify-audit.ts';
import { openSqlite } from '../database/sqlite/open-sqlite.ts';
import { secretKeyFile } from '../people/secrets/read-secret-key.ts';
import type { Migration } from '../schema/migration.ts';
import { StoreError } from '../store-error.ts';
import { backupNames } from './backup-manifest.ts';
import { settleRestored, type Restoration } from './settle-restored.ts';
import { syncPath } from './sync-path.ts';

/** Where a database waits until it is whole; while it is there, the data folder is not to be served. */
const staging = 'restoring';

/** What may lie in an empty data folder: evidence, kept under its own hash and so not to be mistaken; the key; what was cut short. */
const allowed = new Set(['evidence', secretKeyFile, staging]);

/**
 * Refuses a data folder that holds anything else.
 *
 * @throws StoreError `not_empty`
 */
export function requireEmptyFolder(dataDir: string): void {
  const found = existsSync(dataDir) ? readdirSync(dataDir) : [];
  if (found.some((name) => !allowed.has(name)))
    throw new StoreError('not_empty', {
      where: dataDir,
      remedy: 'set DATA_DIR to a new folder, or move this one away',
    });
}

/**
 * Puts the database of a backup into a data folder: copied beside, brought to the latest schema, settled and checked there; then
 * one renaming makes it the database.
 *
 * @throws StoreError what migrations throw, `damaged`
 */
export async function restoreToSqlite(
  dataDir: string,
  copy: string,
  migrations: readonly Migration[],
  restoration: Restoration,
): Promise<void> {
  const folder = join(dataDir, staging);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const staged = join(folder, backupNames.database);
  copyFileSync(copy, staged);
  const database = await openSqlite(folder, migrations);
  try {
    await database.transaction((transaction) => settleRestored(transaction, 'sqlite', restoration));
    const { firstBad } = await verifyAudit(database.read);
    if (firstBad !== null) throw new StoreError('damaged', { file: copy, reason: firstBad.why });
  } finally {
    // Brings the log home: one file is left.
    await database.close();
  }
  syncPath(staged);
  renameSync(staged, join(dataDir, backupNames.database));
  syncPath(dataDir);
  rmSync(folder, { recursive: true });
}
