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
  const { assessmentId, uploadId, personId } = place;
  const now = clock().toISOString();
  const isDropped = await database.transaction(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('evidence_upload')
      .where('upload_id', '=', uploadId)
      .where('assessment_id', '=', assessmentId)
      .where('person_id', '=', personId)
      .where(({ or, eb }) => or([eb('held_by', 'is', null), eb('held_by', '=', mark), eb('held_until', '<', now)]))
      .executeTakeFirst();
    if (numDeletedRows > 0n) return true;
    if ((await findUpload(transaction, place)) !== undefined) throw new StoreError('upload_running', { uploadId });
    return false;
  });
  if (isDropped) await folder.removePart(uploadId);
}
