import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all of the bytes at a place. One write may take only a part, and on a nearly full disk does: only the next one fails.
 */
export async function writeWhole(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, position + written);
    written += bytesWritten;
  }
}
