import { highWord } from './high-word.ts';
import { logarithmOfTwoHigh, logarithmOfTwoLow, logarithmTable, lowestWord, placeOfOne } from './logarithm-table.ts';
import { powerOfTwo } from '../power-of-two.ts';
import { rest } from './rest.ts';

/**
 * The natural logarithm to about 68 bits: as a double, with what it lacks in {@link rest}.
 *
 * The number is a power of two times one between 0.707 and 1.414; that times a short reciprocal from a table is 1 + r
 * with |r| < 2^-8, and r is exact in two doubles. What remains is the series of the logarithm at r, of which the first
 * two terms are kept exactly.
 *
 * @param high a finite number above zero
 * @param low what is to be added to it: half a unit in its last place at most
 * @returns ln(high + low), rounded once; together with the rest within 2^-68 of itself
 * Source: P. T. P. Tang, Table-driven implementation of the logarithm function, 1990; W. J. Cody and W. Waite, Software
 * Manual for the Elementary Functions, 1980 (the logarithm of two in two parts).
 *
 * @example
 * logarithmInParts(1, 0) // => 0
 */
export function logarithmInParts(high: number, low: number): number {
  const isSubnormal = high < 2 ** -1022;
  const normal = isSubnormal ? high * 2 ** 54 : high;
  const offset = (highWord(normal) - lowestWord) | 0;
  const exponent = offset >> 20;
  const place = (offset >> 12) & 255;
  const scale = powerOfTwo(-exponent);
  const reciprocal = logarithmTable[3 * place] as number;

  // Each of the two products is exact, for the reciprocal is short; so is their sum, in two doubles.
  const scaled = normal * scale;
  const upper = Math.fround(scaled);
  const first = upper * reciprocal - 1;
  const second = (scaled - upper) * reciprocal;
  const near = first + second;
  const added = near - first;
  const nearLow = first - (near - added) + (second - added) + low * scale * reciprocal;
  return logarithmNearOne(isSubnormal ? exponent - 54 : exponent, place, near, nearLow);
}

/**
 * The logarithm of 1 + r, r in two doubles, to about 68 bits; likewise in two parts.
 *
 * @param near a number from -2^-9 to 2^-8, but not as small as single precision loses
 *
 * @example
 * logarithmOfOneAnd(0) // => 0
 */
export function logarithmOfOneAnd(near: number): number {
  return logarithmNearOne(0, placeOfOne, near, 0);
}

function logarithmNearOne(exponent: number, place: number, near: number, nearLow: number): number {
  const known = exponent * logarithmOfTwoHigh + (logarithmTable[3 * place + 1] as number);
  const knownLow = exponent * logarithmOfTwoLow + (logarithmTable[3 * place + 2] as number);

  const upper = Math.fround(near);
  const halfSquare = (upper * upper) / 2;
  const halfSquareLow = ((near - upper) * (near + upper)) / 2;
  const square = near * near;
  const series =
    near *
    square *
    (1 / 3 - near / 4 + square * (1 / 5 - near * (1 / 6) + square * (1 / 7 - near / 8 + square * (1 / 9))));

  // Each sum is larger than what is added to it, or zero: what it loses is exact.
  const sum = known + near;
  const lost = known - sum + near;
  const total = sum - halfSquare;
  const lostAgain = sum - total - halfSquare;
  const remainder = series + (lost + lostAgain + (knownLow + (nearLow - near * nearLow - halfSquareLow)));
  const result = total + remainder;
  rest[0] = total - result + remainder;
  return result;
}
