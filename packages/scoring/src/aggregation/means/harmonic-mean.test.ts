import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { harmonicMean, weightedHarmonic } from './harmonic-mean.ts';

test('is the mean speed of a journey in legs of equal length', () => {
  // As statistics.harmonic_mean of Python gives: 40 and 60 km/h make 48 km/h.
  expect(harmonicMean([40, 60])).toBeCloseTo(48, 12);
  // 5 km at 40 km/h and 30 km at 60 km/h: 35 / (5/40 + 30/60) = 56.
  expect(harmonicMean([40, 60], [5, 30])).toBeCloseTo(56, 12);
});

describe('a value that is not above zero', () => {
  test('makes this row a gap, not the call an error', () => {
    expect(harmonicMean([2, 0])).toEqual(gap('not-computable'));
    expect(harmonicMean([-3, 4])).toEqual(gap('not-computable'));
  });

  test('stands in the way of nothing where its weight is zero', () => {
    expect(harmonicMean([2, 0, 6], [1, 0, 1])).toBe(3);
  });

  test('is NaN in the kernel', () => {
    expect(weightedHarmonic(Float64Array.of(1, 0), Float64Array.of(1, 1), 2)).toBeNaN();
    expect(weightedHarmonic(Float64Array.of(2, 6, -1), Float64Array.of(1, 1, 1), 2)).toBe(3);
  });
});

test('treats gaps as the arithmetic mean does', () => {
  expect(harmonicMean([2, 6, gap('not-applicable')], undefined, { minimumShare: 1 })).toBe(3);
  expect(harmonicMean([2, gap('not-answered')], undefined, { minimumShare: 0.6 })).toEqual(gap('below-availability'));
  expect(harmonicMean([gap('withheld')])).toEqual(gap('withheld'));
});

test('takes huge and tiny values without overflow', () => {
  expect(harmonicMean([1e300, 1e300, 1e300])).toBe(1e300);
  expect(harmonicMean([1e-300, 1e-300])).toBe(1e-300);
  // 2 / (1/1e-300 + 1/1e300): the second term makes no difference.
  expect(harmonicMean([1e-300, 1e300])).toBe(2e-300);
  expect(harmonicMean([5e-324, 1e308], [1e308, 1])).toBe(5e-324);
});

test('stays within its values to the last digit', () => {
  expect(harmonicMean([0.1, 0.1, 0.1])).toBe(0.1);
  expect(harmonicMean([0.7, 0.7, 0.7], [0.1, 0.2, 0.3])).toBe(0.7);
});
