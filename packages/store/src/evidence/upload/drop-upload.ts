import { StoreError } from '../../store-error.ts';
import type { EvidenceParts } from '../evidence-parts.ts';
import { findUpload, type UploadPlace } from './upload-row.ts';

/**
 * Forgets an upload: its row first, its bytes last. A file it became stays until nothing refers to it. Without such an upload it does
 * nothing.
 *
 * @param mark of the hold of whoever forgets it, where there is one
 * @throws StoreError `upload_running` while another request writes it
 */
export async function dropUpload(parts: EvidenceParts, place: UploadPlace, mark = ''): Promise<void> {
  const { database, folder, clock } = parts;
  const { uploadId } = place;
  const now = clock().toISOString();
  const dropped = await database.transaction(async (transaction) => {
    const found = await findUpload(transaction, place);
    if (found === undefined) return undefined;
    const { numDeletedRows } = await transaction
      .deleteFrom('evidence_upload')
      .where('upload_id', '=', uploadId)
      .where('part_number', '=', found.part_number)
      .where(({ or, eb }) => or([eb('held_by', 'is', null), eb('held_by', '=', mark), eb('held_until', '<', now)]))
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new StoreError('upload_running', { uploadId });
    return found;
  });
  if (dropped !== undefined) await folder.removeParts(uploadId, dropped.part_number);
}
