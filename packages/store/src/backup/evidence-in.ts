import { readdirSync } from 'node:fs';
import { join } from 'node:path';

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
