import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveLinearProgram } from '../optimisation/solve-linear-program.ts';
import { gap } from '../value/gap.ts';
import { reachableRanks, type ReachableRanks } from './reachable-ranks.ts';
import type { WeightLimits } from './weight-limits.ts';

const any: WeightLimits = { minimum: 0, maximum: 1 };

function ranksOf(table: readonly (readonly number[])[], unit: number, limits: readonly WeightLimits[]): ReachableRanks {
  const ranks = reachableRanks(table, unit, limits);
  if (ranks === null) throw new Error('a unit with all scores has ranks');
  return ranks;
}

function bestAndWorst(table: readonly (readonly number[])[], unit: number, limits: readonly WeightLimits[]): number[] {
  const { best, worst } = ranksOf(table, unit, limits);
  return [best, worst];
}

/** The competition rank under one choice of weights, ties at 1e-9. */
function rankUnder(table: readonly (readonly number[])[], unit: number, weights: readonly number[]): number {
  const scores = table.map((row) => row.reduce((sum, score, at) => sum + score * (weights[at] ?? 0), 0));
  return 1 + scores.filter((score) => score - (scores[unit] ?? 0) > 1e-9).length;
}

/** Every choice of weights on a grid, in steps of 1 / steps. */
function gridOf(components: number, steps: number): readonly (readonly number[])[] {
  if (components === 1) return [[1]];
  const shares = (left: number, components: number): number[][] =>
    components === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, share) =>
          shares(left - share, components - 1).map((rest) => [share, ...rest]),
        ).flat();
  return shares(steps, components).map((row) => row.map((share) => share / steps));
}

function isWithin(weights: readonly number[], limits: readonly WeightLimits[]): boolean {
  return limits.every(({ minimum, maximum }, at) => {
    const weight = weights[at] ?? 0;
    return weight >= minimum - 1e-9 && weight <= maximum + 1e-9;
  });
}

/** All sets of the numbers below `count`, as lists. */
function subsetsOf(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (_each, at) => at).filter((at) => Math.floor(mask / 2 ** at) % 2 === 1),
  );
}

/**
 * The ranks by trying every set of units: one linear program asks whether none of a set can be ahead at the same time,
 * another whether all of it can.
 */
function ranksByAllSets(
  table: readonly (readonly number[])[],
  unit: number,
  limits: readonly WeightLimits[],
): readonly [number, number] {
  const own = table[unit] ?? [];
  const ahead = table.filter((_, at) => at !== unit).map((row) => row.map((score, at) => score - (own[at] ?? 0)));
  const sumsToOne = { coefficients: [...limits.map(() => 1), 0], relation: 'equal', limit: 1 } as const;
  const lead = (rows: readonly (readonly number[])[]): number => {
    const solution = solveLinearProgram({
      objective: [...limits.map(() => 0), 1],
      constraints: [
        sumsToOne,
        ...rows.map((row) => ({ coefficients: [...row, -1], relation: 'at-least', limit: 0 }) as const),
      ],
      bounds: [...limits, { minimum: -1000, maximum: 1000 }],
    });
    return solution.value ?? -Infinity;
  };
  let best = Infinity;
  let worst = 0;
  for (const set of subsetsOf(ahead.length)) {
    const rows = set.map((at) => ahead[at] as readonly number[]);
    // None of the set ahead: all of their differences turned about reach zero.
    if (lead(rows.map((row) => row.map((difference) => -difference))) >= -1e-9) {
      best = Math.min(best, 1 + ahead.length - set.length);
    }
    if (lead(rows) > 1e-7) worst = Math.max(worst, 1 + set.length);
  }
  return [best, worst];
}

const tables = fc.integer({ min: 2, max: 4 }).chain((components) =>
  fc.record({
    table: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: components, maxLength: components }), {
      minLength: 1,
      maxLength: 6,
    }),
    limits: fc
      .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 10 })), {
        minLength: components,
        maxLength: components,
      })
      .map((list) => list.map(([minimum, more]) => ({ minimum: minimum / 10, maximum: (minimum + more) / 10 })))
      .filter(
        (list) =>
          list.reduce((sum, { minimum }) => sum + minimum, 0) <= 0.95 &&
          list.reduce((sum, { maximum }) => sum + Math.min(maximum, 1), 0) >= 1.05,
      ),
  }),
);

