import type { ScoreRun } from '@groundwork/assessment';

/** A score run over the round of `roundInStore`, of one country; its figure is invented and needs a full double. */
export const plainRun: ScoreRun = {
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
  groups: [],
  countries: {},
};
