import type { WireEvidenceFile } from '@groundwork/assessment/wire';
import type { DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';

/**
 * A piece of evidence may refer only to a file that was uploaded for the same assessment, as its receipt told it: a hash alone
 * gives nobody another country's file.
 *
 * @throws StoreError `file_unknown`
 */
export async function requireUploaded(
  transaction: DatabaseTransaction,
  assessmentId: string,
  { fileHash, mediaType, size }: WireEvidenceFile,
): Promise<void> {
  const row = await transaction
    .selectFrom('assessment_file')
    .innerJoin('evidence_file', 'evidence_file.file_hash', 'assessment_file.file_hash')
    .select(['media_type', 'size'])
    .where('assessment_id', '=', assessmentId)
    .where('assessment_file.file_hash', '=', fileHash)
    .executeTakeFirst();
  if (row === undefined || row.media_type !== mediaType || row.size !== size)
    throw new StoreError('file_unknown', { fileHash, assessmentId });
}
