import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFolder } from '../evidence-folder.ts';

/** Name of a file that was taken out of its place and is about to be removed or put back. */
const asideName = /^([0-9a-f]{64})\.[0-9a-f-]{36}\.orphan$/;

/** The hash of a file that lies aside under this name; undefined for any other name. */
export function hashOfAside(name: string): string | undefined {
  return asideName.exec(name)?.[1];
}

/** Whether a file last changed at that instant (milliseconds) must stay. */
export type IsWanted = (modifiedAt: number) => Promise<boolean>;

/**
 * Removes a file that nobody refers to, although somebody may be putting the same content there at this moment. The file is first
 * moved aside, under a name of this sweeper's own; if it turns out to be younger than thought, or to have a row by now, it is put
 * back.
 *
 * @returns whether it was removed
 */
export async function removeOrphan(
  root: string,
  folder: EvidenceFolder,
  fileHash: string,
  isWanted: IsWanted,
): Promise<boolean> {
  const aside = join(root, 'incoming', `${fileHash}.${randomUUID()}.orphan`);
  await unlessMissing(rename(folder.filePath(fileHash), aside));
  return await judgeAside(aside, folder.filePath(fileHash), isWanted);
}

/** Removes a file that lies aside, or puts it back. @returns whether it was removed */
export async function judgeAside(aside: string, path: string, isWanted: IsWanted): Promise<boolean> {
  const found = await unlessMissing(stat(aside));
  if (found === undefined) return false;
  if (await isWanted(found.mtimeMs)) {
    await unlessMissing(rename(aside, path));
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** Another process may have swept it already. */
async function unlessMissing<Result>(act: Promise<Result>): Promise<Result | undefined> {
  try {
    return await act;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
