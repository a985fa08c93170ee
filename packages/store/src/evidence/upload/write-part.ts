import { constants } from 'node:fs';
import { copyFile, open, rename, type FileHandle } from 'node:fs/promises';
import { signatureBytes, signatureOf } from '../content/signature-of.ts';
import { StoreError } from '../../store-error.ts';
import { writeWhole } from '../write-whole.ts';
import type { Hold } from './hold-upload.ts';

/** What has arrived is made safe at least this often, so that a fall of the server costs seconds of a slow line, not minutes. */
const syncMilliseconds = 5_000;

/**
 * Copies what a silent writer left, so that whoever took over goes on in a file of its own: the silent one may still have its file
 * open, and must not be able to change what becomes the evidence.
 */
export async function copyPart(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, `${to}.next`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  await rename(`${to}.next`, to);
}

/**
 * Opens the bytes of an upload at the place where it goes on; what stands behind that place was never acknowledged and goes.
 *
 * @throws StoreError `offset_moved` when the disk holds less than was acknowledged
 */
export async function openPart(path: string, uploadId: string, offset: number): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
  try {
    const { size } = await handle.stat();
    if (size < offset) throw new StoreError('offset_moved', { uploadId, offset: size });
    if (size > offset) await handle.truncate(offset);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * Writes what arrives behind what is there, piece by piece: never whole in memory. A line that breaks ends it without fault.
 *
 * @returns the bytes that are safe on the disk now
 * @throws StoreError `file_too_large` at the first byte beyond the announced length, `file_type_refused` at the first bytes of a
 * kind that is never taken
 */
export async function writePart(
  handle: FileHandle,
  body: AsyncIterable<Uint8Array>,
  hold: Hold,
  offset: number,
): Promise<number> {
  const { length } = hold.row;
  let received = offset;
  let safe = offset;
  let syncedAt = performance.now();
  const makeSafe = async () => {
    await handle.sync();
    await hold.progress(received);
    safe = received;
    syncedAt = performance.now();
  };
  try {
    for await (const chunk of untilCut(body)) {
      if (received + chunk.byteLength > length) throw new StoreError('file_too_large', { limit: length });
      if (received === 0) refuseUnknown(chunk);
      if (performance.now() - syncedAt > syncMilliseconds) await makeSafe();
      await writeWhole(handle, chunk, received);
      received += chunk.byteLength;
    }
    if (received > safe) await makeSafe();
    return safe;
  } catch (error) {
    // A full disk must not keep what nobody will count on.
    await handle.truncate(safe).catch(() => undefined);
    throw error;
  }
}

/** A longer first piece tells the kind; a shorter one is left to the end. */
function refuseUnknown(chunk: Uint8Array): void {
  if (chunk.byteLength < signatureBytes) return;
  const head = Buffer.from(chunk.buffer, chunk.byteOffset, signatureBytes);
  if (signatureOf(head) === undefined) throw new StoreError('file_type_refused', { reason: 'unknown-kind' });
}

async function* untilCut(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) yield chunk;
  } catch {
    // The sender is gone or silent: what came is kept, and goes on from there.
  }
}
