import { exponentialInParts } from './parts/exponential-in-parts.ts';
import { rest } from './parts/rest.ts';

/**
 * The exponential less one, to the last digits of a small number too.
 *
 * @param exponent any double
 * @returns e^exponent - 1, within 0.55 units in the last place; the exponent itself below 2^-54 in magnitude (so -0 for
 *   -0), -1 at the lower end, Infinity at the upper; NaN for NaN
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, 4.2.1 near zero; as
 * {@link exponentialInParts} elsewhere.
 *
 * @example
 * exponentialMinusOne(0) // => 0
 * exponentialMinusOne(1e-300) // => 1e-300
 * exponentialMinusOne(-Infinity) // => -1
 */
export function exponentialMinusOne(exponent: number): number {
  const size = Math.abs(exponent);
  if (size < 2 ** -54) return exponent;
  if (size < 0.35) return seriesNearZero(exponent);
  if (size < 800) {
    const power = exponentialInParts(exponent, 0);
    if (power === Infinity) return power;
    const less = power - 1;
    const lost = power > 1 ? power - less - 1 : power - (less + 1);
    return less + (lost + (rest[0] as number));
  }
  return exponent > 0 ? Infinity : exponent < 0 ? -1 : Number.NaN;
}

/** Half the square is exact in two doubles; the terms after it are too small to need that. */
function seriesNearZero(x: number): number {
  const upper = Math.fround(x);
  const halfSquare = (upper * upper) / 2;
  const halfSquareLow = ((x - upper) * (x + upper)) / 2;
  const sum = x + halfSquare;
  const lost = x - sum + halfSquare;
  return sum + (lost + (halfSquareLow + x * x * x * higherTerms(x)));
}

/** 1/3! + x/4! + x^2/5! and so on to x^12/15!. */
function higherTerms(x: number): number {
  let sum = 1;
  for (let divisor = 15; divisor > 3; divisor -= 1) sum = 1 + (x / divisor) * sum;
  return sum / 6;
}
