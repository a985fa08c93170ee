import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { StoreError } from '../../store-error.ts';
import { byteWindow, type ByteWindow } from '../content/byte-window.ts';
import { writeWhole } from '../write-whole.ts';
import type { PicturePiece, PicturePlan } from './picture-plan.ts';
import { planJpeg } from './plan-jpeg.ts';
import { planPng } from './plan-png.ts';
import { planWebp } from './plan-webp.ts';

/** A picture may be a hundred megapixels when drawn, and 30,000 along a side: more than any camera or scanner makes. */
export const pictureLimits = { pixels: 100_000_000, side: 30_000 } as const;

const plans = { jpeg: planJpeg, png: planPng, webp: planWebp } as const satisfies Record<
  string,
  (file: ByteWindow) => Promise<PicturePlan>
>;

const copyBytes = 65_536;

/**
 * Copies a picture without the place it was taken at and all else that is not needed to draw it, synced to the disk. Pixels are
 * not touched.
 *
 * @returns hash and size of the copy
 * @throws StoreError `file_refused` for a picture that is damaged or too large when drawn
 */
export async function cleanPicture(
  kind: keyof typeof plans,
  handle: FileHandle,
  size: number,
  target: string,
): Promise<{ readonly fileHash: string; readonly size: number }> {
  const file = byteWindow(handle, size);
  const { width, height, pieces } = await plans[kind](file);
  if (width > pictureLimits.side || height > pictureLimits.side || width * height > pictureLimits.pixels)
    throw new StoreError('file_refused', { reason: 'too-many-pixels', width, height });
  const copy = await open(target, 'w', 0o600);
  try {
    const hash = createHash('sha256');
    let written = 0;
    for await (const bytes of bytesOf(file, pieces)) {
      hash.update(bytes);
      await writeWhole(copy, bytes, written);
      written += bytes.length;
    }
    await copy.sync();
    return { fileHash: hash.digest('hex'), size: written };
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    await copy.close();
  }
}

async function* bytesOf(file: ByteWindow, pieces: readonly PicturePiece[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if ('bytes' in piece) yield piece.bytes;
    else {
      for (let start = piece.start; start < piece.end; start += copyBytes)
        yield await file.bytes(start, Math.min(copyBytes, piece.end - start));
    }
  }
}
