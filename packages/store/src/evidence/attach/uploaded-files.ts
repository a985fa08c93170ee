import type { WireEvidenceFile } from '@groundwork/assessment/wire';
import type { Kysely } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { Tables } from '../../tables/tables.ts';

/** What a receipt says of an uploaded file, but its name. */
export type UploadedFile = Omit<WireEvidenceFile, 'name'>;

/** The files that were uploaded for an assessment. */
export async function uploadedFiles(database: Kysely<Tables>, assessmentId: string): Promise<readonly UploadedFile[]> {
  const rows = await ofAssessment(database, assessmentId).execute();
  return rows.map(toUploaded);
}

/**
 * A piece of evidence may refer only to a file that was uploaded for the same assessment, as its receipt told it: a hash alone
 * gives nobody another country's file.
 *
 * @throws StoreError `file_unknown`
 */
export async function requireUploaded(
  transaction: DatabaseTransaction,
  assessmentId: string,
  file: UploadedFile,
): Promise<void> {
  const { fileHash } = file;
  const row = await ofAssessment(transaction, assessmentId)
    .where('assessment_file.file_hash', '=', fileHash)
    .executeTakeFirst();
  if (row === undefined || !isSameFile(toUploaded(row), file))
    throw new StoreError('file_unknown', { fileHash, assessmentId });
}

/** Whether two tell the same of the same file. */
export function isSameFile(one: UploadedFile, other: UploadedFile): boolean {
  return one.fileHash === other.fileHash && one.mediaType === other.mediaType && one.size === other.size;
}

function ofAssessment(database: Kysely<Tables>, assessmentId: string) {
  return database
    .selectFrom('assessment_file')
    .innerJoin('evidence_file', 'evidence_file.file_hash', 'assessment_file.file_hash')
    .select(['assessment_file.file_hash', 'media_type', 'size'])
    .where('assessment_id', '=', assessmentId);
}

function toUploaded(row: { file_hash: string; media_type: string; size: number }): UploadedFile {
  return { fileHash: row.file_hash, mediaType: row.media_type as UploadedFile['mediaType'], size: row.size };
}
