import { expect, test } from 'vitest';
import { growthOf } from './growth-of.ts';

test('growthOf is the slope of a straight line, without error', () => {
  const { perHour, error } = growthOf([0, 1800, 3600, 5400].map((seconds) => [seconds, 7 + seconds / 3600] as const));
  expect(perHour).toBeCloseTo(1, 12);
  expect(error).toBeCloseTo(0, 9);
});

test('growthOf gives the standard error of least squares where residuals do not follow one another', () => {
  // Residuals +1, -1, -1, +1 about the slope 2: their neighbours' products sum to -1. Error: sqrt(4 / 2 / 5).
  const { perHour, error } = growthOf([1, 1, 3, 7].map((value, hour) => [hour * 3600, value] as const));
  expect(perHour).toBeCloseTo(2, 12);
  expect(error).toBeCloseTo(Math.sqrt(4 / 2 / 5), 12);
});

test('growthOf trusts samples less that wander together', () => {
  const wander = Array.from({ length: 100 }, (_, index) => Math.sin(index / 10));
  const together = growthOf(wander.map((value, index) => [index * 10, value] as const));
  const jumping = growthOf(wander.map((value, index) => [index * 10, index % 2 === 0 ? value : -value] as const));
  expect(together.error).toBeGreaterThan(3 * jumping.error);
});

test('growthOf requires three samples', () => {
  expect(() => growthOf([[0, 1]])).toThrow('growth requires three samples');
});
