import type { Actor } from '../../actor/actor.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import { countryChain } from '../../assessments/assessment-row.ts';
import { lockForAnswers, requireOpen } from '../../assessments/lock-for-answers.ts';
import { inspectFile, type InspectedFile } from '../content/inspect-file.ts';
import type { EvidenceParts } from '../evidence-parts.ts';
import type { UploadRow } from './upload-row.ts';

/**
 * Makes a file of an upload whose bytes are all there: looked at, put in its place on the disk, and only then known to the database.
 * A fall in between leaves a file without a row, which the sweeper finds; never a row without a file.
 *
 * @throws StoreError `checksum_mismatch`, `file_type_refused`, `file_refused`, `locked`
 */
export async function finishUpload(parts: EvidenceParts, upload: UploadRow, actor: Actor): Promise<void> {
  const { folder, inspections, clock } = parts;
  await inspections.enter();
  let inspected: InspectedFile;
  try {
    inspected = await inspectFile(folder.partPath(upload.upload_id, upload.part_number), {
      uploadId: upload.upload_id,
      hash: upload.hash,
    });
  } finally {
    inspections.leave();
  }
  await folder.place(inspected.path, inspected.fileHash, clock());
  await writeRows(parts, upload, inspected, actor);
  // Of a picture the original is still there, and what silent writers left.
  await folder.removeParts(upload.upload_id, upload.part_number);
}

async function writeRows(
  { database, clock }: EvidenceParts,
  upload: UploadRow,
  { fileHash, mediaType, size }: InspectedFile,
  actor: Actor,
): Promise<void> {
  const at = clock().toISOString();
  const { upload_id: uploadId, assessment_id: assessmentId, person_id: actorId, question_id: questionId } = upload;
  await transactionBy(database, actor, async (transaction) => {
    const locked = await lockForAnswers(transaction, database.kind, assessmentId, at);
    requireOpen(locked, [questionId]);
    const { assessment } = locked;
    // Written even when it is there: whoever would sweep it away at this moment waits, and then sees that it is used.
    await transaction
      .insertInto('evidence_file')
      .values({ file_hash: fileHash, media_type: mediaType, size, stored_at: at })
      .onConflict((conflict) => conflict.column('file_hash').doUpdateSet({ stored_at: at }))
      .execute();
    await transaction
      .insertInto('assessment_file')
      .values({ assessment_id: assessmentId, file_hash: fileHash, added_at: at, added_by: actorId })
      .onConflict((conflict) => conflict.columns(['assessment_id', 'file_hash']).doUpdateSet({ added_at: at }))
      .execute();
    const finished = await transaction
      .updateTable('evidence_upload')
      .set({ file_hash: fileHash, progressed_at: at })
      .where('upload_id', '=', uploadId)
      .where('file_hash', 'is', null)
      .executeTakeFirst();
    // Of two that finish the same upload, one taken over from the other, the first is told.
    if (finished.numUpdatedRows === 0n) return;
    const data = { questionId, uploadId, fileHash, originalHash: upload.hash, mediaType, size };
    await appendAudit(transaction, database.kind, countryChain(assessment.iso3), [
      { at, actorId, act: 'evidence.upload', object: assessmentId, data },
    ]);
  });
}
