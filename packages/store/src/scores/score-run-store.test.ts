import type { AssessmentScores, ScoreRun } from '@groundwork/assessment';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';

const triple = { claimed: 61.25, evidenced: 100 / 3, validated: { gap: 'not-validated' } } as const;
const scores: AssessmentScores = {
  index: triple,
  possible: { lowest: 0, highest: 100 },
  geometricIndex: triple,
  isUneven: false,
  bandId: null,
  coverage: { answeredShare: 1, evidenceShare: 1, validatedShare: 0, doNotKnowShare: 0 },
  dimensions: [],
  questions: [],
  targets: [],
};
const run: ScoreRun = {
  scoreRunId: 'run-1',
  roundId: 'round-2025',
  instrumentId: 'plain',
  version: '1.0.0',
  revisionHash: 'hash-1',
  inputHash: 'in',
  engineVersion: '0.1.0',
  computedAt: '2026-02-01T00:00:00.000Z',
  basis: 'evidenced',
  rows: [{ iso3: 'KEN', name: 'Kenya', index: 100 / 3, rank: 1, groupId: null, components: {}, flags: [] }],
  groups: [
    { groupId: 'world', title: 'World', unweightedMean: 100 / 3, populationWeightedMean: null, count: 1, of: 1 },
  ],
  countries: { KEN: scores },
  targets: [
    {
      targetId: '8.F',
      countries: [{ iso3: 'KEN', support: 100 / 3, questionCount: 2, warning: 'few' }],
      groups: [
        { groupId: 'world', title: 'World', unweightedMean: 100 / 3, populationWeightedMean: null, count: 1, of: 1 },
      ],
    },
  ],
  uncertainty: { draws: 10, seed: 7, coverage: 0.9, factors: ['weights'], failedDraws: 0, meanRankShift: 0.5 },
};

describeOnBothDatabases('score runs', (open) => {
  test('the latest run is the one added last, whole, as a summary and by country', async () => {
    const store = await open();
    await roundInStore(store);
    await expect(store.scoreRuns.latest('round-2025', 'plain')).resolves.toBeUndefined();
    await store.scoreRuns.add(run);
    // The clock of a run is a claim: order decides.
    const second = { ...run, scoreRunId: 'run-2', computedAt: '2025-01-01T00:00:00.000Z' };
    await store.scoreRuns.add(second);
    const contentHash = expect.stringMatching(/^[0-9a-f]{64}$/);
    await expect(store.scoreRuns.latest('round-2025', 'plain')).resolves.toEqual({ ...second, contentHash });
    const { countries: _left, targets, ...summary } = second;
    await expect(store.scoreRuns.latestSummary('round-2025', 'plain')).resolves.toEqual({ ...summary, contentHash });
    await expect(store.scoreRuns.latestSummary('round-2025', 'plain', 'validated')).resolves.toBeUndefined();
    await expect(store.scoreRuns.summary('run-2')).resolves.toEqual({ ...summary, contentHash });
    await expect(store.scoreRuns.targetsOf('run-2')).resolves.toEqual(targets);
    await expect(store.scoreRuns.scoresOf('run-1', 'KEN')).resolves.toEqual(scores);
    await expect(store.scoreRuns.scoresOf('run-1', 'UGA')).resolves.toBeUndefined();
  });

  test('a run is never replaced', async () => {
    const store = await open();
    await roundInStore(store);
    await store.scoreRuns.add(run);
    await expect(store.scoreRuns.add({ ...run, inputHash: 'other' })).rejects.toMatchObject({ code: 'already_exists' });
  });

  test('its content hash tells any other figure apart, and neither id nor time', async () => {
    const store = await open();
    await roundInStore(store);
    const [first] = run.rows;
    if (first === undefined) throw new Error('no row');
    const others: readonly ScoreRun[] = [
      { ...run, rows: [{ ...first, rank: 2 }] },
      { ...run, uncertainty: null },
      { ...run, targets: [] },
      { ...run, countries: { KEN: { ...scores, isUneven: true } } },
      { ...run, engineVersion: '0.1.1' },
    ];
    const hashes: unknown[] = [];
    for (const [turn, one] of [run, { ...run, computedAt: '2030-01-01T00:00:00.000Z' }, ...others].entries()) {
      await store.scoreRuns.add({ ...one, scoreRunId: `run-${turn}` });
      hashes.push((await store.scoreRuns.summary(`run-${turn}`))?.contentHash);
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(1 + others.length);
  });

  test('a run that breaks off half-way leaves nothing', async () => {
    const store = await open();
    await roundInStore(store);
    const texts = Array.from({ length: 40 }, (_, at) => ({ iso3: `Q${at}`, version: '1.0.0', text: '{}' }));
    const { countries: _left, targets = [], uncertainty = null, ...rest } = run;
    // The last country stands there twice: the database refuses it after all the others were written.
    const half = { ...rest, targets, uncertainty, texts: [...texts, { iso3: 'Q0', version: '1.0.0', text: '{}' }] };
    await expect(store.scoreRuns.keep(half)).rejects.toThrow(/unique/i);
    await expect(store.scoreRuns.summary('run-1')).resolves.toBeUndefined();
    await expect(store.scoreRuns.entriesOf('run-1')).resolves.toEqual(new Map());
    await store.scoreRuns.keep({ ...half, texts });
    await expect(store.scoreRuns.entriesOf('run-1')).resolves.toHaveProperty('size', 40);
  });
});
