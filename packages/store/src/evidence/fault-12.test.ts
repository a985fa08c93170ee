import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { evidenceFolderContent } from '../../../../test/environment/evidence/evidence-folder-content.ts';
import { photoWithPlace } from '../../../../test/environment/evidence/photo-with-place.ts';
import { pdfDocument } from '../../../../test/environment/evidence/sample-documents.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';

const script = (name: string): string =>
  fileURLToPath(new URL(`../../../../test/environment/evidence/${name}`, import.meta.url));

/** Runs the uploading program, killed at a step; 0 lets it end. Says how many steps it took, or null when it was killed. */
async function runKilledAt(step: number, words: readonly string[]): Promise<number | null> {
  const program = spawn(process.execPath, ['--import', script('kill-at-step.ts'), script('upload-once.ts'), ...words], {
    env: { ...process.env, KILL_AT: String(step) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => {
    program.once('close', (ended, by) => resolve([ended, by]));
  });
  if (signal === 'SIGKILL') return null;
  expect(code).toBe(0);
  return Number(said);
}

const atOnce = 4;
const hour = 3_600_000;

describeOnBothDatabases('fault-12: killed between file and row', (_open, database) => {
  const contents: readonly (readonly [string, () => Buffer, number])[] = [
    ['a document', () => pdfDocument(100_000), 1],
    // The copying is the same on both databases; every photo here becomes the same file, which has its row already.
    ...(database.kind === 'sqlite' ? [['a photo', () => photoWithPlace('jpeg', 6), 0] as const] : []),
  ];

  test.each(contents)(
    'at each step of keeping %s there is never a row without its file; the sweeper finds the rest, and sending goes on',
    async (_title, make, leastOrphans) => {
      const settings = await database.fresh();
      let later = 0;
      const store = await database.open({ settings, clock: () => new Date(Date.now() + later) });
      const { assessmentId, actor } = await roundInStore(store);
      const { personId } = actor;
      const limits = { ...settings, evidence: { openUploads: 1_000 } };
      const announcing = await database.open({ settings: limits });
      const begin = async () => {
        const bytes = make();
        const uploadId = randomUUID();
        const place = { assessmentId, personId, uploadId };
        const hash = createHash('sha256').update(bytes).digest('hex');
        await announcing.evidence.startUpload(
          { ...place, questionId: 'q', name: 'a', length: bytes.length, hash },
          actor,
        );
        const path = join(settings.dataDir, uploadId);
        writeFileSync(path, bytes);
        return { bytes, place, words: [JSON.stringify(settings), JSON.stringify(place), path] };
      };
      const undisturbed = await begin();
      const stepCount = (await runKilledAt(0, undisturbed.words)) ?? 0;
      expect(stepCount).toBeGreaterThan(10);

      const killed: Awaited<ReturnType<typeof begin>>[] = [];
      for (let first = 1; first <= stepCount; first += atOnce) {
        const steps = Array.from({ length: Math.min(atOnce, stepCount - first + 1) }, (_, index) => first + index);
        const group = await Promise.all(steps.map(async (step) => ({ step, upload: await begin() })));
        const outcomes = await Promise.all(group.map(({ step, upload }) => runKilledAt(step, upload.words)));
        // The folder of a hash may be there already, so that one run takes a step or two less than the first.
        for (const outcome of outcomes) expect(outcome === null || outcome >= stepCount - 4).toBe(true);
        killed.push(...group.map(({ upload }) => upload));
        await expect(store.evidence.missingFiles()).resolves.toEqual([]);
      }
      expect(killed).toHaveLength(stepCount);

      // Two hours on: orphans go, but no file that has a row, and no upload that can still go on.
      later = 2 * hour;
      const swept = await store.evidence.sweep();
      expect(swept.uploads).toBe(0);
      expect(swept.orphanFiles).toBeGreaterThanOrEqual(leastOrphans);
      await expect(store.evidence.missingFiles()).resolves.toEqual([]);
      for (const { bytes, place } of killed) {
        const state = await store.evidence.upload(place);
        const offset = state?.offset ?? 0;
        const go = async function* (from: number) {
          yield bytes.subarray(from);
        };
        const whole = await store.evidence
          .receive(place, offset, go(offset), actor)
          .catch(async (error: { code: string }) => {
            // The part was moved to its place and swept from there: the sender is told to begin anew.
            expect(error).toMatchObject({ code: 'offset_moved', data: { offset: 0 } });
            return await store.evidence.receive(place, 0, go(0), actor);
          });
        expect(whole.receipt?.originalHash).toBe(createHash('sha256').update(bytes).digest('hex'));
      }
      later = 4 * hour;
      await store.evidence.sweep();
      await expect(store.evidence.missingFiles()).resolves.toEqual([]);
      const kept = await Promise.all([undisturbed, ...killed].map(({ place }) => store.evidence.upload(place)));
      const hashes = new Set(kept.map((upload) => upload?.receipt?.file.fileHash));
      expect(evidenceFolderContent(settings.dataDir)).toEqual({ files: [...hashes].map(String).toSorted(), parts: [] });
    },
    300_000,
  );
});