describe('a unit between two others', () => {
  const table = [
    [3, 0],
    [2, 2],
    [0, 3],
  ];

  test('is first by balanced weights and second by lopsided ones', () => {
    const ranks = ranksOf(table, 1, [any, any]);
    expect([ranks.best, ranks.worst]).toEqual([1, 2]);
    expect([ranks.bestIsExact, ranks.worstIsExact]).toEqual([true, true]);
    expect([ranks.bestBound, ranks.worstBound]).toEqual([1, 2]);
    expect(rankUnder(table, 1, ranks.bestWeights)).toBe(1);
    expect(rankUnder(table, 1, ranks.worstWeights)).toBe(2);
  });

  test('cannot leave its place within narrow limits', () => {
    const narrow = { minimum: 0.4, maximum: 0.6 };
    expect(bestAndWorst(table, 1, [narrow, narrow])).toEqual([1, 1]);
    // At 0.7 on the first, 2.1 against 2: second from there on.
    expect(bestAndWorst(table, 1, [{ minimum: 0.7, maximum: 0.9 }, any])).toEqual([2, 2]);
    expect(bestAndWorst(table, 0, [any, any])).toEqual([1, 3]);
  });
});

test('weights that beat no pair at its ends may still beat it between them', () => {
  // With w on the first: ahead of (10, 0) below 0.4, of (0, 10) above 0.6; never of both.
  const table = [
    [4, 4],
    [10, 0],
    [0, 10],
  ];
  expect(bestAndWorst(table, 0, [any, any])).toEqual([2, 3]);
});

test('a unit ahead in everything is first, whatever the weights, and one behind in everything last', () => {
  const table = [
    [5, 6, 7],
    [4, 5, 6],
    [1, 2, 3],
  ];
  expect(bestAndWorst(table, 0, [any, any, any])).toEqual([1, 1]);
  expect(bestAndWorst(table, 1, [any, any, any])).toEqual([2, 2]);
  expect(bestAndWorst(table, 2, [any, any, any])).toEqual([3, 3]);
});

describe('ties', () => {
  test('share the better rank', () => {
    expect(bestAndWorst([[1], [1], [1]], 0, [any])).toEqual([1, 1]);
    expect(
      bestAndWorst(
        [
          [1, 2],
          [1, 2],
          [2, 3],
        ],
        0,
        [any, any],
      ),
    ).toEqual([2, 2]);
  });

  test('are scores closer than 1e-9', () => {
    expect(bestAndWorst([[0.3], [0.1 + 0.2]], 0, [any])).toEqual([1, 1]);
    expect(bestAndWorst([[1], [1 + 5e-10]], 0, [any])).toEqual([1, 1]);
    expect(bestAndWorst([[1], [1 + 5e-9]], 0, [any])).toEqual([2, 2]);
  });

  test('at the very end of the weights still count', () => {
    // Equal to the second where all weight is on the first, behind it elsewhere.
    expect(
      bestAndWorst(
        [
          [1, 0],
          [1, 5],
        ],
        0,
        [any, any],
      ),
    ).toEqual([1, 2]);
    expect(
      bestAndWorst(
        [
          [1, 5],
          [1, 0],
        ],
        0,
        [any, any],
      ),
    ).toEqual([1, 1]);
    expect(
      bestAndWorst(
        [
          [1, 0],
          [1, 5],
        ],
        0,
        [{ minimum: 0, maximum: 0.99 }, any],
      ),
    ).toEqual([2, 2]);
  });
});

test('fixed weights give the one rank they give', () => {
  const table = [
    [1, 5, 3],
    [4, 1, 2],
    [2, 2, 9],
    [3, 3, 3],
  ];
  const fixed = [0.2, 0.5, 0.3].map((share) => ({ minimum: share, maximum: share }));
  table.forEach((_, unit) => {
    const rank = rankUnder(table, unit, [0.2, 0.5, 0.3]);
    expect(bestAndWorst(table, unit, fixed)).toEqual([rank, rank]);
  });
});

describe('gaps', () => {
  test('leave a unit out', () => {
    const table = [
      [1, 1],
      [gap('withheld'), 9],
      [2, 2],
    ];
    expect(reachableRanks(table, 0, [any, any])).toMatchObject({ best: 2, worst: 2 });
    expect(reachableRanks(table, 1, [any, any])).toBeNull();
  });

  test('leave one alone with the first rank', () => {
    expect(reachableRanks([[1, 1]], 0, [any, any])).toEqual({
      best: 1,
      worst: 1,
      bestBound: 1,
      worstBound: 1,
      bestIsExact: true,
      worstIsExact: true,
      bestWeights: [0.5, 0.5],
      worstWeights: [0.5, 0.5],
    });
  });
});

