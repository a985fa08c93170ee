import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { passesOutlierTest } from './passes-outlier-test.ts';

test('is passed when either the skewness or the kurtosis is small', () => {
  expect(passesOutlierTest([1, 2, 3, 4, 5])).toBe(true);
  // One of n units apart has skewness sqrt(n) and kurtosis n (see the tests of both).
  const oneApart = (count: number): readonly number[] => [7, ...Array.from({ length: count - 1 }, () => 0)];
  expect(passesOutlierTest(oneApart(9))).toBe(false);
  expect(passesOutlierTest(oneApart(9), { maximumSkewness: 3.1 })).toBe(true);
  expect(passesOutlierTest(oneApart(9), { maximumKurtosis: 9.1 })).toBe(true);
});

test('counts a limit as reached within 1e-9, on both sides of zero', () => {
  // Skewness 2 and kurtosis 4, both to within rounding.
  expect(passesOutlierTest([0, 0, 0, 7], { maximumKurtosis: 4 })).toBe(false);
  expect(passesOutlierTest([0, 0, 0, -7], { maximumKurtosis: 4 })).toBe(false);
  expect(passesOutlierTest([0, 0, 0, 7.3], { maximumSkewness: 2 + 1e-8 })).toBe(true);
});

test('cannot be answered for a constant, or for too few values unless the skewness decides', () => {
  expect(passesOutlierTest([3, 3, 3, 3])).toBeNull();
  expect(passesOutlierTest([1, 2])).toBeNull();
  expect(passesOutlierTest([])).toBeNull();
  // COINr 1.1.14: skewness 1.72, no kurtosis: passed at 2.
  expect(passesOutlierTest([1, 2, 30, gap('not-asked')])).toBe(true);
  expect(passesOutlierTest([1, 2, 30], { maximumSkewness: 1 })).toBeNull();
});

test('refuses limits that are none', () => {
  for (const limits of [{ maximumSkewness: -1 }, { maximumSkewness: Number.NaN }, { maximumKurtosis: Number.NaN }]) {
    expect(() => passesOutlierTest([1, 2, 3], limits)).toThrow(expect.objectContaining({ code: 'threshold-invalid' }));
  }
});
