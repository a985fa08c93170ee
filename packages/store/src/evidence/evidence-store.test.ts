import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { WireEvidence, WireEvidenceFile } from '@groundwork/assessment/wire';
import type { Store, StoreSettings } from '@groundwork/store';
import { describe, expect, test } from 'vitest';
import { describeOnBothDatabases, type TestDatabase } from '../../../../test/environment/databases.ts';
import { evidenceFolderContent } from '../../../../test/environment/evidence/evidence-folder-content.ts';
import { photoWithPlace } from '../../../../test/environment/evidence/photo-with-place.ts';
import { pdfDocument } from '../../../../test/environment/evidence/sample-documents.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { openDatabase } from '../database/open-database.ts';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function* inPieces(...pieces: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield piece;
}

/** A store with one assessment, a clock that the test moves, and uploads in one word. */
async function start({ open, fresh }: TestDatabase, limits: StoreSettings['evidence'] = {}) {
  const settings: StoreSettings = { ...(await fresh()), evidence: limits };
  let now = new Date('2026-03-01T12:00:00Z');
  const store = await open({ settings, clock: () => now });
  const { assessmentId, personId } = await roundInStore(store);
  const announce = (bytes: Buffer, uploadId: string = randomUUID(), name = 'plan.pdf', by = personId) =>
    store.evidence.startUpload({
      uploadId,
      assessmentId,
      personId: by,
      questionId: 'PL-A1',
      name,
      length: bytes.length,
      hash: hashOf(bytes),
    });
  const place = (uploadId: string) => ({ assessmentId, personId, uploadId });
  const send = (uploadId: string, offset: number, ...pieces: readonly Buffer[]) =>
    store.evidence.receive(place(uploadId), offset, inPieces(...pieces));
  const upload = async (bytes: Buffer, name?: string): Promise<WireEvidenceFile> => {
    const { uploadId } = await announce(bytes, undefined, name);
    const { receipt } = await send(uploadId, 0, bytes);
    if (receipt === null) throw new Error('no receipt');
    return receipt.file;
  };
  return {
    settings,
    store,
    assessmentId,
    personId,
    announce,
    place,
    send,
    upload,
    wait: (milliseconds: number) => void (now = new Date(now.getTime() + milliseconds)),
    folder: () => evidenceFolderContent(settings.dataDir),
  };
}

