import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { verifyAudit } from '../audit/verify-audit.ts';
import { openSqliteReader } from '../database/open-sqlite-reader.ts';
import { connectionDriver } from '../database/sqlite/connection-driver.ts';
import { sqliteDialect } from '../database/sqlite/sqlite-dialect.ts';
import { transactionGuard } from '../database/transaction-guard.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import type { Tables } from '../tables/tables.ts';
import { backupManifestShape, backupNames, type BackupManifest } from './backup-manifest.ts';
import { describeCopy } from './describe-copy.ts';
import { faultsOfSecretKey } from './secret-key-in-backup.ts';
import { measureFile } from './measure-file.ts';

/** What came of looking at a backup: its manifest unless that cannot be read, and every problem, one line each. */
export interface BackupVerification {
  readonly manifest: BackupManifest | null;
  readonly problems: readonly string[];
}

/**
 * Proves a backup whole without restoring it: every hash, SQLite's own check of each page, the row counts, and every audit
 * chain up to the heads that were kept.
 */
export async function verifyBackup(folder: string): Promise<BackupVerification> {
  const path = resolve(folder);
  const read = readManifest(path);
  if (read.manifest === null) return { manifest: null, problems: [read.problem] };
  const { manifest } = read;
  const database = join(path, backupNames.database);
  const problems = await faultsOfFile(database, manifest.database);
  // A file that is not the one described is not opened.
  if (problems.length === 0) problems.push(...(await faultsOfDatabase(database, manifest)));
  for (const { sha256, bytes } of manifest.evidence) {
    const file = evidenceFolder(join(path, backupNames.evidence)).filePath(sha256);
    // oxlint-disable-next-line no-await-in-loop -- one at a time: the disk is the limit
    problems.push(...(await faultsOfFile(file, { sha256, bytes })));
  }
  if (manifest.secretKey !== null) problems.push(...faultsOfSecretKey(path, manifest.secretKey));
  return { manifest, problems };
}

function readManifest(
  folder: string,
): { readonly manifest: BackupManifest } | { readonly manifest: null; readonly problem: string } {
  const file = join(folder, backupNames.manifest);
  if (!existsSync(file)) return { manifest: null, problem: `${file} is missing: this is no backup, or one cut short` };
  try {
    const parsed = backupManifestShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return { manifest: parsed.data };
    const [issue] = parsed.error.issues;
    return { manifest: null, problem: `${file} is not understood: ${issue?.path.join('.')} ${issue?.message}` };
  } catch {
    return { manifest: null, problem: `${file} cannot be read as JSON` };
  }
}

async function faultsOfFile(
  file: string,
  wanted: { readonly sha256: string; readonly bytes: number },
): Promise<string[]> {
  if (!existsSync(file)) return [`${file} is missing`];
  const found = await measureFile(file);
  return found.sha256 === wanted.sha256 && found.bytes === wanted.bytes ? [] : [`${file} was changed or damaged`];
}

async function faultsOfDatabase(file: string, manifest: BackupManifest): Promise<readonly string[]> {
  const copy = openSqliteReader(file);
  // Closes the file with itself.
  const kysely = new Kysely<Tables>({ dialect: sqliteDialect(connectionDriver(copy, transactionGuard())) });
  try {
    const check = copy.pragma('integrity_check(1)', { simple: true });
    if (check !== 'ok') return [`${file} is damaged: ${String(check).split('\n')[0] ?? ''}`];
    const { firstBad } = await verifyAudit(kysely);
    return [
      ...differences(copy, manifest).map((what) => `${file}: ${what}`),
      ...(firstBad === null ? [] : [`${file}: entry ${firstBad.sequence} breaks its audit chain: ${firstBad.why}`]),
    ];
  } finally {
    await kysely.destroy();
    copy.close();
  }
}

function differences(copy: Sqlite.Database, manifest: BackupManifest): readonly string[] {
  const found = describeCopy(copy);
  const names = new Set([...Object.keys(found.tables), ...Object.keys(manifest.tables)]);
  return [
    ...[...names]
      .filter((name) => found.tables[name] !== manifest.tables[name])
      .map((name) => `${found.tables[name] ?? 'no'} rows of ${name}, not ${manifest.tables[name] ?? 'none'}`),
    ...(['migrations', 'auditHeads'] as const)
      .filter((part) => JSON.stringify(found[part]) !== JSON.stringify(manifest[part]))
      .map((part) => `${part} are not those of the manifest`),
  ];
}
