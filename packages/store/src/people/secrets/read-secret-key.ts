import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../store-error.ts';
import type { StoreSettings } from '../../store-settings.ts';

/** Name of the file in the data folder that holds a generated key. A backup of the folder must take it along. */
export const secretKeyFile = 'secret-key';

const keyLength = 32;

/**
 * The key of the setting, else that of the data folder, made there at first use and readable by its owner alone.
 *
 * @throws StoreError `unwritable_folder`, or `damaged` when the file holds no key
 */
export function readSecretKey({ dataDir, secretKey }: StoreSettings): Buffer {
  if (secretKey !== undefined) return Buffer.from(secretKey, 'base64');
  const path = join(dataDir, secretKeyFile);
  try {
    return keyOf(path) ?? made(dataDir, path);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StoreError('unwritable_folder', { folder: dataDir, reason }, error);
  }
}

function keyOf(path: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyLength) throw new StoreError('damaged', { file: path, reason: 'it holds no key' });
  return key;
}

/** Written beside and linked into place: another process that starts at this moment sees a whole key or none, and both use one. */
function made(dataDir: string, path: string): Buffer {
  mkdirSync(dataDir, { recursive: true });
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(beside, `${randomBytes(keyLength).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(beside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(beside);
  }
  const key = keyOf(path);
  if (key === undefined) throw new StoreError('damaged', { file: path, reason: 'it is gone' });
  return key;
}
