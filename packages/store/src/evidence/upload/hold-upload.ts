import { randomUUID } from 'node:crypto';
import { StoreError } from '../../store-error.ts';
import type { EvidenceParts } from '../evidence-parts.ts';
import { requireUpload, type UploadPlace, type UploadRow } from './upload-row.ts';

/** A writer that falls silent for this long gives way to another: a broken line may look open to us for minutes. */
const holdMilliseconds = 15_000;

/** The right to write one upload, among all server processes. */
export interface Hold {
  /** Random; tells this hold from any other. */
  readonly mark: string;
  readonly row: UploadRow;
  /** Whether it was taken from a writer that fell silent, and may still write into the part before this one. */
  readonly isTakenOver: boolean;
  /** Notes that so many bytes are safe on the disk, and holds on. @throws StoreError `upload_running` when another took over */
  progress(received: number): Promise<void>;
  release(): Promise<void>;
}

/** Takes the right to write. @throws StoreError `not_found`, `upload_running` while another has it */
export async function holdUpload({ database, clock }: EvidenceParts, place: UploadPlace): Promise<Hold> {
  const mark = randomUUID();
  const { uploadId } = place;
  const instant = (later = 0) => new Date(clock().getTime() + later).toISOString();
  const { row, isTakenOver } = await database.transaction(async (transaction) => {
    const { held_by: formerMark, part_number: partNumber } = await requireUpload(transaction, place);
    const isTakenOver = formerMark !== null;
    const now = instant();
    const taken = await transaction
      .updateTable('evidence_upload')
      .set({
        held_by: mark,
        held_until: instant(holdMilliseconds),
        part_number: isTakenOver ? partNumber + 1 : partNumber,
      })
      .where('upload_id', '=', uploadId)
      .where('part_number', '=', partNumber)
      .where(({ or, eb }) => or([eb('held_by', 'is', null), eb('held_until', '<', now)]))
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) throw new StoreError('upload_running', { uploadId });
    // Read after the taking: its former holder may have moved it on until then.
    return { row: await requireUpload(transaction, place), isTakenOver };
  });
  return {
    mark,
    row,
    isTakenOver,
    async progress(received) {
      const moved = await database.transaction((transaction) =>
        transaction
          .updateTable('evidence_upload')
          .set({ received, progressed_at: instant(), held_until: instant(holdMilliseconds) })
          .where('upload_id', '=', uploadId)
          .where('held_by', '=', mark)
          .executeTakeFirst(),
      );
      if (moved.numUpdatedRows === 0n) throw new StoreError('upload_running', { uploadId });
    },
    async release() {
      await database.transaction((transaction) =>
        transaction
          .updateTable('evidence_upload')
          .set({ held_by: null, held_until: null })
          .where('upload_id', '=', uploadId)
          .where('held_by', '=', mark)
          .execute(),
      );
    },
  };
}
