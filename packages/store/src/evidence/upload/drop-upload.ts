import type { EvidenceParts } from '../evidence-parts.ts';
import type { UploadPlace } from './upload-row.ts';

/** Forgets an upload: its row first, its bytes last. A file it became stays until nothing refers to it. */
export async function dropUpload(
  { database, folder }: EvidenceParts,
  { assessmentId, uploadId, personId }: UploadPlace,
): Promise<void> {
  await database.transaction((transaction) =>
    transaction
      .deleteFrom('evidence_upload')
      .where('upload_id', '=', uploadId)
      .where('assessment_id', '=', assessmentId)
      .where('person_id', '=', personId)
      .execute(),
  );
  await folder.removePart(uploadId);
}
