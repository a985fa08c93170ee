import { describe, expect, test } from 'vitest';
import { exactExponential, exactly, exactSumOf, steadyNumbers, unitsApart } from './exact-reference.test-data.ts';
import { exponentialMinusOne } from './exponential-minus-one.ts';
import { powerOfTwo } from './power-of-two.ts';

function unitsOff(value: number): number {
  return unitsApart(exponentialMinusOne(value), exactSumOf(exactExponential(exactly(value)), exactly(-1)));
}

/** The worst of so many numbers. */
function worstOf(count: number, draw: () => number): number {
  let worst = 0;
  for (let at = 0; at < count; at += 1) worst = Math.max(worst, unitsOff(draw()));
  return worst;
}

describe('the exponential less one', () => {
  test('is as the language has it at the ends, and the number itself where that is tiny', () => {
    expect([-Infinity, -1000, -40, Infinity, 710, Number.NaN].map(exponentialMinusOne)).toEqual([
      -1,
      -1,
      -1,
      Infinity,
      Infinity,
      Number.NaN,
    ]);
    for (const tiny of [0, -0, 5e-324, -1e-300, 1e-17]) expect(exponentialMinusOne(tiny)).toBe(tiny);
  });

  test('is within 0.55 units in the last place for small numbers', () => {
    const next = steadyNumbers(51);
    expect(worstOf(10_000, () => (2 * next() - 1) * powerOfTwo(-Math.floor(54 * next())))).toBeLessThan(0.55);
  });

  test('is within 0.55 units in the last place elsewhere', () => {
    const next = steadyNumbers(52);
    expect(worstOf(8000, () => 4 * next() - 2)).toBeLessThan(0.55);
    expect(worstOf(6000, () => 750 * next() - 41)).toBeLessThan(0.55);
  });

  test('never falls where its two ways of computing meet', () => {
    for (const border of [-40, -0.35, 0.35, Math.LN2]) {
      let before = -Infinity;
      for (let step = -200; step <= 200; step += 1) {
        const result = exponentialMinusOne(border + step * Math.abs(border) * 2 ** -52);
        expect(result).toBeGreaterThanOrEqual(before);
        before = result;
      }
    }
  });
});
