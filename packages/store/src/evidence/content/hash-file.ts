import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** SHA-256 of a file as it stands on the disk, in hexadecimal. */
export async function hashFile(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 262_144 }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}
