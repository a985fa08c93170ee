import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { hashOf, inPieces, openEvidence } from '../../../../../test/environment/evidence/evidence-scenario.ts';
import { photoWithPlace } from '../../../../../test/environment/evidence/photo-with-place.ts';
import { pdfDocument } from '../../../../../test/environment/evidence/sample-documents.ts';

const week = 7 * 24 * 3_600_000;

describeOnBothDatabases('uploads', (_open, database) => {
  test('an upload in pieces becomes a file under its hash, with a receipt and an audit entry', async () => {
    const { store, assessmentId, announce, send, folder } = await openEvidence(database);
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
    const { announce, send } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 400));
    await expect(announce(bytes, uploadId)).resolves.toMatchObject({ uploadId, offset: 400 });
    await expect(announce(pdfDocument(1_000), uploadId)).rejects.toMatchObject({ code: 'operation_reused' });
    await expect(announce(bytes, uploadId, 'plan.pdf', 'somebody')).rejects.toMatchObject({ code: 'operation_reused' });
  });

  test('the receipt can be asked for again after its answer was lost', async () => {
    const { store, announce, place, send } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    const whole = await send(uploadId, 0, bytes);
    await expect(store.evidence.upload(place(uploadId))).resolves.toEqual(whole);
    await expect(send(uploadId, 1_000)).resolves.toEqual(whole);
  });

  test('another person, or another assessment, has no such upload and cannot drop it', async () => {
    const { store, actor, announce, place, send, folder } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 100));
    for (const other of [{ personId: 'somebody' }, { assessmentId: 'another' }]) {
      const address = { ...place(uploadId), ...other };
      await expect(store.evidence.upload(address)).resolves.toBeUndefined();
      await expect(store.evidence.receive(address, 0, inPieces(), actor)).rejects.toMatchObject({ code: 'not_found' });
      await store.evidence.dropUpload(address);
    }
    await expect(store.evidence.upload(place(uploadId))).resolves.toMatchObject({ uploadId });
    expect(folder().parts).toEqual([uploadId]);
  });

  test('a wrong place is told the right one', async () => {
    const { announce, send } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 300));
    await expect(send(uploadId, 0, bytes)).rejects.toMatchObject({ code: 'offset_moved', data: { offset: 300 } });
    await expect(send(uploadId, 301, bytes)).rejects.toMatchObject({ code: 'offset_moved', data: { offset: 300 } });
  });

  test('what the disk lost is asked for again', async () => {
    const { settings, announce, send, folder } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await send(uploadId, 0, bytes.subarray(0, 900));
    truncateSync(join(settings.dataDir, 'evidence', 'incoming', `${uploadId}.0`), 500);
    await expect(send(uploadId, 900, bytes.subarray(900))).rejects.toMatchObject({ data: { offset: 500 } });
    await expect(send(uploadId, 500, bytes.subarray(500))).resolves.toMatchObject({ offset: 1_000 });
    expect(folder().files).toEqual([hashOf(bytes)]);
  });

  test('of two who write at once one is refused; a silent writer gives way after fifteen seconds', async () => {
    const { settings, actor, announce, send, place, store, wait, folder } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    let speak = (): void => undefined;
    const silence = new Promise<void>((resolve) => (speak = resolve));
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 100);
      await silence;
      yield Buffer.alloc(900, 'false');
    }
    const first = store.evidence.receive(place(uploadId), 0, silent(), actor);
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
    const { announce, actor, store, place } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 600);
      throw new Error('the line is dead');
    }
    await expect(store.evidence.receive(place(uploadId), 0, broken(), actor)).resolves.toMatchObject({ offset: 600 });
  });

  test('the place of a photo is gone from what is kept, and the receipt tells both hashes', async () => {
    const { announce, send, folder } = await openEvidence(database);
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
      const { store, assessmentId, announce, send, place, folder } = await openEvidence(database);
      const bytes = pdfDocument(1_000);
      const { uploadId } = await announce(bytes);
      const before = await store.audit.list({ assessmentId });
      await expect(send(uploadId, 0, ...pieces(bytes))).rejects.toMatchObject({ code });
      await expect(store.evidence.upload(place(uploadId))).resolves.toBeUndefined();
      expect(folder()).toEqual({ files: [], parts: [] });
      expect(await store.audit.list({ assessmentId })).toEqual(before);
    });

    test('that was given up', async () => {
      const { store, announce, send, place, folder } = await openEvidence(database);
      const { uploadId } = await announce(pdfDocument(1_000));
      await send(uploadId, 0, Buffer.from('%PDF-1.7 and so on'));
      await store.evidence.dropUpload(place(uploadId));
      expect(folder().parts).toEqual([]);
    });
  });

  describe('limits', () => {
    test('a file, the files of an assessment and the open uploads of a person', async () => {
      const { announce, upload } = await openEvidence(database, {
        fileBytes: 1_000,
        assessmentBytes: 2_500,
        openUploads: 2,
      });
      await expect(announce(pdfDocument(1_001))).rejects.toMatchObject({ code: 'file_too_large' });
      await upload(pdfDocument(1_000));
      await announce(pdfDocument(1_000));
      await expect(announce(pdfDocument(501))).rejects.toMatchObject({ code: 'evidence_quota' });
      await announce(pdfDocument(100));
      await expect(announce(pdfDocument(100))).rejects.toMatchObject({ code: 'too_many_uploads' });
    });

    test('two announcements at once cannot both take the last room', async () => {
      const { announce } = await openEvidence(database, { assessmentBytes: 1_500 });
      const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => announce(pdfDocument(1_000))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('uploads that are given up count no more', async () => {
      const { announce, wait } = await openEvidence(database, { openUploads: 1 });
      await announce(pdfDocument(100));
      wait(week + 1);
      await expect(announce(pdfDocument(100))).resolves.toMatchObject({ offset: 0 });
    });
  });

  test('a submitted assessment takes no upload, and none that was on its way', async () => {
    const { store, assessmentId, actor, announce, send, folder } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const { uploadId } = await announce(bytes);
    await store.assessments.setState(assessmentId, 'not-started', 'withdrawn', actor, 'by letter');
    await expect(announce(pdfDocument(100))).rejects.toMatchObject({ code: 'locked' });
    await expect(send(uploadId, 0, bytes)).rejects.toMatchObject({ code: 'locked' });
    expect(folder().files).toEqual([hashOf(bytes)]);
    await expect(store.evidence.missingFiles()).resolves.toEqual([]);
  });
});