test('a search that is stopped says so, and its bounds hold', () => {
  const table = Array.from({ length: 30 }, (_, unit) =>
    Array.from({ length: 4 }, (_each, at) => ((unit + 1) * (at + 3) * 7919) % 101),
  );
  const limits = [any, any, any, any];
  const full = ranksOf(table, 4, limits);
  expect([full.bestIsExact, full.worstIsExact]).toEqual([true, true]);
  let stopped = 0;
  for (const nodeLimit of [0, 1, 3, 10, 30]) {
    const ranks = reachableRanks(table, 4, limits, { nodeLimit });
    if (ranks === null) throw new Error('a unit with all scores has ranks');
    expect(ranks.bestBound).toBeLessThanOrEqual(full.best);
    expect(ranks.best).toBeGreaterThanOrEqual(full.best);
    expect(ranks.worstBound).toBeGreaterThanOrEqual(full.worst);
    expect(ranks.worst).toBeLessThanOrEqual(full.worst);
    expect(rankUnder(table, 4, ranks.bestWeights)).toBe(ranks.best);
    expect(rankUnder(table, 4, ranks.worstWeights)).toBe(ranks.worst);
    expect(ranks.bestIsExact).toBe(ranks.bestBound === ranks.best);
    expect(ranks.worstIsExact).toBe(ranks.worstBound === ranks.worst);
    if (!ranks.bestIsExact || !ranks.worstIsExact) stopped += 1;
  }
  expect(stopped).toBeGreaterThan(0);
});

test.each([
  [
    'limits that cannot add up to one',
    [[1, 2]],
    0,
    [
      { minimum: 0, maximum: 0.4 },
      { minimum: 0, maximum: 0.4 },
    ],
    'limits-infeasible',
  ],
  ['limits for another number of components', [[1, 2]], 0, [any], 'lengths-differ'],
  ['a unit beyond the table', [[1, 2]], 1, [any, any], 'position-unknown'],
  ['a score that is no number', [[1, Number.NaN]], 0, [any, any], 'value-not-finite'],
] as const)('refuses %s', (_, table, unit, limits, code) => {
  expect(() => reachableRanks(table, unit, limits)).toThrow(expect.objectContaining({ code }));
});

describe('laws', () => {
  test('no weights on a fine grid give a rank outside, and the weights given reach both ends', () => {
    fc.assert(
      fc.property(tables, ({ table, limits }) => {
        const grid = gridOf(limits.length, 20).filter((weights) => isWithin(weights, limits));
        table.forEach((_, unit) => {
          const ranks = ranksOf(table, unit, limits);
          expect(ranks.bestIsExact && ranks.worstIsExact).toBe(true);
          for (const weights of grid) {
            const rank = rankUnder(table, unit, weights);
            expect(rank).toBeGreaterThanOrEqual(ranks.best);
            expect(rank).toBeLessThanOrEqual(ranks.worst);
          }
          for (const [weights, rank] of [
            [ranks.bestWeights, ranks.best],
            [ranks.worstWeights, ranks.worst],
          ] as const) {
            expect(rankUnder(table, unit, weights)).toBe(rank);
            expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
            expect(isWithin(weights, limits)).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('both ranks are those found by trying every set of units in a linear program', () => {
    fc.assert(
      fc.property(tables, ({ table, limits }) => {
        expect(bestAndWorst(table, 0, limits)).toEqual(ranksByAllSets(table, 0, limits));
      }),
      { numRuns: 150 },
    );
  });

  test('wider limits never narrow the ranks, and the order of the units changes nothing', () => {
    fc.assert(
      fc.property(tables, ({ table, limits }) => {
        const [best, worst] = bestAndWorst(table, 0, limits) as [number, number];
        const [widestBest, widestWorst] = bestAndWorst(
          table,
          0,
          limits.map(() => any),
        ) as [number, number];
        expect(widestBest).toBeLessThanOrEqual(best);
        expect(widestWorst).toBeGreaterThanOrEqual(worst);
        expect(bestAndWorst(table.toReversed(), table.length - 1, limits)).toEqual([best, worst]);
      }),
    );
  });
});
