import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exactExponential,
  exactLogarithm,
  exactly,
  exactProduct,
  steadyNumbers,
  unitsApart,
} from './exact-reference.test-data.ts';
import { naturalLogarithm } from './natural-logarithm.ts';
import { powerOfTwo } from './power-of-two.ts';
import { power } from './power.ts';

function unitsOff(base: number, exponent: number): number {
  const exact = exactExponential(exactProduct(exactLogarithm(exactly(base)), exactly(exponent)));
  return unitsApart(power(base, exponent), exact);
}

/** The worst of so many pairs. */
function worstOf(count: number, draw: () => readonly [number, number]): number {
  let worst = 0;
  for (let at = 0; at < count; at += 1) {
    const [base, exponent] = draw();
    if (base !== 1 && Number.isFinite(power(base, exponent))) worst = Math.max(worst, unitsOff(base, exponent));
  }
  return worst;
}

describe('a power', () => {
  test('has the special values of the language', () => {
    const bases = [0, -0, 1, -1, 2, -2, 0.5, -0.5, Infinity, -Infinity, Number.NaN];
    const exponents = [0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, 1e300, -1e300, Infinity, -Infinity, Number.NaN];
    for (const base of bases) {
      for (const exponent of exponents) {
        const isExact = Math.abs(base) !== 2 && Math.abs(base) !== 0.5;
        if (isExact || Number.isInteger(exponent)) {
          // oxlint-disable-next-line prefer-exponentiation-operator -- what is compared with
          expect(power(base, exponent), `${base} to ${exponent}`).toBe(Math.pow(base, exponent));
        }
      }
    }
    expect(power(-2, 0.5)).toBe(Number.NaN);
    expect(power(-2, 2 ** 51 + 0.5)).toBe(Number.NaN);
    expect(power(-1.0000000000000002, 9_007_199_254_740_991)).toBeLessThan(0);
    expect(power(-2, -1075)).toBe(-0);
  });

  test('is exact where a double can be', () => {
    expect(power(2, 10)).toBe(1024);
    expect(power(10, 22)).toBe(1e22);
    expect(power(3, 33)).toBe(5_559_060_566_555_523);
    expect(power(1024, -0.3)).toBe(0.125);
    for (let exponent = -1074; exponent < 1024; exponent += 1) expect(power(2, exponent)).toBe(powerOfTwo(exponent));
  });

  test('of one, two, a half and minus one is what the machine rounds once', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0 }), (base) => {
        expect(power(base, 1)).toBe(base);
        expect(power(base, 2)).toBe(base * base);
        expect(power(base, 0.5)).toBe(Math.sqrt(base));
        expect(power(base, -1)).toBe(1 / base);
      }),
    );
  });

  test('is within 0.51 units in the last place for everyday numbers', () => {
    const next = steadyNumbers(61);
    expect(worstOf(7000, () => [100 * next(), 20 * next() - 10])).toBeLessThan(0.51);
    expect(worstOf(3000, () => [100 * next(), Math.floor(40 * next() - 20)])).toBeLessThan(0.51);
  });

  test('is within 0.51 units in the last place for results of every size, and exponents beyond a thousand million', () => {
    const next = steadyNumbers(62);
    const everySize = (): readonly [number, number] => {
      const base = (1 + next()) * powerOfTwo(Math.floor(2097 * next()) - 1074);
      return [base, (1454 * next() - 745) / naturalLogarithm(base)];
    };
    const nearOne = (): readonly [number, number] => {
      const base = 1 + (next() - 0.5) * powerOfTwo(-Math.floor(52 * next()));
      return [base, base === 1 ? 0 : (1454 * next() - 745) / naturalLogarithm(base)];
    };
    expect(worstOf(5000, everySize)).toBeLessThan(0.51);
    expect(worstOf(5000, nearOne)).toBeLessThan(0.51);
  });

  test('of a negative number under a whole exponent has the size of its mirror image', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: 1e-9, max: 1e9 }),
        fc.integer({ min: -40, max: 40 }),
        (base, exponent) => {
          expect(power(-base, exponent)).toBe(exponent % 2 === 0 ? power(base, exponent) : -power(base, exponent));
        },
      ),
    );
  });
});
