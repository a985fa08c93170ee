import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { syncPath } from './sync-path.ts';

/** What came of copying evidence. */
export interface CopiedEvidence {
  readonly copied: BackupManifest['evidence'];
  /** Files whose content is not what their name says, or that vanished meanwhile: not copied. */
  readonly notCopied: readonly string[];
}

/** Waiting for the disk together costs little more than waiting alone; the server wants its share too. */
const filesAtOnce = 8;

/** Copies evidence files from folder to folder, each read once, checked against its name, and on the disk before it has it. */
export async function copyEvidence(from: string, to: string, hashes: readonly string[]): Promise<CopiedEvidence> {
  const copied: { sha256: string; bytes: number }[] = [];
  const notCopied: string[] = [];
  const waiting = hashes.values();
  const copyInLine = async (): Promise<void> => {
    for (const sha256 of waiting) {
      const bytes = await copyOne(from, to, sha256);
      if (bytes === null) notCopied.push(sha256);
      else copied.push({ sha256, bytes });
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, copyInLine));
  copied.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  for (const folder of new Set(copied.map(({ sha256 }) => sha256.slice(0, 2)))) syncPath(join(to, folder));
  if (copied.length > 0) syncPath(to);
  return { copied, notCopied };
}

/** The size of the file, or null when it is not what its name says. */
async function copyOne(from: string, to: string, sha256: string): Promise<number | null> {
  const target = evidenceFolder(to).filePath(sha256);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.partial`;
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(
      createReadStream(evidenceFolder(from).filePath(sha256)),
      async function* counted(pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          bytes += piece.length;
          yield piece;
        }
      },
      createWriteStream(temporary, { mode: 0o600, flush: true }),
    );
  } catch (error) {
    rmSync(temporary, { force: true });
    // Taken away by the sweeper between the listing and the copying: no row has it any more.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  if (hash.digest('hex') !== sha256) {
    rmSync(temporary);
    return null;
  }
  renameSync(temporary, target);
  return bytes;
}
