import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreSettings } from '../store-settings.ts';

/** Where evidence files lie: a folder of their own, or `evidence` in the data folder. */
export function evidenceFolder({ dataDir, evidenceDir }: StoreSettings): string {
  return evidenceDir ?? join(dataDir, 'evidence');
}

/** Where a file with this SHA-256 lies under a folder: `ab/abcdef...`. */
export function evidencePath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/**
 * The SHA-256 of every file kept under a folder, in order; none where there is no folder. What is still coming in, and whatever
 * else lies there, is no evidence yet.
 */
export function evidenceIn(folder: string): readonly string[] {
  return foldersIn(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((prefix) =>
      readdirSync(join(folder, prefix)).filter((name) => /^[0-9a-f]{64}$/.test(name) && name.startsWith(prefix)),
    )
    .toSorted();
}

/** Makes the folder a file with this SHA-256 goes to. */
export function makeEvidenceFolder(folder: string, sha256: string): string {
  const path = join(folder, sha256.slice(0, 2));
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
