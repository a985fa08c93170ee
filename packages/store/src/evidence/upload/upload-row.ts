import type { Upload } from '@groundwork/assessment/wire';
import type { EvidenceMediaType } from '@groundwork/instrument';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { EvidenceUploadTable } from '../../tables/evidence-tables.ts';
import { safeFileName } from './safe-file-name.ts';

/** Which upload, and by whom: another person's is as good as none. */
export interface UploadPlace {
  readonly assessmentId: string;
  readonly uploadId: string;
  readonly personId: string;
}

/** A row with what is known of its file. */
export type UploadRow = EvidenceUploadTable & { readonly size: number | null; readonly media_type: string | null };

/** Finds an upload of that person in that assessment. */
export async function findUpload(
  database: DatabaseTransaction | Database['read'],
  { assessmentId, uploadId, personId }: UploadPlace,
): Promise<UploadRow | undefined> {
  return await database
    .selectFrom('evidence_upload')
    .leftJoin('evidence_file', 'evidence_file.file_hash', 'evidence_upload.file_hash')
    .selectAll('evidence_upload')
    .select(['size', 'media_type'])
    .where('upload_id', '=', uploadId)
    .where('assessment_id', '=', assessmentId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** @throws StoreError `not_found` */
export async function requireUpload(
  database: DatabaseTransaction | Database['read'],
  place: UploadPlace,
): Promise<UploadRow> {
  const row = await findUpload(database, place);
  if (row === undefined) throw new StoreError('not_found', { what: 'upload', id: place.uploadId });
  return row;
}

/**
 * Where an upload goes on. When every byte is there but the file was not finished (the server fell at that moment), the last byte
 * is asked for again, so that finishing is always the answer to somebody's sending.
 */
export function resumeOffset({ file_hash: fileHash, received, length }: EvidenceUploadTable): number {
  return fileHash === null ? Math.min(received, length - 1) : length;
}

/** A row as its sender sees it. */
export function toUpload(row: UploadRow, patienceMilliseconds: number): Upload {
  const sent = JSON.parse(row.name) as string;
  const isWhole = row.file_hash !== null && row.media_type !== null && row.size !== null;
  const name = isWhole ? safeFileName(sent, row.media_type as EvidenceMediaType) : safeFileName(sent);
  return {
    uploadId: row.upload_id,
    questionId: row.question_id,
    name,
    length: row.length,
    offset: resumeOffset(row),
    expiresAt: new Date(Date.parse(row.progressed_at) + patienceMilliseconds).toISOString(),
    receipt: isWhole
      ? {
          file: {
            fileHash: row.file_hash ?? '',
            name,
            mediaType: row.media_type as EvidenceMediaType,
            size: row.size ?? 0,
          },
          originalHash: row.hash,
        }
      : null,
  };
}
