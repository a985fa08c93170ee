import type { EvidenceStore } from '@groundwork/store';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { evidenceFolderContent } from '../../../test/environment/evidence/evidence-folder-content.ts';
import { pdfDocument } from '../../../test/environment/evidence/sample-documents.ts';
import { sweepEvidenceHourly } from './sweep-evidence-hourly.ts';
import { openTestService } from './testing/test-service.ts';
import { announceFile, sendBytes } from './testing/upload-file.ts';

test('the server sweeps by itself, again and again, and survives a sweep that fails', async () => {
  const service = await openTestService({ evidence: { patienceMilliseconds: 1 } });
  const bytes = new Uint8Array(pdfDocument(1_000));
  const location = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
  await sendBytes(service, location, 0, bytes.slice(0, 500));
  expect(evidenceFolderContent(service.dataDir).parts).toHaveLength(1);
  // The clock of a test stands still: nobody has gone on with the upload for an hour.
  service.setClock('2026-03-01T13:00:00Z');
  let sweeps = 0;
  const evidence: EvidenceStore = {
    ...service.store.evidence,
    sweep: () => {
      sweeps += 1;
      return sweeps === 1 ? Promise.reject(new Error('the folder is away')) : service.store.evidence.sweep();
    },
  };
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const timer = sweepEvidenceHourly({ evidence }, log, 5);
  await expect.poll(() => evidenceFolderContent(service.dataDir).parts).toEqual([]);
  clearInterval(timer);
  expect(logged[0]).toContain('the folder is away');
  expect(timer.hasRef()).toBe(false);
  await service.close();
});
