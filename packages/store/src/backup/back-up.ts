import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openSqliteReader } from '../database/open-sqlite-reader.ts';
import { evidenceSettings } from '../evidence/evidence-settings.ts';
import type { Migration } from '../schema/migration.ts';
import { migrations as allMigrations } from '../schema/migrations.ts';
import { StoreError } from '../store-error.ts';
import type { StoreSettings } from '../store-settings.ts';
import { backupNames, type BackupManifest } from './backup-manifest.ts';
import { copyEvidence } from './copy-evidence.ts';
import { copyPostgres } from './copy-postgres.ts';
import { copySqlite, sealCopy } from './copy-sqlite.ts';
import { describeCopy } from './describe-copy.ts';
import { evidenceIn } from './evidence-in.ts';
import { evidenceOfRows } from './evidence-of-rows.ts';
import { copySecretKey } from './secret-key-in-backup.ts';
import { measureFile } from './measure-file.ts';
import { syncPath } from './sync-path.ts';

/** What a backup is made with. */
export interface BackUpOptions {
  readonly clock?: () => Date;
  /** Hears what is being done. */
  readonly note?: (text: string) => void;
  readonly migrations?: readonly Migration[];
}

/**
 * Makes a backup in a new folder while the service goes on: the evidence files, the database as it stands at one moment, and the
 * files that came meanwhile. Every file of a row is in: it was there before its row, and one that goes after the first copying is
 * copied already. The folder has another name until it is whole.
 *
 * @returns the manifest, which names evidence that was lost before
 * @throws StoreError `already_exists`, `not_found` when there are no data, `damaged`, `unreachable_database`, `newer_schema`
 */
export async function backUp(
  settings: StoreSettings,
  folder: string,
  { clock = () => new Date(), note = () => undefined, migrations = allMigrations }: BackUpOptions = {},
): Promise<BackupManifest> {
  const target = resolve(folder);
  const unfinished = `${target}.incomplete`;
  for (const path of [target, unfinished])
    if (existsSync(path)) throw new StoreError('already_exists', { what: 'folder', id: path });
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    const manifest = await fill(unfinished, settings, { clock, note, migrations });
    renameSync(unfinished, target);
    syncPath(dirname(target));
    return manifest;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function fill(
  folder: string,
  settings: StoreSettings,
  { clock, note, migrations }: Required<BackUpOptions>,
): Promise<BackupManifest> {
  const madeAt = clock().toISOString();
  note('Copying the evidence...');
  const evidence = join(folder, backupNames.evidence);
  mkdirSync(evidence, { mode: 0o700 });
  const from = evidenceSettings(settings.dataDir, settings.evidence).folder;
  const first = await copyEvidence(from, evidence, evidenceIn(from));

  note('Copying the database...');
  const database = join(folder, backupNames.database);
  const leftOut = await copyDatabase(settings, database, migrations);
  const described = readCopy(database);

  const there = new Set(first.copied.map(({ sha256 }) => sha256));
  const since = evidenceIn(from).filter((sha256) => !there.has(sha256));
  const { copied } = await copyEvidence(from, evidence, since);
  const all = [...first.copied, ...copied].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const kept = new Set(all.map(({ sha256 }) => sha256));
  const manifest: BackupManifest = {
    format: 'groundwork-backup',
    version: 1,
    madeAt,
    source: settings.databaseUrl === undefined ? 'sqlite' : 'postgres',
    database: await measureFile(database),
    ...described.copy,
    evidence: all,
    secretKey: copySecretKey(settings, folder),
    lostEvidence: described.evidence.filter((sha256) => !kept.has(sha256)),
    leftOut: [...leftOut],
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  writeFileSync(join(folder, backupNames.manifest), text, { mode: 0o600, flush: true });
  syncPath(folder);
  return manifest;
}

async function copyDatabase(
  { dataDir, databaseUrl }: StoreSettings,
  target: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  if (databaseUrl !== undefined) {
    const leftOut = await copyPostgres(databaseUrl, target, migrations);
    sealCopy(target);
    return leftOut;
  }
  const live = openSqliteReader(join(dataDir, 'groundwork.sqlite'));
  try {
    await copySqlite(live, target);
    return [];
  } finally {
    live.close();
  }
}

function readCopy(file: string) {
  const copy = openSqliteReader(file);
  try {
    return { copy: describeCopy(copy), evidence: evidenceOfRows(copy) };
  } finally {
    copy.close();
  }
}
