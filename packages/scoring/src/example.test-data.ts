import { prepareScoring, scoreTable } from './pipeline/score-table.ts';
import type { Scheme } from './scheme/scheme.ts';
import type { ScoringTable } from './table/scoring-table.ts';

/** What the examples in docstrings call by these names: three invented countries, two indicators, one index. */
export const exampleTable: ScoringTable = {
  units: ['KEN', 'RWA', 'UGA'],
  columns: { a: [0, 5, 10], b: [4, 0, 2] },
};

export const exampleScheme: Scheme = {
  schemeId: 'example',
  framework: [
    { code: 'index', parent: null },
    { code: 'a', parent: 'index', weight: 3 },
    { code: 'b', parent: 'index', weight: 1 },
  ],
  steps: [
    { step: 'normalise', method: 'min-max' },
    { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
  ],
  groups: [
    { groupId: 'high', from: 0.5 },
    { groupId: 'low', from: 0 },
  ],
  classes: [
    { groupId: 'high', from: 0.5, classIds: ['only'] },
    { groupId: 'low', from: 0, classIds: ['first', 'second'] },
  ],
};

export const exampleRun = scoreTable(exampleTable, exampleScheme).run;

export const examplePrepared = prepareScoring(exampleTable, exampleScheme).prepared;

/** Draws of a plan that varies the weights. */
export const examplePlan = {
  draws: 4,
  seed: 2026,
  factors: [{ kind: 'weights', factorId: 'weights', spread: 0.5 }],
} as const;
