import type { Upload } from '@groundwork/assessment/wire';
import type { Actor } from '../../actor/actor.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { lockForAnswers, requireOpen } from '../../assessments/lock-for-answers.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { EvidenceUploadTable } from '../../tables/evidence-tables.ts';
import type { EvidenceParts } from '../evidence-parts.ts';
import { isActiveName } from './is-active-name.ts';
import { requireUpload, toUpload, type UploadPlace } from './upload-row.ts';

/** An upload as it is announced. */
export interface UploadAnnouncement extends UploadPlace {
  readonly questionId: string;
  /** Any text; the end of a long one is cut. */
  readonly name: string;
  /** Bytes to come. */
  readonly length: number;
  /** SHA-256 of them, in hexadecimal. */
  readonly hash: string;
}

/** More of a name than this says nothing more. */
const longestName = 1_000;

/**
 * Makes room for an upload; see `EvidenceStore.startUpload`. The sizes of all files and of all uploads on their way are counted with
 * the assessment locked, so that two announcements at once cannot both take the last room.
 */
export async function startUpload(parts: EvidenceParts, announced: UploadAnnouncement, actor: Actor): Promise<Upload> {
  const { database, settings, clock } = parts;
  if (announced.length > settings.fileBytes) throw new StoreError('file_too_large', { limit: settings.fileBytes });
  if (isActiveName(announced.name)) throw new StoreError('file_type_refused', { reason: 'active-name' });
  const at = clock().toISOString();
  return await transactionBy(database, actor, async (transaction) => {
    const locked = await lockForAnswers(transaction, database.kind, announced.assessmentId, at);
    if (await isKnown(transaction, announced))
      return toUpload(await requireUpload(transaction, announced), settings.patienceMilliseconds);
    requireOpen(locked, [announced.questionId]);
    await requireRoom(transaction, parts, announced, at);
    await transaction.insertInto('evidence_upload').values(rowOf(announced, at)).execute();
    return toUpload(await requireUpload(transaction, announced), settings.patienceMilliseconds);
  });
}

/** @throws StoreError `operation_reused` when the id stands for another upload */
async function isKnown(transaction: DatabaseTransaction, announced: UploadAnnouncement): Promise<boolean> {
  const kept = await transaction
    .selectFrom('evidence_upload')
    .selectAll()
    .where('upload_id', '=', announced.uploadId)
    .executeTakeFirst();
  if (kept === undefined) return false;
  const wanted = rowOf(announced, kept.started_at);
  const same = ['assessment_id', 'question_id', 'person_id', 'name', 'length', 'hash'] as const;
  if (same.some((column) => kept[column] !== wanted[column]))
    throw new StoreError('operation_reused', { operationId: announced.uploadId });
  return true;
}

async function requireRoom(
  transaction: DatabaseTransaction,
  { settings }: EvidenceParts,
  { assessmentId, personId, length }: UploadAnnouncement,
  at: string,
): Promise<void> {
  const since = new Date(Date.parse(at) - settings.patienceMilliseconds).toISOString();
  const open = await transaction
    .selectFrom('evidence_upload')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('file_hash', 'is', null)
    .where('progressed_at', '>', since)
    .executeTakeFirstOrThrow();
  if (open.count >= settings.openUploads) throw new StoreError('too_many_uploads', { limit: settings.openUploads });
  const kept = await transaction
    .selectFrom('assessment_file')
    .innerJoin('evidence_file', 'evidence_file.file_hash', 'assessment_file.file_hash')
    .select(({ fn }) => fn.sum<number | string | null>('size').as('bytes'))
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirstOrThrow();
  const coming = await transaction
    .selectFrom('evidence_upload')
    .select(({ fn }) => fn.sum<number | string | null>('length').as('bytes'))
    .where('assessment_id', '=', assessmentId)
    .where('file_hash', 'is', null)
    .where('progressed_at', '>', since)
    .executeTakeFirstOrThrow();
  if (Number(kept.bytes) + Number(coming.bytes) + length > settings.assessmentBytes)
    throw new StoreError('evidence_quota', { limit: settings.assessmentBytes });
}

function rowOf(announced: UploadAnnouncement, at: string): EvidenceUploadTable {
  return {
    upload_id: announced.uploadId,
    assessment_id: announced.assessmentId,
    question_id: announced.questionId,
    person_id: announced.personId,
    name: JSON.stringify(shortened(announced.name)),
    length: announced.length,
    hash: announced.hash,
    received: 0,
    part_number: 0,
    started_at: at,
    progressed_at: at,
    held_by: null,
    held_until: null,
    file_hash: null,
  };
}

/** Keeps the beginning and the ending, which says what kind of file it is. */
function shortened(name: string): string {
  return name.length <= longestName ? name : name.slice(0, longestName - 20) + name.slice(-20);
}
