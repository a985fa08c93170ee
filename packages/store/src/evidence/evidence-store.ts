import type { LinkCheck, Upload } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import type { Database } from '../database/database.ts';
import { waitingLine } from '../database/waiting-line.ts';
import { attachedFile, type AttachedFile, type EvidenceAddress } from './attach/attached-file.ts';
import { evidenceFolder } from './evidence-folder.ts';
import type { EvidenceParts } from './evidence-parts.ts';
import type { EvidenceSettings } from './evidence-settings.ts';
import { uploadedFiles, type UploadedFile } from './attach/uploaded-files.ts';
import { linksToCheck, recordLinkCheck } from './link/link-checks.ts';
import { missingFiles } from './sweep/missing-files.ts';
import { sweepEvidence, type EvidenceSweep } from './sweep/sweep-evidence.ts';
import { dropUpload } from './upload/drop-upload.ts';
import { receiveUpload } from './upload/receive-upload.ts';
import { startUpload, type UploadAnnouncement } from './upload/start-upload.ts';
import { findUpload, toUpload, type UploadPlace } from './upload/upload-row.ts';

/** Files as evidence, and what was found at links. The bytes are in a folder, everything about them in the database. */
export interface EvidenceStore {
  readonly limits: Omit<EvidenceSettings, 'folder'>;
  /**
   * Announces an upload under an id of the client's; again with the same content it is the same upload.
   * @throws StoreError `file_too_large`, `file_type_refused` by name, `evidence_quota`, `too_many_uploads`, `locked`,
   * `operation_reused`, `not_found` without such an assessment
   */
  startUpload(announcement: UploadAnnouncement, actor: Actor): Promise<Upload>;
  /** An upload of that person; undefined where there is none or it is another's. */
  upload(place: UploadPlace): Promise<Upload | undefined>;
  /**
   * Takes the next bytes, from `offset` on; with the last of them the file is looked at and kept, and the receipt is there. Resolves
   * when what came is safe on the disk. A body that breaks off is no fault: what came counts.
   * @throws StoreError `not_found`, `upload_running`, `offset_moved`, `locked`, `storage_full`; after `file_too_large`,
   * `checksum_mismatch`, `file_type_refused` and `file_refused` the upload is gone
   */
  receive(place: UploadPlace, offset: number, body: AsyncIterable<Uint8Array>, actor: Actor): Promise<Upload>;
  /** Forgets an upload, with what came of it. Without one it does nothing. @throws StoreError `upload_running` */
  dropUpload(place: UploadPlace): Promise<void>;
  /** The files that were uploaded for an assessment, as their receipts told them: only these can be attached in it. */
  uploaded(assessmentId: string): Promise<readonly UploadedFile[]>;
  /** The file of a piece of evidence in force; undefined without one. @throws StoreError `unavailable` when its bytes are lost */
  file(address: EvidenceAddress): Promise<AttachedFile | undefined>;
  /** Removes what nobody waits for or refers to. */
  sweep(): Promise<EvidenceSweep>;
  /** Hashes of files that the database knows and the folder lacks. */
  missingFiles(): Promise<readonly string[]>;
  /** Links of evidence in force that nobody looked at since that instant, longest ago first. */
  linksToCheck(before: string, limit: number): Promise<readonly string[]>;
  recordLinkCheck(link: string, check: LinkCheck): Promise<void>;
}

/** How many files are looked into at once, in one process. */
const inspectionsAtOnce = 2;

/** Evidence in the given folder and database. Nothing is made before the first upload. */
export function evidenceStore(database: Database, settings: EvidenceSettings, clock: () => Date): EvidenceStore {
  const parts: EvidenceParts = {
    database,
    settings,
    clock,
    folder: evidenceFolder(settings.folder),
    inspections: waitingLine(inspectionsAtOnce),
  };
  const { folder: _folder, ...limits } = settings;
  return {
    limits,
    startUpload: (announcement, actor) => startUpload(parts, announcement, actor),
    async upload(place) {
      const row = await findUpload(database.read, place);
      return row && toUpload(row, settings.patienceMilliseconds);
    },
    receive: (place, offset, body, actor) => receiveUpload(parts, place, offset, body, actor),
    dropUpload: (place) => dropUpload(parts, place),
    uploaded: (assessmentId) => uploadedFiles(database.read, assessmentId),
    file: (address) => attachedFile(parts, address),
    sweep: () => sweepEvidence(parts),
    missingFiles: () => missingFiles(parts),
    linksToCheck: (before, limit) => linksToCheck(database, before, limit),
    recordLinkCheck: (link, check) => recordLinkCheck(database, link, check),
  };
}
