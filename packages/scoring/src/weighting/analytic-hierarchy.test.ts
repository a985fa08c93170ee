import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { analyticHierarchy } from './analytic-hierarchy.ts';

/** Wealth of seven nations as Saaty's students judged it. */
const wealth = [
  [1, 4, 9, 6, 6, 5, 5],
  [1 / 4, 1, 7, 5, 5, 3, 4],
  [1 / 9, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 7, 1 / 5],
  [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3],
  [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3],
  [1 / 5, 1 / 3, 7, 3, 3, 1, 2],
  [1 / 5, 1 / 4, 5, 3, 3, 1 / 2, 1],
];

const consistent = fc
  .array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 9 })
  .map((weights) => ({ weights, matrix: weights.map((row) => weights.map((column) => row / column)) }));

describe('analyticHierarchy', () => {
  test('reproduces the wealth of nations', () => {
    // T. L. Saaty, The Analytic Hierarchy Process, 1980: .429, .231, .021, .053, .053, .119, .095; eigenvalue 7.61.
    const { weights, consistencyIndex, consistencyRatio, isConsistent } = analyticHierarchy(wealth);
    [0.429, 0.231, 0.021, 0.053, 0.053, 0.119, 0.095].forEach((published, at) => {
      expect(Math.abs((weights[at] ?? 0) - published)).toBeLessThan(0.005);
    });
    expect(7 + 6 * consistencyIndex).toBeCloseTo(7.61, 2);
    expect(consistencyRatio).toBeCloseTo(consistencyIndex / 1.32, 15);
    expect(isConsistent).toBe(true);
  });

  test('finds a circle inconsistent: each of three preferred to the next', () => {
    // Rows sum alike, so the weights are equal and the eigenvalue is that sum, 1 + 3 + 1/3.
    const { weights, consistencyIndex, consistencyRatio, isConsistent } = analyticHierarchy([
      [1, 3, 1 / 3],
      [1 / 3, 1, 3],
      [3, 1 / 3, 1],
    ]);
    weights.forEach((weight) => expect(weight).toBeCloseTo(1 / 3, 14));
    expect(consistencyIndex).toBeCloseTo(4 / 3 / 2, 14);
    expect(consistencyRatio).toBeCloseTo(2 / 3 / 0.58, 14);
    expect(isConsistent).toBe(false);
  });

  test('takes what is written with two digits for the inverse it stands for', () => {
    const rounded = analyticHierarchy([
      [1, 7, 0.33],
      [0.14, 1, 0.13],
      [3, 8, 1],
    ]);
    const full = analyticHierarchy([
      [1, 7, 1 / 3],
      [1 / 7, 1, 1 / 8],
      [3, 8, 1],
    ]);
    rounded.weights.forEach((weight, at) => expect(weight).toBeCloseTo(full.weights[at] ?? 0, 14));
  });

  test('has no ratio beyond the fifteen elements for which a random index is published', () => {
    const equal = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1));
    expect(analyticHierarchy(equal)).toMatchObject({
      consistencyIndex: 0,
      consistencyRatio: gap('not-computable'),
      isConsistent: null,
    });
    expect(analyticHierarchy([[1]])).toEqual({
      weights: [1],
      consistencyIndex: 0,
      consistencyRatio: 0,
      isConsistent: true,
    });
  });

  test('gives back the weights behind perfectly consistent judgements, with a ratio of zero', () => {
    fc.assert(
      fc.property(consistent, ({ weights, matrix }) => {
        const found = analyticHierarchy(matrix);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        found.weights.forEach((weight, at) => expect(weight).toBeCloseTo((weights[at] ?? 0) / total, 12));
        expect(found.consistencyIndex).toBeCloseTo(0, 12);
        expect(found.isConsistent).toBe(true);
      }),
    );
  });

  test.each([
    ['no element', []],
    ['a row too short', [[1, 2], [0.5]]],
    [
      'more columns than rows',
      [
        [1, 2, 3],
        [0.5, 1, 2],
      ],
    ],
    [
      'a judgement of zero',
      [
        [1, 0],
        [2, 1],
      ],
    ],
    [
      'a negative judgement',
      [
        [1, -2],
        [-0.5, 1],
      ],
    ],
    [
      'NaN',
      [
        [1, Number.NaN],
        [2, 1],
      ],
    ],
    [
      'an infinite judgement',
      [
        [1, Infinity],
        [0, 1],
      ],
    ],
    [
      'a diagonal other than 1',
      [
        [2, 2],
        [0.5, 1],
      ],
    ],
    [
      'two sides of a pair that are both above 1',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'a pair further from inverse than two digits explain',
      [
        [1, 3],
        [0.3, 1],
      ],
    ],
  ])('%s is refused', (_, matrix) => {
    expect(() => analyticHierarchy(matrix)).toThrow(expect.objectContaining({ code: 'judgements-invalid' }));
  });
});
