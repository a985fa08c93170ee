import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../value/gap.ts';
import { principalComponentWeights } from './principal-component-weights.ts';

/** Two indicators that have nothing in common, and their sum, which correlates with each at 1 / sqrt 2. */
const [left, right, both] = [
  [0, 1, 0, 1],
  [0, 0, 1, 1],
  [0, 1, 1, 2],
];

const close = (found: readonly Value[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((each, at) => expect(each).toBeCloseTo(expected[at] ?? Number.NaN, 13));
};

describe('principalComponentWeights', () => {
  test('are proportional to the loadings of the first component', () => {
    // By hand: the eigenvalue is 1 + sqrt(1/2 + 1/2) = 2 of 3, the vector (1 / sqrt 2, 1/2, 1/2).
    const { weights, loadings, explainedShare, negative, isDetermined } = principalComponentWeights([
      both,
      left,
      right,
    ]);
    close(loadings, [Math.SQRT1_2, 0.5, 0.5]);
    close(weights, [Math.SQRT2 - 1, 1 - Math.SQRT1_2, 1 - Math.SQRT1_2]);
    expect(explainedShare).toBeCloseTo(2 / 3, 14);
    expect({ negative, isDetermined }).toEqual({ negative: [], isDetermined: true });
  });

  test('are proportional to the squared loadings when asked', () => {
    close(principalComponentWeights([both, left, right], { squared: true }).weights, [0.5, 0.25, 0.25]);
  });

  test('of an indicator that runs against the others are zero, and it is reported', () => {
    const { weights, loadings, negative } = principalComponentWeights([both, left, right.map((value) => -value)]);
    close(loadings, [Math.SQRT1_2, 0.5, -0.5]);
    close(weights, [2 - Math.SQRT2, Math.SQRT2 - 1, 0]);
    expect(weights[2]).toBe(0);
    expect(negative).toEqual([2]);
  });

  test('use only the units that have every indicator', () => {
    const withGaps = principalComponentWeights([
      [...both, 7, gap('withheld')],
      [...left, gap('not-answered'), 3],
      [...right, 90, 3],
    ]);
    expect(withGaps).toEqual(principalComponentWeights([both, left, right]));
  });

  test.each([
    ['an indicator does not vary', [left, [4, 4, 4, 4]]],
    ['two components are equally strong', [left, right]],
    ['the loadings cancel', [left, left.map((value) => -value)]],
    [
      'there is one complete unit',
      [
        [1, gap('withheld')],
        [1, 2],
      ],
    ],
    ['nothing is there', [[gap('not-answered')], [gap('not-answered')]]],
    ['there is no unit', [[], []]],
  ])('are equal, and said not to be determined, when %s', (_, columns) => {
    expect(principalComponentWeights(columns)).toEqual({
      weights: [0.5, 0.5],
      loadings: [gap('not-computable'), gap('not-computable')],
      explainedShare: gap('not-computable'),
      negative: [],
      isDetermined: false,
    });
  });

  test('of one indicator are the whole', () => {
    expect(principalComponentWeights([[1, 2, 5]])).toMatchObject({ weights: [1], loadings: [1], isDetermined: true });
  });

  test('stay put under another unit of an indicator, another order of units, and move with the indicators', () => {
    const number = fc.integer({ min: -50, max: 50 });
    const table = fc.array(fc.tuple(number, number, number, number), { minLength: 8, maxLength: 20 });
    const factor = fc.constantFrom(1e-120, 0.5, 3, 1e120);
    fc.assert(
      fc.property(table, factor, number, (rows, scale, shift) => {
        const columns = [0, 1, 2, 3].map((at) => rows.map((row) => row[at] ?? 0));
        const found = principalComponentWeights(columns);
        // A component hardly stronger than the next turns at a breath.
        fc.pre(found.isDetermined && found.negative.length === 0 && rows.length > 8);
        expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 13);
        const rescaled = principalComponentWeights(
          columns.map((column, at) => (at === 1 ? column.map((value) => (value + shift) * scale) : column)),
        );
        const turned = principalComponentWeights(columns.toReversed().map((column) => column.toReversed()));
        found.weights.forEach((weight, at) => {
          expect(rescaled.weights[at]).toBeCloseTo(weight, 6);
          expect(turned.weights[3 - at]).toBeCloseTo(weight, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['no indicator', [], 'count-invalid'],
    ['columns of different lengths', [[1, 2], [1]], 'lengths-differ'],
    [
      'NaN',
      [
        [1, Number.NaN],
        [1, 2],
      ],
      'value-not-finite',
    ],
  ])('%s is refused', (_, columns, code) => {
    expect(() => principalComponentWeights(columns)).toThrow(expect.objectContaining({ code }));
  });
});
