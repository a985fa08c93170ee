import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { WireEvidenceFile } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import {
  evidenceWith,
  hashOf,
  inPieces,
  openEvidence,
} from '../../../../../test/environment/evidence/evidence-scenario.ts';
import { pdfDocument } from '../../../../../test/environment/evidence/sample-documents.ts';

describeOnBothDatabases('attaching files', (_open, database) => {
  test('a piece of evidence gives out its file while it is in force', async () => {
    const { store, assessmentId, actor, upload } = await openEvidence(database);
    const bytes = Buffer.from('Decree 12');
    const evidence = evidenceWith(await upload(bytes, 'decree.txt'));
    const address = { assessmentId, questionId: 'PL-A1', evidenceId: evidence.evidenceId };
    await expect(store.evidence.file(address)).resolves.toBeUndefined();
    await store.assessments.putEvidence(assessmentId, 'PL-A1', evidence, actor);
    const file = await store.evidence.file(address);
    expect(file).toMatchObject({ name: 'decree.txt', mediaType: 'text/plain', size: 9 });
    expect(file && (await text(file.read(0, 8)))).toBe('Decree 12');
    expect(file && (await text(file.read(7, 8)))).toBe('12');
    await store.assessments.removeEvidence(assessmentId, 'PL-A1', evidence.evidenceId, actor);
    await expect(store.evidence.file(address)).resolves.toBeUndefined();
  });

  test('a file of another assessment, or one told otherwise than its receipt, is unknown', async () => {
    const { store, assessmentId, actor, upload } = await openEvidence(database);
    const file = await upload(pdfDocument(1_000));
    const other = await store.assessments.ensure('round-2025', 'plain', 'URY');
    const put = (id: string, told: WireEvidenceFile) =>
      store.assessments.putEvidence(id, 'PL-A1', evidenceWith(told), actor);
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
    const { store, upload, announce, send, personId, actor, folder } = await openEvidence(database);
    const bytes = pdfDocument(1_000);
    const first = await upload(bytes, 'a.pdf');
    const second = await upload(bytes, 'b.pdf');
    expect(second).toEqual({ ...first, name: 'b.pdf' });
    const other = await store.assessments.ensure('round-2025', 'plain', 'URY');
    const uploadId = randomUUID();
    const announcement = { uploadId, personId, questionId: 'q', name: 'c.pdf', length: 1_000, hash: hashOf(bytes) };
    await store.evidence.startUpload({ ...announcement, assessmentId: other.assessmentId }, actor);
    await store.evidence.receive({ assessmentId: other.assessmentId, uploadId, personId }, 0, inPieces(bytes), actor);
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
