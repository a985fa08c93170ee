import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { openPostgres } from '../database/postgres/open-postgres.ts';
import { openSqliteReader } from '../database/open-sqlite-reader.ts';
import { evidenceSettings } from '../evidence/evidence-settings.ts';
import type { Migration } from '../schema/migration.ts';
import { migrations as allMigrations } from '../schema/migrations.ts';
import { StoreError } from '../store-error.ts';
import type { StoreSettings } from '../store-settings.ts';
import { backupNames, type BackupManifest } from './backup-manifest.ts';
import type { BackUpOptions } from './back-up.ts';
import { copyEvidence } from './copy-evidence.ts';
import { portableTables } from './portable-tables.ts';
import { requireEmptyDatabase, restoreToPostgres } from './restore-to-postgres.ts';
import { requireEmptyFolder, restoreToSqlite } from './restore-to-sqlite.ts';
import { secretKeyToPlace } from './secret-key-in-backup.ts';
import type { LastNumber, Restoration } from './settle-restored.ts';
import { verifyBackup, type BackupVerification } from './verify-backup.ts';

/**
 * Restores a backup, made from either database, into an empty data folder or an empty PostgreSQL database: all of it or
 * nothing. Everything is proved whole first; an older schema is brought to the latest; every session has ended.
 *
 * @returns the problems of the backup; with any, nothing was restored
 * @throws StoreError `not_empty`, `newer_schema`, `migration_changed`, what opening and migrating throw
 */
export async function restore(
  folder: string,
  settings: StoreSettings,
  { clock = () => new Date(), note = () => undefined, migrations = allMigrations }: BackUpOptions = {},
): Promise<BackupVerification> {
  note('Checking the backup...');
  const verification = await verifyBackup(folder);
  const { manifest, problems } = verification;
  if (manifest === null || problems.length > 0) return verification;
  const ofBackup = schemaOf(manifest, migrations);
  const { dataDir, databaseUrl } = settings;
  const key = secretKeyToPlace(resolve(folder), manifest, settings);
  if (databaseUrl === undefined) requireEmptyFolder(dataDir);
  else await requireEmptyDatabase(databaseUrl, ofBackup);

  note('Restoring the evidence...');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  key?.place();
  const hashes = manifest.evidence.map(({ sha256 }) => sha256);
  const source = join(resolve(folder), backupNames.evidence);
  // Before the rows that stand for them: a row never waits for its file.
  const { notCopied } = await copyEvidence(source, evidenceSettings(dataDir, settings.evidence).folder, hashes);
  if (notCopied.length > 0) throw new StoreError('damaged', { file: source, reason: 'it changed meanwhile' });

  note('Restoring the database...');
  const file = join(resolve(folder), backupNames.database);
  const copy = openSqliteReader(file);
  try {
    const restoration: Restoration = {
      at: clock().toISOString(),
      madeAt: manifest.madeAt,
      databaseHash: manifest.database.sha256,
      lastNumbers: lastNumbers(copy),
      tables: new Set(Object.keys(manifest.tables)),
    };
    if (databaseUrl === undefined) await restoreToSqlite(dataDir, file, migrations, restoration);
    else {
      await restoreToPostgres(databaseUrl, copy, ofBackup, restoration);
      await (await openPostgres({ databaseUrl }, migrations)).close();
    }
  } finally {
    copy.close();
  }
  return verification;
}

/** The migrations that made the schema of the backup. */
function schemaOf(manifest: BackupManifest, migrations: readonly Migration[]): readonly Migration[] {
  return manifest.migrations.map(({ name }) => {
    const known = migrations.find((migration) => migration.name === name);
    if (known === undefined) throw new StoreError('newer_schema', { migration: name });
    return known;
  });
}

function lastNumbers(copy: Sqlite.Database): readonly LastNumber[] {
  const given = new Map(copy.prepare<[], [string, number]>('select name, seq from sqlite_sequence').raw().all());
  return portableTables(copy).flatMap(({ name, identity }) => {
    const last = given.get(name);
    return identity === null || last === undefined ? [] : [{ table: name, column: identity, last }];
  });
}
