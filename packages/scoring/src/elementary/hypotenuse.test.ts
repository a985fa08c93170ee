import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exactly,
  exactProduct,
  exactRoot,
  exactSumOf,
  steadyNumbers,
  unitsApart,
} from './exact-reference.test-data.ts';
import { hypotenuse } from './hypotenuse.ts';
import { powerOfTwo } from './power-of-two.ts';

function unitsOff(first: number, second: number): number {
  const [a, b] = [exactly(first), exactly(second)];
  return unitsApart(hypotenuse(first, second), exactRoot(exactSumOf(exactProduct(a, a), exactProduct(b, b))));
}

describe('a hypotenuse', () => {
  test('is exact over whole-numbered triangles, whatever their unit', () => {
    for (const unit of [1, 2 ** 1000, 2 ** -1070]) {
      expect(hypotenuse(3 * unit, 4 * unit)).toBe(5 * unit);
      expect(hypotenuse(-8 * unit, 15 * unit)).toBe(17 * unit);
    }
  });

  test('is the longer leg beside one of no length, and infinite only beyond the largest number', () => {
    expect(hypotenuse(0, -0)).toBe(0);
    expect(hypotenuse(-1e308, 0)).toBe(1e308);
    expect(hypotenuse(5e-324, 0)).toBe(5e-324);
    expect(hypotenuse(1.2e308, 1.2e308)).toBe(1.2e308 * Math.SQRT2);
    expect(hypotenuse(1.7e308, 1.7e308)).toBe(Infinity);
    expect(hypotenuse(Number.NaN, -Infinity)).toBe(Infinity);
    expect(hypotenuse(1, Number.NaN)).toBe(Number.NaN);
  });

  test('is within 0.51 units in the last place, 0.75 where it is subnormal', () => {
    const next = steadyNumbers(71);
    let [worst, worstSubnormal] = [0, 0];
    for (let at = 0; at < 20_000; at += 1) {
      const first = (1 + next()) * (at % 2 === 0 ? 1 : powerOfTwo(Math.floor(2094 * next()) - 1072));
      const second = first * next() * powerOfTwo(-Math.floor(56 * next()));
      const off = unitsOff(first, second);
      if (first < 2 ** -1021) worstSubnormal = Math.max(worstSubnormal, off);
      else worst = Math.max(worst, off);
    }
    expect(worst).toBeLessThan(0.51);
    expect(worstSubnormal).toBeLessThan(0.75);
  });

  test('does not depend on the order or the signs of the legs', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (first, second) => {
        expect(hypotenuse(-second, first)).toBe(hypotenuse(first, second));
      }),
    );
  });
});
