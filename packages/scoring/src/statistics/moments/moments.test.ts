import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum } from '../../summation/exact-sum.ts';
import { momentsOf } from './moments.ts';
import { settledSum } from '../../summation/settled-sum.ts';

test('agree with the definition in plain arithmetic', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 60 }), (list) => {
      const count = list.length;
      const mean = list.reduce((sum, value) => sum + value, 0) / count;
      const central = (power: number): number => list.reduce((sum, value) => sum + (value - mean) ** power, 0) / count;
      const moments = momentsOf(Float64Array.from(list));
      expect(moments.mean).toBeCloseTo(mean, 12);
      if (new Set(list).size === 1) {
        expect(moments).toEqual({ mean, skewness: Number.NaN, kurtosis: Number.NaN });
        return;
      }
      const plainSkewness = central(3) / central(2) ** 1.5;
      const plainKurtosis = central(4) / central(2) ** 2 - 3;
      expect(moments.skewness).toBeCloseTo((Math.sqrt(count * (count - 1)) / (count - 2)) * plainSkewness, 9);
      expect(moments.kurtosis).toBeCloseTo(
        (((count + 1) * plainKurtosis + 6) * (count - 1)) / ((count - 2) * (count - 3)),
        8,
      );
    }),
  );
});

test('of a symmetric distribution around any centre have no skewness, though the sum of cubes cancels', () => {
  const half = [0.1, 0.7, 2.3, 11.9];
  const symmetric = Float64Array.from([...half, ...half.map((value) => -value)]);
  expect(momentsOf(symmetric)).toMatchObject({ mean: 0, skewness: 0 });
  expect(momentsOf(symmetric.map((value) => 2 ** 30 + value * 8)).skewness).toBeCloseTo(0, 6);
});

test('a settled sum is the exact sum, or leaves the question open', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { maxLength: 50 }), (list) => {
      let sum = 0;
      let lost = 0;
      let doubt = 0;
      for (const value of list) {
        const next = sum + value;
        const added = next - sum;
        const error = sum - (next - added) + (value - added);
        lost += error;
        doubt += Math.abs(error);
        sum = next;
      }
      const settled = settledSum(sum, lost, doubt, list.length);
      if (!Number.isNaN(settled)) expect(settled).toBe(exactSum(list));
    }),
  );
  expect(settledSum(1, 2 ** -54, 2 ** -54, 2)).toBe(1);
  expect(settledSum(1, 2 ** -53, 2 ** -53, 2)).toBeNaN();
});
