import type { Upload } from '@groundwork/assessment/wire';
import type { Actor } from '../../actor/actor.ts';
import { StoreError, type StoreErrorCode } from '../../store-error.ts';
import type { EvidenceParts } from '../evidence-parts.ts';
import { storageError } from '../storage-error.ts';
import { dropUpload } from './drop-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { holdUpload, type Hold } from './hold-upload.ts';
import { requireUpload, resumeOffset, toUpload, type UploadPlace } from './upload-row.ts';
import { copyPart, openPart, writePart } from './write-part.ts';

/** After these nothing of the upload is worth keeping: sent again it would be refused again. */
const final: ReadonlySet<StoreErrorCode> = new Set([
  'file_too_large',
  'checksum_mismatch',
  'file_type_refused',
  'file_refused',
]);

/** Takes the next bytes of an upload; see `EvidenceStore.receive`. */
export async function receiveUpload(
  parts: EvidenceParts,
  place: UploadPlace,
  offset: number,
  body: AsyncIterable<Uint8Array>,
  actor: Actor,
): Promise<Upload> {
  const hold = await holdUpload(parts, place);
  try {
    const expected = resumeOffset(hold.row);
    if (offset !== expected) throw new StoreError('offset_moved', { uploadId: place.uploadId, offset: expected });
    if (hold.row.file_hash === null) await write(parts, hold, { offset, body, actor });
  } catch (error) {
    const { uploadId } = place;
    const told = isClearedAway(error) ? new StoreError('upload_running', { uploadId }, error) : storageError(error);
    if (told instanceof StoreError && final.has(told.code)) await dropUpload(parts, place, hold.mark);
    throw told;
  } finally {
    await hold.release();
  }
  return toUpload(await requireUpload(parts.database.read, place), parts.settings.patienceMilliseconds);
}

async function write(
  parts: EvidenceParts,
  hold: Hold,
  { offset, body, actor }: { readonly offset: number; readonly body: AsyncIterable<Uint8Array>; readonly actor: Actor },
): Promise<void> {
  await parts.folder.prepare();
  const handle = await open(parts, hold, offset);
  let received: number;
  try {
    received = await writePart(handle, body, hold, offset);
  } finally {
    await handle.close();
  }
  if (received === hold.row.length) await finishUpload(parts, hold.row, actor);
}

/** What the disk lost is noted, so that the sender can go on from there. */
async function open({ folder }: EvidenceParts, hold: Hold, offset: number) {
  const { upload_id: uploadId, part_number: partNumber } = hold.row;
  const path = folder.partPath(uploadId, partNumber);
  try {
    if (hold.isTakenOver) await copyPart(folder.partPath(uploadId, partNumber - 1), path);
    return await openPart(path, uploadId, offset);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'offset_moved') await hold.progress(Number(error.data['offset']));
    throw error;
  }
}

/** Whoever took over has finished and cleared away what this one was writing. */
function isClearedAway(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