function evidenceWith(file: WireEvidenceFile | undefined): WireEvidence {
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

async function acts(store: Store, assessmentId: string): Promise<readonly string[]> {
  return (await store.audit.list({ assessmentId })).map(({ act }) => act);
}

const hour = 3_600_000;
const week = 7 * 24 * hour;

describeOnBothDatabases('evidence files', (_open, database) => {
  test('an upload in pieces becomes a file under its hash, with a receipt and an audit entry', async () => {
    const { store, assessmentId, announce, send, folder } = await start(database);
    const bytes = pdfDocument(50_000);
    const announced = await announce(bytes);
    expect(announced).toMatchObject({ offset: 0, length: 50_000, name: 'plan.pdf', receipt: null });
    const half = await send(announced.uploadId, 0, bytes.subarray(0, 10_000), bytes.subarray(10_000, 20_000));
    expect(half).toMatchObject({ offset: 20_000, receipt: null });
    expect(folder()).toEqual({ files: [], parts: [announced.uploadId] });
    const whole = await send(announced.uploadId, 20_000, bytes.subarray(20_000));
    const fileHash = hashOf(bytes);
    const file = { fileHash, name: 'plan.pdf', mediaType: 'application/pdf', size: 50_000 };
    expect(whole).toMatchObject({ offset: 50_000, receipt: { file, originalHash: fileHash } });
    expect(folder()).toEqual({ files: [fileHash], parts: [] });
    const [entry] = await store.audit.list({ assessmentId, limit: 1 });
    expect(entry).toMatchObject({ act: 'evidence.upload', chain: 'country/KEN', data: { fileHash, size: 50_000 } });
    expect(JSON.stringify(entry)).not.toContain('plan.pdf');
  });

  test('announced again it is the same upload; the id for another one is refused', async () => {
    const { announce, send } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 400));
    await expect(announce(bytes, uploadId)).resolves.toMatchObject({ uploadId, offset: 400 });
    await expect(announce(pdfDocument(1_000), uploadId)).rejects.toMatchObject({ code: 'operation_reused' });
    await expect(announce(bytes, uploadId, 'plan.pdf', 'somebody')).rejects.toMatchObject({ code: 'operation_reused' });
  });

  test('the receipt can be asked for again after its answer was lost', async () => {
    const { store, announce, place, send } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    const whole = await send(uploadId, 0, bytes);
    await expect(store.evidence.upload(place(uploadId))).resolves.toEqual(whole);
    await expect(send(uploadId, 1_000)).resolves.toEqual(whole);
  });

  test('another person, or another assessment, has no such upload and cannot drop it', async () => {
    const { store, announce, place, send, folder } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 100));
    for (const other of [{ personId: 'somebody' }, { assessmentId: 'another' }]) {
      const address = { ...place(uploadId), ...other };
      await expect(store.evidence.upload(address)).resolves.toBeUndefined();
      await expect(store.evidence.receive(address, 0, inPieces())).rejects.toMatchObject({ code: 'not_found' });
      await store.evidence.dropUpload(address);
    }
    await expect(store.evidence.upload(place(uploadId))).resolves.toMatchObject({ uploadId });
    expect(folder().parts).toEqual([uploadId]);
  });

  test('a wrong place is told the right one', async () => {
    const { announce, send } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 300));
    await expect(send(uploadId, 0, bytes)).rejects.toMatchObject({ code: 'offset_moved', data: { offset: 300 } });
    await expect(send(uploadId, 301, bytes)).rejects.toMatchObject({ code: 'offset_moved', data: { offset: 300 } });
  });

  test('what the disk lost is asked for again', async () => {
    const { settings, announce, send, folder } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 900));
    truncateSync(join(settings.dataDir, 'evidence', 'incoming', uploadId), 500);
    await expect(send(uploadId, 900, bytes.subarray(900))).rejects.toMatchObject({ data: { offset: 500 } });
    await expect(send(uploadId, 500, bytes.subarray(500))).resolves.toMatchObject({ offset: 1_000 });
    expect(folder().files).toEqual([hashOf(bytes)]);
  });

  test('of two who write at once one is refused; a silent writer gives way after fifteen seconds', async () => {
    const { settings, announce, send, place, store, wait, folder } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    let speak = (): void => undefined;
    const silence = new Promise<void>((resolve) => (speak = resolve));
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 100);
      await silence;
      yield Buffer.alloc(900, 'false');
    }
    const first = store.evidence.receive(place(uploadId), 0, silent());
    const held = expect(first).rejects.toMatchObject({ code: 'upload_running' });
    // The first has the right as soon as its transaction is through.
    await expect
      .poll(() => send(uploadId, 0, bytes).catch((error: { code: string }) => error.code))
      .toBe('upload_running');
    await expect(store.evidence.dropUpload(place(uploadId))).rejects.toMatchObject({ code: 'upload_running' });
    wait(16_000);
    await expect(send(uploadId, 0, bytes)).resolves.toMatchObject({ offset: 1_000 });
    speak();
    await held;
    // What the silent one still wrote went nowhere.
    const [fileHash = ''] = folder().files;
    const kept = readFileSync(join(settings.dataDir, 'evidence', fileHash.slice(0, 2), fileHash));
    expect(kept.equals(bytes)).toBe(true);
  });

  test('a body that breaks off counts as far as it came', async () => {
    const { announce, store, place } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 600);
      throw new Error('the line is dead');
    }
    await expect(store.evidence.receive(place(uploadId), 0, broken())).resolves.toMatchObject({ offset: 600 });
  });

  test('the place of a photo is gone from what is kept, and the receipt tells both hashes', async () => {
    const { announce, send, folder } = await start(database);
    const photo = photoWithPlace('jpeg', 6);
    const { uploadId } = await announce(photo, undefined, 'IMG_1.jpg');
    const { receipt } = await send(uploadId, 0, photo);
    expect(receipt?.originalHash).toBe(hashOf(photo));
    expect(receipt?.file.fileHash).not.toBe(hashOf(photo));
    expect(folder()).toEqual({ files: [receipt?.file.fileHash], parts: [] });
  });

  describe('nothing is left of an upload', () => {
    test.each([
      [
        'that is not what was announced',
        'checksum_mismatch',
        (bytes: Buffer) => [bytes.subarray(0, -1), Buffer.from('x')],
      ],
      ['longer than announced', 'file_too_large', (bytes: Buffer) => [bytes, Buffer.from('x')]],
      ['of a kind that is never taken', 'file_type_refused', (bytes: Buffer) => [Buffer.alloc(bytes.length)]],
    ])('%s', async (_title, code, pieces) => {
      const { store, assessmentId, announce, send, place, folder } = await start(database);
      const bytes = pdfDocument(1_000);
      const { uploadId } = await announce(bytes);
      const before = await acts(store, assessmentId);
      await expect(send(uploadId, 0, ...pieces(bytes))).rejects.toMatchObject({ code });
      await expect(store.evidence.upload(place(uploadId))).resolves.toBeUndefined();
      expect(folder()).toEqual({ files: [], parts: [] });
      expect(await acts(store, assessmentId)).toEqual(before);
    });

    test('that was given up', async () => {
      const { store, announce, send, place, folder } = await start(database);
      const { uploadId } = await announce(pdfDocument(1_000));
      await send(uploadId, 0, Buffer.from('%PDF-1.7 and so on'));
      await store.evidence.dropUpload(place(uploadId));
      expect(folder().parts).toEqual([]);
    });
  });

  describe('limits', () => {
    test('a file, the files of an assessment and the open uploads of a person', async () => {
      const { announce, upload } = await start(database, { fileBytes: 1_000, assessmentBytes: 2_500, openUploads: 2 });
      await expect(announce(pdfDocument(1_001))).rejects.toMatchObject({ code: 'file_too_large' });
      await upload(pdfDocument(1_000));
      await announce(pdfDocument(1_000));
      await expect(announce(pdfDocument(501))).rejects.toMatchObject({ code: 'evidence_quota' });
      await announce(pdfDocument(100));
      await expect(announce(pdfDocument(100))).rejects.toMatchObject({ code: 'too_many_uploads' });
    });

    test('two announcements at once cannot both take the last room', async () => {
      const { announce } = await start(database, { assessmentBytes: 1_500 });
      const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => announce(pdfDocument(1_000))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('uploads that are given up count no more', async () => {
      const { announce, wait } = await start(database, { openUploads: 1 });
      await announce(pdfDocument(100));
      wait(week + 1);
      await expect(announce(pdfDocument(100))).resolves.toMatchObject({ offset: 0 });
    });
  });

  test('a submitted assessment takes no upload, and none that was on its way', async () => {
    const { store, assessmentId, personId, announce, send, folder } = await start(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await store.assessments.setState(assessmentId, 'not-started', 'withdrawn', personId, 'by letter');
    await expect(announce(pdfDocument(100))).rejects.toMatchObject({ code: 'locked' });
    await expect(send(uploadId, 0, bytes)).rejects.toMatchObject({ code: 'locked' });
    expect(folder().files).toEqual([hashOf(bytes)]);
    await expect(store.evidence.missingFiles()).resolves.toEqual([]);
  });

  describe('attaching', () => {
    test('a piece of evidence gives out its file while it is in force', async () => {
      const { store, assessmentId, personId, upload } = await start(database);
      const bytes = Buffer.from('Decree 12');
      const evidence = evidenceWith(await upload(bytes, 'decree.txt'));
      const address = { assessmentId, questionId: 'PL-A1', evidenceId: evidence.evidenceId };
      await expect(store.evidence.file(address)).resolves.toBeUndefined();
      await store.assessments.putEvidence(assessmentId, 'PL-A1', evidence, personId);
      const file = await store.evidence.file(address);
      expect(file).toMatchObject({ name: 'decree.txt', mediaType: 'text/plain', size: 9 });
      expect(file && (await text(file.read(0, 8)))).toBe('Decree 12');
      expect(file && (await text(file.read(7, 8)))).toBe('12');
      await store.assessments.removeEvidence(assessmentId, 'PL-A1', evidence.evidenceId, personId);
      await expect(store.evidence.file(address)).resolves.toBeUndefined();
    });

    test('a file of another assessment, or one told otherwise than its receipt, is unknown', async () => {
      const { store, assessmentId, personId, upload } = await start(database);
      const file = await upload(pdfDocument(1_000));
      const other = await store.assessments.ensure('round-2025', 'plain', 'URY');
      const put = (id: string, told: WireEvidenceFile) =>
        store.assessments.putEvidence(id, 'PL-A1', evidenceWith(told), personId);
      await expect(put(other.assessmentId, file)).rejects.toMatchObject({ code: 'file_unknown' });
      await expect(put(assessmentId, { ...file, fileHash: 'b'.repeat(64) })).rejects.toMatchObject({
        code: 'file_unknown',
      });
      await expect(put(assessmentId, { ...file, mediaType: 'image/png' })).rejects.toMatchObject({
        code: 'file_unknown',
      });
      await expect(put(assessmentId, { ...file, size: 1 })).rejects.toMatchObject({ code: 'file_unknown' });
      await expect(store.assessments.responses(assessmentId)).resolves.toEqual([]);
      await expect(put(assessmentId, file)).resolves.toMatchObject({ evidence: [{ file }] });
    });

    test('the same content is kept once, whoever sent it and under whatever name', async () => {
      const { store, upload, announce, send, personId, folder } = await start(database);
      const bytes = pdfDocument(1_000);
      const first = await upload(bytes, 'a.pdf');
      const second = await upload(bytes, 'b.pdf');
      expect(second).toEqual({ ...first, name: 'b.pdf' });
      const other = await store.assessments.ensure('round-2025', 'plain', 'URY');
      const uploadId = randomUUID();
      const announcement = { uploadId, personId, questionId: 'q', name: 'c.pdf', length: 1_000, hash: hashOf(bytes) };
      await store.evidence.startUpload({ ...announcement, assessmentId: other.assessmentId });
      await store.evidence.receive({ assessmentId: other.assessmentId, uploadId, personId }, 0, inPieces(bytes));
      expect(folder().files).toHaveLength(1);
      expect(
        (
          await Promise.all([announce(bytes), announce(bytes)]).then(async (two) =>
            Promise.all(two.map((one) => send(one.uploadId, 0, bytes))),
          )
        ).map(({ receipt }) => receipt?.file.fileHash),
      ).toEqual([first.fileHash, first.fileHash]);
      expect(folder()).toEqual({ files: [first.fileHash], parts: [] });
    });
  });

  describe('sweeping', () => {
    const age = (settings: StoreSettings, path: string, milliseconds: number): void => {
      const then = new Date(new Date('2026-03-01T12:00:00Z').getTime() - milliseconds);
      utimesSync(join(settings.dataDir, 'evidence', path), then, then);
    };
    const nothing = { uploads: 0, released: 0, contents: 0, orphanFiles: 0, orphanParts: 0 };

    test('removes uploads that rest for a week, not sooner, and not one that goes on', async () => {
      const { store, announce, send, wait, folder } = await start(database);
      const bytes = pdfDocument(1_000);
      const rests = await announce(bytes);
      const goesOn = await announce(bytes);
      await send(rests.uploadId, 0, bytes.subarray(0, 100));
      await send(goesOn.uploadId, 0, bytes.subarray(0, 100));
      wait(week - hour);
      await send(goesOn.uploadId, 100, bytes.subarray(100, 200));
      await expect(store.evidence.sweep()).resolves.toEqual(nothing);
      wait(2 * hour);
      await expect(store.evidence.sweep()).resolves.toEqual({ ...nothing, uploads: 1 });
      expect(folder().parts).toEqual([goesOn.uploadId]);
    });

    test('removes a file that was attached to nothing, and keeps what evidence or a submission refers to', async () => {
      const { store, assessmentId, personId, upload, wait, folder } = await start(database);
      const loose = await upload(pdfDocument(1_000));
      const inForce = await upload(pdfDocument(1_001));
      const signed = await upload(pdfDocument(1_002));
      const piece = evidenceWith(signed);
      await store.assessments.putEvidence(assessmentId, 'PL-A1', evidenceWith(inForce), personId);
      await store.assessments.putEvidence(assessmentId, 'PL-A2', piece, personId);
      await store.assessments.submit(assessmentId, randomUUID(), personId);
      await store.assessments.setState(assessmentId, 'submitted', 'in-review', personId, 'x');
      await store.assessments.setState(assessmentId, 'in-review', 'returned', personId, 'x');
      await store.assessments.removeEvidence(assessmentId, 'PL-A2', piece.evidenceId, personId);
      await expect(store.evidence.sweep()).resolves.toEqual(nothing);
      wait(week + 1);
      await expect(store.evidence.sweep()).resolves.toEqual({ ...nothing, uploads: 3, released: 1, contents: 1 });
      expect(folder().files).toEqual([inForce.fileHash, signed.fileHash].toSorted());
      expect(folder().files).not.toContain(loose.fileHash);
    });

    test('removes files and parts without a row after an hour, and puts back what is wanted', async () => {
      const { settings, store, upload, announce, send, folder } = await start(database);
      const kept = await upload(pdfDocument(1_000));
      const lost = await upload(pdfDocument(1_001));
      const part = await announce(pdfDocument(1_002));
      await send(part.uploadId, 0, Buffer.from('%PDF-1.7 and so on'));
      const rows = await openDatabase(settings);
      await rows.transaction(async (transaction) => {
        await transaction.deleteFrom('evidence_upload').execute();
        await transaction.deleteFrom('assessment_file').where('file_hash', '=', lost.fileHash).execute();
        await transaction.deleteFrom('evidence_file').where('file_hash', '=', lost.fileHash).execute();
      });
      await rows.close();
      const lostPath = join(lost.fileHash.slice(0, 2), lost.fileHash);
      age(settings, lostPath, hour - 60_000);
      age(settings, join('incoming', part.uploadId), hour - 60_000);
      await expect(store.evidence.sweep()).resolves.toEqual(nothing);
      age(settings, lostPath, hour + 60_000);
      age(settings, join('incoming', part.uploadId), hour + 60_000);
      age(settings, join(kept.fileHash.slice(0, 2), kept.fileHash), 2 * hour);
      await expect(store.evidence.sweep()).resolves.toEqual({ ...nothing, orphanFiles: 1, orphanParts: 1 });
      expect(folder()).toEqual({ files: [kept.fileHash], parts: [] });
    });

    test('names the contents that the folder lacks', async () => {
      const { settings, store, upload } = await start(database);
      const { fileHash } = await upload(pdfDocument(1_000));
      await expect(store.evidence.missingFiles()).resolves.toEqual([]);
      rmSync(join(settings.dataDir, 'evidence', fileHash.slice(0, 2), fileHash));
      await expect(store.evidence.missingFiles()).resolves.toEqual([fileHash]);
    });
  });

  test('what was found at a link stands beside it, and the links not looked at are found', async () => {
    const { store, assessmentId, personId } = await start(database);
    const put = (link: string) =>
      store.assessments.putEvidence(assessmentId, 'PL-A1', { ...evidenceWith(undefined), link }, personId);
    await put('https://a.example/1');
    await put('https://a.example/1');
    await put('https://b.example/2');
    await put('');
    const never = '2026-01-01T00:00:00.000Z';
    await expect(store.evidence.linksToCheck(never, 10)).resolves.toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ]);
    const linkCheck = { state: 'gone', checkedAt: '2026-02-01T00:00:00.000Z', httpStatus: 404 } as const;
    await store.evidence.recordLinkCheck('https://b.example/2', linkCheck);
    await expect(store.evidence.linksToCheck(never, 10)).resolves.toEqual(['https://a.example/1']);
    const [response] = await store.assessments.responses(assessmentId);
    const found = response?.evidence.map((piece) => piece.linkCheck);
    expect(found?.filter((one) => one !== undefined)).toEqual([linkCheck]);
    expect(response?.evidence.find(({ link }) => link === 'https://b.example/2')?.linkCheck).toEqual(linkCheck);
    const receipt = await store.assessments.submit(assessmentId, randomUUID(), personId);
    expect(receipt.receiptHash).toHaveLength(64);
  });
});
