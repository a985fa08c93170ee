import { open } from 'node:fs/promises';
import { hashFile } from '../evidence/content/hash-file.ts';

/** SHA-256 and size of a file. */
export async function measureFile(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const handle = await open(path);
  try {
    return { sha256: await hashFile(handle), bytes: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}
