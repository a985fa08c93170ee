import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { actualInfluence } from './actual-influence.ts';

const sumOf = (list: readonly unknown[]): number => list.reduce<number>((sum, each) => sum + Number(each), 0);

test('of two components without overlap goes by weight times spread, squared', () => {
  // Index 0, 1, 2, 3 (thirds left out): the second varies twice as much, so it holds 4 of 5 parts of the variance.
  const influence = actualInfluence(
    [
      [0, 1, 0, 1],
      [0, 0, 2, 2],
    ],
    [1, 1],
  );
  expect(influence.map(({ covarianceShare }) => covarianceShare)).toEqual([
    expect.closeTo(0.2, 14),
    expect.closeTo(0.8, 14),
  ]);
  expect(influence.map(({ correlationShare }) => correlationShare)).toEqual([
    expect.closeTo(0.2, 14),
    expect.closeTo(0.8, 14),
  ]);
  expect(influence.map(({ effectiveShare }) => effectiveShare)).toEqual([0.5, 0.5]);
});

test('of a component that does not vary is none', () => {
  const [constant, other] = actualInfluence(
    [
      [2, 2, 2],
      [1, 3, 2],
    ],
    [3, 1],
  );
  expect(constant).toEqual({
    weight: 3,
    effectiveShare: 0.75,
    correlation: gap('not-computable'),
    correlationShare: gap('not-computable'),
    covarianceShare: 0,
  });
  expect(other?.covarianceShare).toBeCloseTo(1, 14);
});

test('is a gap everywhere when the index does not vary', () => {
  const influence = actualInfluence(
    [
      [1, 2, 3],
      [3, 2, 1],
    ],
    [1, 1],
  );
  expect(influence.map(({ correlation }) => correlation)).toEqual([gap('not-computable'), gap('not-computable')]);
  expect(influence.map(({ covarianceShare }) => covarianceShare)).toEqual([
    gap('not-computable'),
    gap('not-computable'),
  ]);
});

describe('laws', () => {
  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 9, maxLength: 9 }), {
    minLength: 1,
    maxLength: 5,
  });

  test('shares of the variance sum to 1 without gaps, whatever the scale of values and weights', () => {
    fc.assert(
      fc.property(tables, (columns) => {
        const weights = columns.map((_, at) => at + 1);
        const influence = actualInfluence(columns, weights);
        const shares = influence.map(({ covarianceShare }) => covarianceShare);
        if (shares.some((share) => typeof share !== 'number')) return;
        expect(sumOf(shares)).toBeCloseTo(1, 10);
        const rescaled = actualInfluence(
          columns.map((column) => column.map((value) => value * 1e300)),
          weights.map((weight) => weight * 1e-200),
        );
        rescaled.forEach(({ covarianceShare }, at) => {
          expect(covarianceShare).toBeCloseTo(Number(shares[at]), 9);
        });
      }),
    );
  });
});

test('weights that cannot weigh are refused', () => {
  expect(() => actualInfluence([[1, 2]], [-1])).toThrow(expect.objectContaining({ code: 'weight-negative' }));
  expect(() => actualInfluence([[1, 2]], [1, 1])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
});
