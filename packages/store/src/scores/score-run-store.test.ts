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
    await expect(store.scoreRuns.latest('round-2025', 'plain')).resolves.toEqual(second);
    const { countries: _left, ...summary } = second;
    await expect(store.scoreRuns.latestSummary('round-2025', 'plain')).resolves.toEqual(summary);
    await expect(store.scoreRuns.scoresOf('run-1', 'KEN')).resolves.toEqual(scores);
    await expect(store.scoreRuns.scoresOf('run-1', 'UGA')).resolves.toBeUndefined();
  });

  test('a run is never replaced', async () => {
    const store = await open();
    await roundInStore(store);
    await store.scoreRuns.add(run);
    await expect(store.scoreRuns.add({ ...run, inputHash: 'other' })).rejects.toMatchObject({ code: 'already_exists' });
  });
});
