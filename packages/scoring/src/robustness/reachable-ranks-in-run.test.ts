import { expect, test } from 'vitest';
import { scoreTable } from '../pipeline/score-table.ts';
import { ranksOf } from '../pipeline/read-run.ts';
import type { ScoringRun } from '../pipeline/scoring-run.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { gap } from '../value/gap.ts';
import { reachableRanksInRun } from './reachable-ranks-in-run.ts';

const framework: Scheme['framework'] = [
  { code: 'index', parent: null },
  { code: 'left', parent: 'index', weight: 3 },
  { code: 'right', parent: 'index', weight: 1 },
  { code: 'idle', parent: 'index', weight: 0 },
  { code: 'a', parent: 'left' },
  { code: 'b', parent: 'right' },
  { code: 'c', parent: 'idle' },
];
const table: ScoringTable = {
  units: ['A', 'B', 'C', 'D'],
  columns: { a: [10, 6, 0, gap('not-answered')], b: [0, 5, 10, 9], c: [1, 2, 3, 4] },
};
const aggregate = { step: 'aggregate', levels: [{ method: 'arithmetic' }] } as const;

function runOf(on: ScoringTable = table, last: Scheme['steps'][number] = aggregate): ScoringRun {
  const { run, issues } = scoreTable(on, {
    schemeId: 's',
    framework,
    steps: [{ step: 'normalise', method: 'none' }, last],
  });
  if (run === null) throw new Error(JSON.stringify(issues));
  return run;
}

test('finds the ranks over all weights around those of the run, with weights that reach them', () => {
  // With share w of the left: A 10w, B 6w + 5(1 - w), C 10(1 - w). Three quarters, and a quarter of it either way.
  const ranks = reachableRanksInRun(runOf(), { unit: 'B', spread: 0.25 });
  // A is ahead of B from w = 5/9 on, which .5625 to .8125 never leaves; C is ahead of B below w = 5/11.
  expect(ranks).toMatchObject({
    best: 2,
    worst: 2,
    bestIsExact: true,
    worstIsExact: true,
    components: ['left', 'right'],
  });
  const free = reachableRanksInRun(runOf(), { unit: 'B', spread: 1 });
  expect(free).toMatchObject({ best: 1, worst: 2 });
  const [left = 0, right = 0] = free?.bestWeights ?? [];
  expect(left + right).toBeCloseTo(1, 12);
  expect(10 * left).toBeLessThanOrEqual(6 * left + 5 * right + 1e-9);
  expect(10 * right).toBeLessThanOrEqual(6 * left + 5 * right + 1e-9);
});

test('keeps to limits that are given for single components', () => {
  const limits = { left: { minimum: 0.5, maximum: 0.54 }, right: { minimum: 0, maximum: 1 } };
  expect(reachableRanksInRun(runOf(), { unit: 'B', limits })).toMatchObject({ best: 1, worst: 1 });
});

test('contains the rank of the run itself', () => {
  const three = Object.fromEntries(
    Object.entries(table.columns).map(([code, values]) => [code, (values as readonly number[]).slice(0, 3)]),
  );
  const run = runOf({ units: ['A', 'B', 'C'], columns: three });
  ranksOf(run, 'index').forEach((rank, at) => {
    const { best = 9, worst = 0 } = reachableRanksInRun(run, { unit: table.units[at] ?? '', spread: 0.1 }) ?? {};
    expect(best).toBeLessThanOrEqual(rank ?? 0);
    expect(worst).toBeGreaterThanOrEqual(rank ?? 9);
  });
});

test('has no rank for a country with a gap in a part, and ranks a panel inside its year', () => {
  expect(reachableRanksInRun(runOf(), { unit: 'D' })).toBeNull();
  const panel = { ...table, units: ['A', 'B', 'A', 'B'], times: [2023, 2023, 2024, 2024] };
  expect(reachableRanksInRun(runOf(panel), { unit: 'A', time: 2023, spread: 1 })).toMatchObject({ best: 1, worst: 2 });
});

test('refuses what it cannot answer', () => {
  const run = runOf();
  const codeOf = (options: Parameters<typeof reachableRanksInRun>[1], of: ScoringRun = run): unknown => {
    try {
      return reachableRanksInRun(of, options);
    } catch (error) {
      return (error as { readonly code?: unknown }).code;
    }
  };
  expect(codeOf({ unit: 'XYZ' })).toBe('unit-unknown');
  expect(codeOf({ unit: 'A', element: 'nowhere' })).toBe('element-unknown');
  expect(codeOf({ unit: 'A', element: 'a' })).toBe('element-unknown');
  expect(codeOf({ unit: 'A', spread: 2 })).toBe('share-out-of-range');
  const median = runOf(table, { step: 'aggregate', levels: [{ method: 'median' }] });
  expect(codeOf({ unit: 'A' }, median)).toBe('aggregation-not-linear');
});
