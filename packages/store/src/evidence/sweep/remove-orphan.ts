import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFolder } from '../evidence-folder.ts';

/** Ending of a file that was taken out of its place and is about to be removed or put back. */
export const orphanEnding = '.orphan';

/**
 * Removes a file that nobody refers to, although somebody may be putting the same content there at this moment. The file is first
 * moved aside; if it turns out to be younger than thought, or to have a row by now, it is put back.
 *
 * @returns whether it was removed
 */
export async function removeOrphan(
  root: string,
  folder: EvidenceFolder,
  fileHash: string,
  isWanted: (modifiedAt: number) => Promise<boolean>,
): Promise<boolean> {
  const aside = join(root, 'incoming', fileHash + orphanEnding);
  await rename(folder.filePath(fileHash), aside).catch(ignoreMissing);
  const found = await stat(aside).catch(ignoreMissing);
  if (found === undefined) return false;
  if (await isWanted(found.mtimeMs)) {
    await rename(aside, folder.filePath(fileHash));
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** Another process may have swept it already. */
function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
