import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where the bytes are: whole files under their hash, parts under the id of their upload. */
export interface EvidenceFolder {
  /** Path of the bytes of an upload that is on its way. */
  partPath(uploadId: string, partNumber: number): string;
  filePath(fileHash: string): string;
  /** Makes the folder for parts. */
  prepare(): Promise<void>;
  /**
   * Moves a part, synced before, to its place and makes the move survive a power cut. One that lies there already is replaced by
   * the same bytes with a new age, so that a sweeper that found the old one without a row sees that it is wanted again.
   */
  place(part: string, fileHash: string, now: Date): Promise<void>;
  /** Its size in bytes; undefined when it is not there. */
  size(fileHash: string): Promise<number | undefined>;
  /** The bytes from `start` to `end`, both included. */
  read(fileHash: string, start: number, end: number): Readable;
  /** Forgets the bytes of an upload up to that part, with the copies made of them. */
  removeParts(uploadId: string, lastPartNumber: number): Promise<void>;
}

/** The layout of the folder: `incoming/<uploadId>.<number>` and `<first two digits>/<hash>`. Both names are ours, never a client's text. */
export function evidenceFolder(root: string): EvidenceFolder {
  const partPath = (uploadId: string, partNumber: number) => join(root, 'incoming', `${uploadId}.${partNumber}`);
  const filePath = (fileHash: string) => join(root, fileHash.slice(0, 2), fileHash);
  return {
    partPath,
    filePath,
    async prepare() {
      await mkdir(join(root, 'incoming'), { recursive: true, mode: 0o700 });
    },
    async place(part, fileHash, now) {
      const path = filePath(fileHash);
      const folder = dirname(path);
      const made = await mkdir(folder, { recursive: true, mode: 0o700 });
      if (made !== undefined) await syncFolder(root);
      await utimes(part, now, now);
      await rename(part, path);
      await syncFolder(folder);
    },
    async size(fileHash) {
      return (await stat(filePath(fileHash)).catch(() => undefined))?.size;
    },
    read: (fileHash, start, end) => createReadStream(filePath(fileHash), { start, end }),
    async removeParts(uploadId, lastPartNumber) {
      for (let partNumber = 0; partNumber <= lastPartNumber; partNumber += 1) {
        const path = partPath(uploadId, partNumber);
        for (const ending of ['', '.clean', '.next']) await rm(path + ending, { force: true });
      }
    },
  };
}

/** Without this a name can be lost in a power cut although the bytes are safe. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
