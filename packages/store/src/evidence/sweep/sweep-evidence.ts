import type { EvidenceParts } from '../evidence-parts.ts';
import { storageError } from '../storage-error.ts';
import { forgetContents, releaseFiles } from './release-files.ts';
import { sweepFolder } from './sweep-folder.ts';

/** What a sweep removed. */
export interface EvidenceSweep {
  /** Uploads without progress for the patience, whole ones included: their file stays, only the receipt goes. */
  readonly uploads: number;
  /** Files that were uploaded for an assessment and attached to nothing there. */
  readonly released: number;
  /** Contents that no assessment had any more. */
  readonly contents: number;
  /** Files without a row, older than an hour: those of forgotten contents, and those a fall left. */
  readonly orphanFiles: number;
  /** Bytes of uploads without a row, older than an hour. */
  readonly orphanParts: number;
}

/** Removes what nobody waits for or refers to: rows first, files last. Several may sweep at once. */
export async function sweepEvidence(parts: EvidenceParts): Promise<EvidenceSweep> {
  const { database, settings, clock } = parts;
  const before = new Date(clock().getTime() - settings.patienceMilliseconds).toISOString();
  try {
    const uploads = await dropStale(parts, before);
    const released = await releaseFiles(database, before);
    const contents = await forgetContents(database);
    return { uploads, released, contents, ...(await sweepFolder(parts)) };
  } catch (error) {
    throw storageError(error);
  }
}

async function dropStale({ database, folder, clock }: EvidenceParts, before: string): Promise<number> {
  const now = clock().toISOString();
  const stale = await database.read
    .selectFrom('evidence_upload')
    .select(['upload_id', 'part_number'])
    .where('progressed_at', '<', before)
    .execute();
  let dropped = 0;
  for (const { upload_id: uploadId, part_number: partNumber } of stale) {
    const { numDeletedRows } = await database.transaction((transaction) =>
      transaction
        .deleteFrom('evidence_upload')
        .where('upload_id', '=', uploadId)
        .where('progressed_at', '<', before)
        .where('part_number', '=', partNumber)
        .where(({ or, eb }) => or([eb('held_until', 'is', null), eb('held_until', '<', now)]))
        .executeTakeFirst(),
    );
    if (numDeletedRows === 0n) continue;
    await folder.removeParts(uploadId, partNumber);
    dropped += 1;
  }
  return dropped;
}
