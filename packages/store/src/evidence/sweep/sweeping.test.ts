import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreSettings } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { evidenceWith, hashOf, openEvidence } from '../../../../../test/environment/evidence/evidence-scenario.ts';
import { pdfDocument } from '../../../../../test/environment/evidence/sample-documents.ts';
import { openDatabase } from '../../database/open-database.ts';

const hour = 3_600_000;
const week = 7 * 24 * hour;

describeOnBothDatabases('sweeping the evidence folder', (_open, database) => {
  const age = (settings: StoreSettings, path: string, milliseconds: number): void => {
    const then = new Date(new Date('2026-03-01T12:00:00Z').getTime() - milliseconds);
    utimesSync(join(settings.dataDir, 'evidence', path), then, then);
  };
  const nothing = { uploads: 0, released: 0, contents: 0, orphanFiles: 0, orphanParts: 0 };

  test('removes uploads that rest for a week, not sooner, and not one that goes on', async () => {
    const { store, announce, send, wait, folder } = await openEvidence(database);
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
    const { store, assessmentId, actor, upload, wait, folder } = await openEvidence(database);
    const loose = await upload(pdfDocument(1_000));
    const inForce = await upload(pdfDocument(1_001));
    const signed = await upload(pdfDocument(1_002));
    const piece = evidenceWith(signed);
    await store.assessments.putEvidence(assessmentId, 'PL-A1', evidenceWith(inForce), actor);
    await store.assessments.putEvidence(assessmentId, 'PL-A2', piece, actor);
    await store.assessments.submit(assessmentId, randomUUID(), actor);
    await store.assessments.setState(assessmentId, 'submitted', 'in-review', actor, 'x');
    await store.assessments.setState(assessmentId, 'in-review', 'returned', actor, 'x');
    await store.assessments.removeEvidence(assessmentId, 'PL-A2', piece.evidenceId, actor);
    await expect(store.evidence.sweep()).resolves.toEqual(nothing);
    wait(week + 1);
    await expect(store.evidence.sweep()).resolves.toEqual({
      ...nothing,
      uploads: 3,
      released: 1,
      contents: 1,
      orphanFiles: 1,
    });
    expect(folder().files).toEqual([inForce.fileHash, signed.fileHash].toSorted());
    expect(folder().files).not.toContain(loose.fileHash);
  });

  test('removes files and parts without a row after an hour', async () => {
    const { settings, store, upload, announce, send, folder } = await openEvidence(database);
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
    age(settings, join('incoming', `${part.uploadId}.0`), hour - 60_000);
    await expect(store.evidence.sweep()).resolves.toEqual(nothing);
    age(settings, lostPath, hour + 60_000);
    age(settings, join('incoming', `${part.uploadId}.0`), hour + 60_000);
    age(settings, join(kept.fileHash.slice(0, 2), kept.fileHash), 2 * hour);
    await expect(store.evidence.sweep()).resolves.toEqual({ ...nothing, orphanFiles: 1, orphanParts: 1 });
    expect(folder()).toEqual({ files: [kept.fileHash], parts: [] });
  });

  test('puts back a wanted file that a fallen sweeper had moved aside, and leaves names that are not ours alone', async () => {
    const { settings, store, upload } = await openEvidence(database);
    const { fileHash } = await upload(pdfDocument(1_000));
    const root = join(settings.dataDir, 'evidence');
    const path = join(root, fileHash.slice(0, 2), fileHash);
    renameSync(path, join(root, 'incoming', `${fileHash}.${randomUUID()}.orphan`));
    for (const name of [
      'notes of the operator.txt',
      join('incoming', 'readme'),
      join(fileHash.slice(0, 2), 'readme'),
    ]) {
      writeFileSync(join(root, name), 'keep');
      age(settings, name, 100 * hour);
    }
    await expect(store.evidence.sweep()).resolves.toEqual(nothing);
    await expect(store.evidence.missingFiles()).resolves.toEqual([]);
    expect(readdirSync(join(root, 'incoming'))).toEqual(['readme']);
    expect(readdirSync(join(root, fileHash.slice(0, 2)))).toHaveLength(2);
  });

  test('at the same time as an orphan is uploaded again never takes the file from under its row', async () => {
    const { settings, store, upload, send, announce } = await openEvidence(database, { openUploads: 100 });
    for (let turn = 0; turn < 15; turn += 1) {
      const bytes = pdfDocument(1_000 + turn);
      const fileHash = hashOf(bytes);
      const path = join(fileHash.slice(0, 2), fileHash);
      const { uploadId } = await announce(bytes);
      mkdirSync(join(settings.dataDir, 'evidence', fileHash.slice(0, 2)), { recursive: true });
      writeFileSync(join(settings.dataDir, 'evidence', path), bytes);
      age(settings, path, 2 * hour);
      await Promise.all([send(uploadId, 0, bytes), store.evidence.sweep(), upload(bytes), store.evidence.sweep()]);
      await expect(store.evidence.missingFiles()).resolves.toEqual([]);
    }
  });

  test('names the contents that the folder lacks', async () => {
    const { settings, store, upload } = await openEvidence(database);
    const { fileHash } = await upload(pdfDocument(1_000));
    await expect(store.evidence.missingFiles()).resolves.toEqual([]);
    rmSync(join(settings.dataDir, 'evidence', fileHash.slice(0, 2), fileHash));
    await expect(store.evidence.missingFiles()).resolves.toEqual([fileHash]);
  });
});
