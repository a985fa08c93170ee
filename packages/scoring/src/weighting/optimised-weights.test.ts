import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arithmeticMean } from '../aggregation/arithmetic-mean.ts';
import { pearson } from '../correlation/pearson.ts';
import { gap, type Value } from '../value/gap.ts';
import { optimisedWeights, type OptimisedWeights } from './optimised-weights.ts';

const numbersOf = (values: readonly Value[]): readonly number[] => values.map(Number);

/** Correlations that the weights bring about, worked out anew by the functions that everyone uses. */
function correlationsAt(columns: readonly (readonly Value[])[], { weights }: OptimisedWeights): readonly number[] {
  const units = (columns[0] ?? []).map((_, unit) =>
    arithmeticMean(
      columns.map((column) => column[unit] ?? 0),
      numbersOf(weights),
    ),
  );
  return columns.map((column) => Number(pearson(column, units).coefficient));
}

describe('without gaps', () => {
  test('two components without overlap get weights of one over their spread', () => {
    const found = optimisedWeights([
      [0, 1, 0, 1],
      [0, 0, 2, 2],
    ]);
    expect(numbersOf(found.weights)).toEqual([expect.closeTo(2 / 3, 14), expect.closeTo(1 / 3, 14)]);
    expect(found.objective).toBe(0);
    expect(found.proof?.kind).toBe('target-met');
  });

  test('a target is met in the ratio wanted, plain or squared', () => {
    const columns = [
      [0, 1, 0, 1],
      [0, 0, 2, 2],
    ];
    const [first, second] = optimisedWeights(columns, { target: [2, 1] }).correlations;
    expect(Number(first) / Number(second)).toBeCloseTo(2, 12);
    const squared = optimisedWeights(columns, { target: [2, 1], measure: 'squared-correlation' }).correlations;
    expect((Number(squared[0]) / Number(squared[1])) ** 2).toBeCloseTo(2, 12);
  });

  test('two components that are the same share what they have', () => {
    const found = optimisedWeights([
      [1, 2, 3, 5, 8],
      [1, 2, 3, 5, 8],
      [2, 1, 5, 3, 4],
    ]);
    expect(found.isOptimum).toBe(true);
    expect(found.objective).toBe(0);
  });
});

describe('with gaps', () => {
  test('the correlations are equal all the same, as anyone can recompute', () => {
    const columns = [
      [3, 5, gap('withheld'), 8, 2, 9, 4, 6, 1, 7],
      [30, 10, 60, gap('withheld'), 20, 70, 90, 40, 20, 50],
      [0.2, 0.1, 0.5, 0.4, 0.1, 0.9, gap('not-asked'), 0.3, 0.4, 0.8],
    ];
    // One scale, as scores of components have.
    const scaled = columns.map((column, at) =>
      column.map((value) => (typeof value === 'number' ? value * ([10, 1, 100][at] ?? 1) : value)),
    );
    const found = optimisedWeights(scaled);
    const [one = 0, ...others] = correlationsAt(scaled, found);
    for (const other of others) expect(other).toBeCloseTo(one, 12);
    expect(found.isOptimum).toBe(true);
    expect(numbersOf(found.correlations)).toEqual(
      correlationsAt(scaled, found).map((each) => expect.closeTo(each, 14)),
    );
  });
});

describe('where the target takes a negative weight', () => {
  // The second is nearly the sum of first and third, so it moves more with any mean of them than either.
  const columns = [
    [0, 1, 0, 1, 3],
    [0, 1, 1, 2, 4],
    [0, 0, 1, 1, 1.5],
  ];
  test('the nearest weights of zero or more are found, with the proof that small changes are no better', () => {
    const found = optimisedWeights(columns);
    expect(numbersOf(found.weights).every((weight) => weight >= 0)).toBe(true);
    expect(found.proof?.kind).toBe('local-minimum');
    expect(found.proof?.slope).toBeLessThan(1e-8);
    const objectiveAt = (weights: readonly number[]): number => {
      const index =
        columns[0]?.map((_, unit) =>
          weights.reduce((sum, weight, at) => sum + weight * (columns[at]?.[unit] ?? 0), 0),
        ) ?? [];
      const all = columns.map((column) => Number(pearson(column, index).coefficient));
      const total = all.reduce((sum, each) => sum + each, 0);
      return all.reduce((sum, each) => sum + (each / total - 1 / 3) ** 2, 0) / 3;
    };
    const least = objectiveAt(numbersOf(found.weights));
    expect(found.objective).toBeCloseTo(least, 14);
    // Every point of a grid over all permitted weights.
    for (let first = 0; first <= 50; first += 1) {
      for (let second = 0; second + first <= 50; second += 1) {
        expect(objectiveAt([first / 50, second / 50, (50 - first - second) / 50])).toBeGreaterThan(least - 1e-12);
      }
    }
  });
});

describe('no weights', () => {
  test.each([
    [
      'where a component does not vary',
      [
        [1, 1, 1],
        [1, 2, 3],
      ],
    ],
    [
      'where all units are missing',
      [
        [gap('withheld'), gap('withheld')],
        [1, 2],
      ],
    ],
    [
      'where the spreads are beyond comparison',
      [
        [1e300, 2e300, 0],
        [1e-300, 3e-300, 9e-300],
      ],
    ],
  ])('are given %s', (_, columns) => {
    const found = optimisedWeights(columns);
    expect(found.weights).toEqual([gap('not-computable'), gap('not-computable')]);
    expect(found.isOptimum).toBe(false);
    expect(found.proof).toBeNull();
  });

  test('but a gap for a target that is none is refused', () => {
    for (const target of [[1], [1, 0], [1, -1]]) {
      expect(() =>
        optimisedWeights(
          [
            [1, 2, 3],
            [1, 3, 2],
          ],
          { target },
        ),
      ).toThrow(expect.objectContaining({ code: 'target-invalid' }));
    }
  });
});

test('the unit of measure, the zero points and the order of the units do not matter', () => {
  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }), {
    minLength: 2,
    maxLength: 3,
  });
  fc.assert(
    fc.property(tables, (columns) => {
      const found = optimisedWeights(columns);
      if (found.proof?.kind !== 'target-met') return;
      const [one = 0, ...others] = correlationsAt(columns, found);
      for (const other of others) expect(other).toBeCloseTo(one, 9);
      expect(optimisedWeights(columns.map((column) => column.map((each) => each * 1e200 + 5e200))).proof?.kind).toBe(
        'target-met',
      );
      expect(optimisedWeights(columns.map((column) => column.toReversed())).proof?.kind).toBe('target-met');
    }),
    { numRuns: 60 },
  );
});
