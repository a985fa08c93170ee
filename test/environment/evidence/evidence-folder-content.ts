import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in the evidence folder of a data folder: hashes of whole files, and the uploads that parts belong to. */
export function evidenceFolderContent(dataDir: string): {
  readonly files: readonly string[];
  readonly parts: readonly string[];
} {
  const folder = join(dataDir, 'evidence');
  if (!existsSync(folder)) return { files: [], parts: [] };
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const isPart = (parent: string): boolean => parent.endsWith('incoming');
  return {
    files: paths
      .filter(({ parentPath }) => !isPart(parentPath))
      .map(({ name }) => name)
      .toSorted(),
    parts: paths
      .filter(({ parentPath }) => isPart(parentPath))
      .map(({ name }) => name.replace(/\.0$/, ''))
      .toSorted(),
  };
}
