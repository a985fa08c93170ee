import type { FileHandle } from 'node:fs/promises';
import { StoreError } from '../../store-error.ts';

/** A file read at any place, a window at a time: never whole in memory. */
export interface ByteWindow {
  readonly size: number;
  /** So many bytes from a place; valid until the next call. @throws StoreError `file_refused` where the file is shorter */
  bytes(position: number, length: number): Promise<Buffer>;
}

const windowBytes = 65_536;

/** Opens a window on a file of known size. A caller asks for at most 64 KiB at once. */
export function byteWindow(handle: FileHandle, size: number): ByteWindow {
  const buffer = Buffer.alloc(windowBytes);
  let start = 0;
  let filled = 0;
  return {
    size,
    async bytes(position, length) {
      if (position + length > size) throw new StoreError('file_refused', { reason: 'cut-short' });
      if (position < start || position + length > start + filled) {
        filled = 0;
        start = position;
        while (filled < length) {
          const { bytesRead } = await handle.read(buffer, filled, windowBytes - filled, position + filled);
          if (bytesRead === 0) throw new StoreError('file_refused', { reason: 'cut-short' });
          filled += bytesRead;
        }
      }
      return buffer.subarray(position - start, position - start + length);
    },
  };
}
