import { expect, test } from 'vitest';
import { columnOf } from '../value/column.ts';
import { gap } from '../value/gap.ts';
import { covarianceOf, scaledTogether } from './covariance.ts';

test('a covariance is taken over the units with both values', () => {
  expect(covarianceOf(Float64Array.of(1, 2, Number.NaN, 3), Float64Array.of(1, 3, 5, Number.NaN))).toBe(1);
  expect(covarianceOf(Float64Array.of(1, Number.NaN), Float64Array.of(1, 2))).toBeNaN();
});

test('a small spread around a large number keeps its digits', () => {
  const numbers = Float64Array.of(1e9 + 0.25, 1e9 + 0.5, 1e9 + 0.75);
  expect(covarianceOf(numbers, numbers)).toBe(0.0625);
});

test('columns are scaled by one power of two, whatever their size', () => {
  const [first, second] = scaledTogether([columnOf([3e300, gap('withheld')]), columnOf([1.5e300, 0])]);
  expect(first?.[0]).toBe(2 * (second?.[0] ?? 0));
  expect(first?.[0]).toBeLessThanOrEqual(1);
  expect(first?.[1]).toBeNaN();
});
