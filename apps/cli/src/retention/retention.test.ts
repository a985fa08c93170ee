import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@groundwork/store';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainRun } from '../../../../test/environment/plain-run.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { exitCodes } from '../command/command.ts';
import { runCommandLine } from '../command/run-command-line.ts';
import { retentionRun } from './retention-run.ts';
import { retentionSet } from './retention-set.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-retention-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function groundwork(...words: readonly string[]) {
  let out = '';
  let note = '';
  const terminal = { out: (text: string) => void (out += text), note: (text: string) => void (note += text) };
  const code = await runCommandLine([retentionSet, retentionRun], words, terminal);
  return { code, out, note };
}

async function withData<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ dataDir: folder }, () => new Date('2026-06-01T00:00:00Z'));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test('a round says what would go, and lets it go once its days are over', async () => {
  const assessmentId = await withData(async (store) => {
    const { assessmentId: id, actor } = await roundInStore(store);
    await store.collaboration.setSection(id, 'A', { status: 'completed', note: '' }, actor);
    return id;
  });
  await expect(groundwork('retention', 'run', '--dry-run')).resolves.toMatchObject({
    note: 'No round has a retention.\n',
  });
  await expect(groundwork('retention', 'set', 'round-2025', '30')).resolves.toMatchObject({ code: exitCodes.done });
  expect((await groundwork('retention', 'run', '--dry-run')).out).toBe(
    'round-2025: 30 days after a publication that is still to come\n',
  );
  await withData(async (store) => {
    const actor = { personId: 'system', accessVersion: null };
    await store.scoreRuns.add(plainRun);
    await store.rounds.move('round-2025', { to: 'closed', why: 'over' }, actor);
    await store.rounds.move('round-2025', { to: 'published', why: 'done', scoreRuns: { plain: 'run-1' } }, actor);
  });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-30T00:00:00Z') });
  expect((await groundwork('retention', 'run', '--dry-run')).out).toBe(
    'round-2025: nothing before 2026-07-01T00:00:00.000Z\n',
  );
  vi.setSystemTime(new Date('2026-07-02T00:00:00Z'));
  const would = await groundwork('retention', 'run', '--dry-run');
  expect(would.out).toBe('round-2025: 1 authors of section notes would go\n');
  expect((await groundwork('retention', 'run')).out).toBe('round-2025: 1 authors of section notes went\n');
  expect(await groundwork('retention', 'run')).toEqual({ code: exitCodes.done, out: '', note: 'Nothing was due.\n' });
  vi.useRealTimers();
  await withData(async (store) => {
    await expect(store.collaboration.sections(assessmentId)).resolves.toMatchObject([{ by: 'retired' }]);
  });
});

test.each([
  [['retention', 'set', 'round-2025'], /Which round, how long/],
  [['retention', 'set', 'round-2025', '-1'], /whole number/],
  [['retention', 'set', 'round-2025', '99999'], /whole number up to 36500/],
  [['retention', 'set', 'no-round', '30'], /no-round does not exist/],
] as const)('%j ends with 2 and says what is wrong', async (words, problem) => {
  const { code, note } = await groundwork(...words);
  expect(code).toBe(exitCodes.usage);
  expect(note).toMatch(problem);
});
