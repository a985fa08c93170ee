import { expect, test } from 'vitest';
import { powerOfTwo } from './power-of-two.ts';

test('a power of two is exact from the smallest number to the largest exponent', () => {
  expect(powerOfTwo(-1074)).toBe(Number.MIN_VALUE);
  expect(powerOfTwo(-1022)).toBe(2.2250738585072014e-308);
  expect([-1, 0, 1, 10, 53].map(powerOfTwo)).toEqual([0.5, 1, 2, 1024, 9_007_199_254_740_992]);
  expect(powerOfTwo(1023)).toBe(8.98846567431158e307);
  for (let exponent = -1074; exponent < 1023; exponent += 1) {
    expect(powerOfTwo(exponent + 1) / powerOfTwo(exponent)).toBe(2);
  }
});

test('a power of two beyond the range is 0 or Infinity', () => {
  expect([-1075, -Infinity, 1024, Infinity, Number.NaN].map(powerOfTwo)).toEqual([
    0,
    0,
    Infinity,
    Infinity,
    Number.NaN,
  ]);
});
