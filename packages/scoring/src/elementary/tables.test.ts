import { describe, expect, test } from 'vitest';
import { exactLogarithm, exactly, exactQuotient, exactSumOf, inBits, type Exact } from './exact-reference.test-data.ts';
import { fixedLogarithm } from './parts/fixed-logarithm.ts';
import { fixedBits } from './parts/in-two-doubles.ts';
import { logarithmOfTwoHigh, logarithmOfTwoLow, logarithmTable, placeOfOne } from './parts/logarithm-table.ts';
import { rootTable } from './parts/root-table.ts';

const logarithmOfTwo = exactLogarithm(exactly(2));

/** How far the two doubles at a place and the next are from a number, as a power of two. */
function missedBits(table: ArrayLike<number>, place: number, exact: Exact): number {
  return inBits(exactSumOf(exactSumOf(exactly(table[place] ?? 0), exactly(table[place + 1] ?? 0)), exact, -1n));
}

describe('the tables that are made once', () => {
  test('hold the logarithm of two, the first part so short that many of it are exact', () => {
    expect(missedBits([logarithmOfTwoHigh, logarithmOfTwoLow], 0, logarithmOfTwo)).toBeLessThan(-95);
    expect(Number.isInteger(logarithmOfTwoHigh * 2 ** 42)).toBe(true);
  });

  test('hold 256 short reciprocals and minus their logarithms to 93 bits', () => {
    for (let place = 0; place < 256; place += 1) {
      const reciprocal = logarithmTable[3 * place] ?? 0;
      const { significand, exponent } = exactLogarithm(exactly(reciprocal));
      expect(Number.isInteger(reciprocal * 2048)).toBe(true);
      expect(missedBits(logarithmTable, 3 * place + 1, { significand: -significand, exponent })).toBeLessThan(-93);
    }
    expect([logarithmTable[3 * placeOfOne], logarithmTable[3 * placeOfOne + 1]]).toEqual([1, 0]);
  });

  test('hold 128 powers of a root of two whose logarithms are as many 128ths to 100 bits', () => {
    for (let place = 0; place < 128; place += 1) {
      const entry = exactSumOf(exactly(rootTable[2 * place] ?? 0), exactly(rootTable[2 * place + 1] ?? 0));
      const share = exactQuotient(exactLogarithm(entry), logarithmOfTwo);
      expect(inBits(exactSumOf(share, exactly(place / 128), -1n))).toBeLessThan(-100);
    }
  });

  test('are made of logarithms right to 150 bits', () => {
    for (const [numerator, denominator] of [
      [2, 1],
      [1, 3],
      [5, 4],
      [2048, 2047],
    ] as const) {
      const fixed: Exact = { significand: fixedLogarithm(numerator, denominator), exponent: -Number(fixedBits) };
      const exact = exactLogarithm(exactQuotient(exactly(numerator), exactly(denominator)));
      expect(inBits(exactSumOf(fixed, exact, -1n))).toBeLessThan(-150);
    }
  });
});
