import type { WireEvidence, WireEvidenceFile } from '@groundwork/assessment/wire';
import type { Readable } from 'node:stream';
import { StoreError } from '../../store-error.ts';
import type { EvidenceParts } from '../evidence-parts.ts';

/** Which piece of evidence. */
export interface EvidenceAddress {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly evidenceId: string;
}

/** A file that a piece of evidence in force refers to. */
export interface AttachedFile extends WireEvidenceFile {
  /** Opens the bytes from `start` to `end`, both included; whoever opens them reads or destroys them. */
  read(start: number, end: number): Readable;
}

/**
 * Finds the file of a piece of evidence; undefined without one, or when the piece was taken away.
 *
 * @throws StoreError `unavailable` when the row is there and the file is not
 */
export async function attachedFile(
  { database, folder }: EvidenceParts,
  { assessmentId, questionId, evidenceId }: EvidenceAddress,
): Promise<AttachedFile | undefined> {
  const row = await database.read
    .selectFrom('evidence')
    .select('content')
    .where('assessment_id', '=', assessmentId)
    .where('question_id', '=', questionId)
    .where('evidence_id', '=', evidenceId)
    .where('removed_at', 'is', null)
    .where('file_hash', 'is not', null)
    .executeTakeFirst();
  const file = row === undefined ? undefined : (JSON.parse(row.content) as WireEvidence).file;
  if (file === undefined) return undefined;
  if ((await folder.size(file.fileHash)) !== file.size)
    throw new StoreError('unavailable', { reason: `evidence file ${file.fileHash} is not in its folder` });
  return { ...file, read: (start, end) => folder.read(file.fileHash, start, end) };
}
