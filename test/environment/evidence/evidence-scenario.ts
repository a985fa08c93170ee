import { createHash, randomUUID } from 'node:crypto';
import type { Upload, WireEvidence, WireEvidenceFile } from '@groundwork/assessment/wire';
import { operatorActor, type Actor, type Store, type StoreSettings, type UploadPlace } from '@groundwork/store';
import type { TestDatabase } from '../databases.ts';
import { roundInStore } from '../round-in-store.ts';
import { evidenceFolderContent } from './evidence-folder-content.ts';

/** A store with one assessment, a clock that the test moves, and uploads in one word. */
export interface EvidenceScenario {
  readonly settings: StoreSettings;
  readonly store: Store;
  readonly assessmentId: string;
  readonly personId: string;
  readonly actor: Actor;
  announce(bytes: Buffer, uploadId?: string, name?: string, personId?: string): Promise<Upload>;
  place(uploadId: string): UploadPlace;
  send(uploadId: string, offset: number, ...pieces: readonly Buffer[]): Promise<Upload>;
  /** Announces and sends a whole file. */
  upload(bytes: Buffer, name?: string): Promise<WireEvidenceFile>;
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  folder(): ReturnType<typeof evidenceFolderContent>;
}

/** Opens an {@link EvidenceScenario} on a new database. */
export async function openEvidence(
  { open, fresh }: TestDatabase,
  limits: NonNullable<StoreSettings['evidence']> = {},
): Promise<EvidenceScenario> {
  const settings: StoreSettings = { ...(await fresh()), evidence: limits };
  let now = new Date('2026-03-01T12:00:00Z');
  const store = await open({ settings, clock: () => now });
  const { assessmentId, actor } = await roundInStore(store);
  const { personId } = actor;
  const place = (uploadId: string): UploadPlace => ({ assessmentId, personId, uploadId });
  const announce: EvidenceScenario['announce'] = (bytes, uploadId = randomUUID(), name = 'plan.pdf', by = personId) =>
    store.evidence.startUpload(
      {
        ...place(uploadId),
        personId: by,
        questionId: 'PL-A1',
        name,
        length: bytes.length,
        hash: hashOf(bytes),
      },
      operatorActor(by),
    );
  const send: EvidenceScenario['send'] = (uploadId, offset, ...pieces) =>
    store.evidence.receive(place(uploadId), offset, inPieces(...pieces), actor);
  return {
    settings,
    store,
    assessmentId,
    personId,
    actor,
    announce,
    place,
    send,
    async upload(bytes, name) {
      const { uploadId } = await announce(bytes, undefined, name);
      const { receipt } = await send(uploadId, 0, bytes);
      if (receipt === null) throw new Error('no receipt');
      return receipt.file;
    },
    wait: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
    folder: () => evidenceFolderContent(settings.dataDir),
  };
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A body that arrives in these pieces. */
export async function* inPieces(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** A piece of evidence, with a file where one is given. */
export function evidenceWith(file?: WireEvidenceFile): WireEvidence {
  return {
    evidenceId: randomUUID(),
    kind: 'report',
    title: 'Report',
    issuer: '',
    date: '2025',
    language: 'en',
    link: '',
    page: '',
    isPublic: true,
    ...(file === undefined ? {} : { file }),
  };
}
