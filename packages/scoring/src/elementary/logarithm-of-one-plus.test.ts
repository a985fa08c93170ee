import { describe, expect, test } from 'vitest';
import { exactly, exactLogarithm, exactSumOf, steadyNumbers, unitsApart } from './exact-reference.test-data.ts';
import { logarithmOfOnePlus } from './logarithm-of-one-plus.ts';
import { powerOfTwo } from './power-of-two.ts';

function unitsOff(value: number): number {
  return unitsApart(logarithmOfOnePlus(value), exactLogarithm(exactSumOf(exactly(1), exactly(value))));
}

/** The worst of so many numbers. */
function worstOf(count: number, draw: () => number): number {
  let worst = 0;
  for (let at = 0; at < count; at += 1) {
    const value = draw();
    if (value > -1) worst = Math.max(worst, unitsOff(value));
  }
  return worst;
}

describe('the logarithm of one and a number', () => {
  test('is as the language has it at the ends, and the number itself where that is tiny', () => {
    expect(logarithmOfOnePlus(-1)).toBe(-Infinity);
    expect(logarithmOfOnePlus(Infinity)).toBe(Infinity);
    expect([-1.0000000000000002, -Infinity, Number.NaN].map(logarithmOfOnePlus)).toEqual(Array(3).fill(Number.NaN));
    for (const tiny of [0, -0, 5e-324, -1e-300, 1e-17]) expect(logarithmOfOnePlus(tiny)).toBe(tiny);
  });

  test('is within 0.501 units in the last place for small numbers', () => {
    const next = steadyNumbers(21);
    expect(worstOf(10_000, () => (2 * next() - 1) * powerOfTwo(-Math.floor(56 * next())))).toBeLessThan(0.501);
  });

  test('is within 0.501 units in the last place for large numbers and near minus one', () => {
    const next = steadyNumbers(22);
    expect(worstOf(6000, () => next() * powerOfTwo(Math.floor(1024 * next())))).toBeLessThan(0.501);
    expect(worstOf(6000, () => -1 + next() * powerOfTwo(-Math.floor(53 * next())))).toBeLessThan(0.501);
  });

  test('never falls where its two ways of computing meet', () => {
    for (const border of [-(2 ** -9), 2 ** -8, 2 ** -54, -(2 ** -54)]) {
      let before = -Infinity;
      for (let step = -200; step <= 200; step += 1) {
        const logarithm = logarithmOfOnePlus(border + step * Math.abs(border) * 2 ** -52);
        expect(logarithm).toBeGreaterThanOrEqual(before);
        before = logarithm;
      }
    }
  });
});
