import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceParts } from '../evidence-parts.ts';
import { hashOfAside, judgeAside, removeOrphan, type IsWanted } from './remove-orphan.ts';

/** Between file and row pass milliseconds; an hour leaves room for a clock that is wrong. */
const orphanMilliseconds = 3_600_000;

const contentName = /^[0-9a-f]{64}$/;

/** Removes files without a row that are older than an hour. Names that are not ours are left alone. @returns how many */
export async function sweepFolder(
  parts: EvidenceParts,
): Promise<{ readonly orphanFiles: number; readonly orphanParts: number }> {
  const { settings, folder, clock } = parts;
  const root = settings.folder;
  const before = clock().getTime() - orphanMilliseconds;
  let orphanFiles = 0;
  const isWanted =
    (fileHash: string): IsWanted =>
    async (modifiedAt) =>
      modifiedAt >= before || (await withRow(parts, [fileHash])).has(fileHash);
  for (const name of await names(root)) {
    if (!/^[0-9a-f]{2}$/.test(name)) continue;
    const contents = (await names(join(root, name))).filter((content) => contentName.test(content));
    const known = await withRow(parts, contents);
    for (const fileHash of contents) {
      if (known.has(fileHash)) continue;
      const age = await stat(folder.filePath(fileHash)).catch(() => undefined);
      if (age === undefined || age.mtimeMs >= before) continue;
      if (await removeOrphan(root, folder, fileHash, isWanted(fileHash))) orphanFiles += 1;
    }
  }
  let orphanParts = 0;
  for (const name of await names(join(root, 'incoming'))) {
    const path = join(root, 'incoming', name);
    const fileHash = hashOfAside(name);
    if (fileHash !== undefined) {
      // A sweeper that fell between moving aside and removing left this.
      if (await judgeAside(path, folder.filePath(fileHash), isWanted(fileHash))) orphanFiles += 1;
    } else if (await isOrphanPart(parts, name, before)) {
      await rm(path, { force: true });
      orphanParts += 1;
    }
  }
  return { orphanFiles, orphanParts };
}

async function isOrphanPart({ database, settings }: EvidenceParts, name: string, before: number): Promise<boolean> {
  const found = await stat(join(settings.folder, 'incoming', name)).catch(() => undefined);
  if (found === undefined || found.mtimeMs >= before) return false;
  const [, uploadId, partNumber, copy] = /^(.+)\.(\d+)(\.clean|\.next)?$/.exec(name) ?? [];
  if (uploadId === undefined) return false;
  const row = await database.read
    .selectFrom('evidence_upload')
    .select(['file_hash', 'part_number'])
    .where('upload_id', '=', uploadId)
    .executeTakeFirst();
  // Of a whole upload nothing is left here but what a fall left; so it is with a copy of an hour ago, and a part taken over.
  const isInUse = row?.file_hash === null && row.part_number === Number(partNumber) && copy === undefined;
  return !isInUse;
}

async function withRow({ database }: EvidenceParts, fileHashes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let start = 0; start < fileHashes.length; start += 1_000) {
    const rows = await database.read
      .selectFrom('evidence_file')
      .select('file_hash')
      .where('file_hash', 'in', fileHashes.slice(start, start + 1_000))
      .execute();
    for (const { file_hash: fileHash } of rows) found.add(fileHash);
  }
  return found;
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
