import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactSum } from '../summation/exact-sum.ts';
import { arithmeticMean } from '../aggregation/arithmetic-mean.ts';
import { gap, type Value } from '../value/gap.ts';
import { contributions } from './contributions.ts';

const cell: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: fc.double({ noNaN: true, min: -100, max: 100 }) },
  { weight: 1, arbitrary: fc.constant(gap('not-answered')) },
);
const rows = fc.array(fc.tuple(cell, fc.double({ noNaN: true, min: 0.01, max: 10 })), { minLength: 1, maxLength: 20 });
const sumOf = (parts: readonly Value[]): number => exactSum(parts.filter((part) => typeof part === 'number'));

test('are weight after gaps times value', () => {
  expect(contributions([0.5, gap('withheld'), 1], [1, 2, 3])).toEqual([0.125, gap('withheld'), 0.75]);
});

test('of a geometric mean add up to the logarithm of the score', () => {
  // The square root of 2 * 8 is 4.
  const parts = contributions([2, 8], [1, 1], { aggregation: 'geometric' });
  expect(Math.exp(sumOf(parts))).toBeCloseTo(4, 14);
  expect(contributions([2, 0], [1, 1], { aggregation: 'geometric' })).toEqual([
    gap('not-computable'),
    gap('not-computable'),
  ]);
});

test('of a unit without a score are gaps with their reasons', () => {
  expect(contributions([gap('withheld'), gap('not-asked')])).toEqual([gap('withheld'), gap('not-asked')]);
  expect(contributions([])).toEqual([]);
});

describe('laws', () => {
  test('contributions sum to the score, to the last digit', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const [values, weights] = [row.map(([value]) => value), row.map(([, weight]) => weight)];
        const score = arithmeticMean(values, weights);
        if (typeof score !== 'number') return;
        expect(sumOf(contributions(values, weights))).toBe(score);
      }),
    );
  });
});

test('of numbers near the largest add up all the same', () => {
  expect(contributions([1.5e308, -1.5e308], [3, 1])).toEqual([1.125e308, -3.75e307]);
  expect(contributions([1.5e308, 1.5e308], [1, 1])).toEqual([7.5e307, 7.5e307]);
});
