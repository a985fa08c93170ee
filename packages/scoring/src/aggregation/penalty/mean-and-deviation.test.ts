import { expect, test } from 'vitest';
import { meanAndDeviation } from './mean-and-deviation.ts';

function of(numbers: readonly number[], weights: readonly number[] = numbers.map(() => 1)): readonly [number, number] {
  const { mean, deviation } = meanAndDeviation(Float64Array.from(numbers), Float64Array.from(weights), numbers.length);
  return [mean, deviation];
}

test('is the deviation of the population', () => {
  // The textbook row: mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 8.
  expect(of([2, 4, 4, 4, 5, 5, 7, 9])).toEqual([5, 2]);
  // The distance that is largest may lie on either side.
  expect(of([0, 0, 0, 4])[1]).toBeCloseTo(Math.sqrt(3), 15);
  expect(of([0, 4, 4, 4])[1]).toBeCloseTo(Math.sqrt(3), 15);
});

test('counts a value by its weight', () => {
  // Mean (3 * 2 + 6) / 4 = 3, squares (3 * 1 + 9) / 4 = 3.
  expect(of([2, 6], [3, 1])[0]).toBe(3);
  expect(of([2, 6], [3, 1])[1]).toBeCloseTo(Math.sqrt(3), 15);
  expect(of([2, 2, 2, 6])[1]).toBeCloseTo(of([2, 6], [3, 1])[1], 14);
});

test('is exactly zero where all values are equal, whatever rounding does to the mean', () => {
  expect(of([0.1, 0.1, 0.1])).toEqual([0.1, 0]);
  expect(of([1e300, 1e300, 1e300])).toEqual([1e300, 0]);
  expect(of([7])).toEqual([7, 0]);
});

test('takes huge and tiny values without overflow', () => {
  expect(of([-1.7e308, 1.7e308])).toEqual([0, 1.7e308]);
  expect(of([1e-300, 3e-300])[1]).toBeCloseTo(1e-300, 310);
  expect(of([1e-300, 3e-300])[1] / 1e-300).toBeCloseTo(1, 12);
});

test('reads no further than the count', () => {
  expect(meanAndDeviation(Float64Array.of(1, 3, 99), Float64Array.of(1, 1, 1), 2)).toEqual({ mean: 2, deviation: 1 });
});
