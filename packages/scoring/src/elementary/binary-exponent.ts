import { highWord } from './parts/high-word.ts';

/**
 * The whole part of a logarithm to base 2, exactly: the power of two at or below a magnitude.
 *
 * `Math.floor(Math.log2(x))` is one too high just below a power of two, and differs between engines.
 *
 * @param value any double; its sign is left aside
 * @returns the largest k with 2^k <= |value|, from -1074 to 1023; -Infinity for 0, Infinity for an infinite value, NaN
 *   for NaN
 * Source: IEEE 754-2019, 5.3.3, logB.
 *
 * @example
 * binaryExponent(-8) // => 3
 * binaryExponent(0.3) // => -2
 * binaryExponent(5e-324) // => -1074
 */
export function binaryExponent(value: number): number {
  const exponent = (highWord(value) >>> 20) & 2047;
  if (exponent === 2047) return Number.isNaN(value) ? value : Infinity;
  if (exponent > 0) return exponent - 1023;
  return value === 0 ? -Infinity : ((highWord(value * 2 ** 54) >>> 20) & 2047) - 1077;
}
