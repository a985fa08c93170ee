import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretKeyFile } from '../people/secrets/read-secret-key.ts';
import { StoreError } from '../store-error.ts';
import type { StoreSettings } from '../store-settings.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import type { BackupManifest } from './backup-manifest.ts';

/**
 * Takes the key that seals second factors along, where the data folder holds it: without it nobody with a second factor could
 * sign in after a restoration. A key that is a setting is the operator's to keep.
 *
 * @returns its SHA-256, or null when there was none to take
 */
export function copySecretKey({ dataDir, secretKey }: StoreSettings, folder: string): string | null {
  const file = join(dataDir, secretKeyFile);
  if (secretKey !== undefined || !existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  writeFileSync(join(folder, secretKeyFile), text, { mode: 0o600, flush: true });
  return sha256Hex(text);
}

/** What is wrong with the key in a backup. */
export function faultsOfSecretKey(folder: string, sha256: string): readonly string[] {
  const file = join(folder, secretKeyFile);
  if (!existsSync(file)) return [`${file} is missing`];
  return sha256Hex(readFileSync(file, 'utf8')) === sha256 ? [] : [`${file} was changed or damaged`];
}

/**
 * The key of a backup that is still to be put into the data folder; none where it is a setting or lies there already.
 *
 * @throws StoreError `not_empty` when another key lies there
 */
export function secretKeyToPlace(
  folder: string,
  { secretKey: sha256 }: BackupManifest,
  { dataDir, secretKey }: StoreSettings,
): { place(): void } | undefined {
  if (sha256 === null || secretKey !== undefined) return undefined;
  const target = join(dataDir, secretKeyFile);
  if (!existsSync(target)) {
    const text = readFileSync(join(folder, secretKeyFile), 'utf8');
    return { place: () => writeFileSync(target, text, { mode: 0o600, flush: true, flag: 'wx' }) };
  }
  if (sha256Hex(readFileSync(target, 'utf8')) !== sha256)
    throw new StoreError('not_empty', { where: target, remedy: 'the backup has a key of its own: move this one away' });
  return undefined;
}
