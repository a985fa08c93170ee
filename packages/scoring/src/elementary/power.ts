import { exponentialInParts } from './parts/exponential-in-parts.ts';
import { logarithmInParts } from './parts/logarithm-in-parts.ts';
import { productError } from './parts/product-error.ts';
import { rest } from './parts/rest.ts';

/**
 * A number to a power, with the same bits in every engine, where `**` and `Math.pow` differ in the last.
 *
 * The exponential of the exponent times the logarithm, both in two parts, for an exponent of any size. The number
 * itself, its square, square root and reciprocal are what the machine gives, rounded once.
 *
 * @param base any double
 * @param exponent any double; whole where the base is below zero, or the result is NaN
 * @returns base^exponent, within 0.53 units in the last place, also where it is subnormal; special values as of
 *   `Math.pow`: 1 for exponent 0, NaN for an infinite exponent of 1 or -1
 * Source: as {@link logarithmInParts} and {@link exponentialInParts}.
 *
 * @example
 * power(2, 10) // => 1024
 * power(0.1, 2) // => 0.1 * 0.1
 * power(-2, -3) // => -0.125
 * power(8, 1 / 3) // => 2
 */
export function power(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 1 || Number.isNaN(exponent)) return base * exponent;
  if (exponent === 0) return 1;
  if (exponent === -1) return 1 / base;
  if (exponent === 0.5 && base >= 0) return Math.sqrt(base + 0);
  const size = Math.abs(base);
  const isNegative = base < 0 || Object.is(base, -0);
  const sign = isNegative && isOdd(exponent) ? -1 : 1;
  if (size > 0 && size < Infinity && Math.abs(exponent) < Infinity) {
    if (base < 0 && Math.floor(exponent) !== exponent) return Number.NaN;
    return sign * powerOfPositive(size, exponent);
  }
  if (Number.isNaN(base) || size === 1) return Number.NaN;
  const limit = size > 1 === exponent > 0 ? Infinity : 0;
  return sign * limit;
}

/** Whole and not even; from 2^53 on every double is even. */
function isOdd(exponent: number): boolean {
  return Math.floor(exponent) === exponent && Math.floor(exponent / 2) * 2 !== exponent;
}

function powerOfPositive(base: number, exponent: number): number {
  if (base === 1) return 1;
  const logarithm = logarithmInParts(base, 0);
  const logarithmLow = rest[0] as number;
  const product = exponent * logarithm;
  if (Math.abs(product) >= 800) return product > 0 ? Infinity : 0;
  // So the exponent is below 2^63. One too small for single precision gives 1, whatever its product lost.
  const lost = Math.abs(exponent) < 2 ** -100 ? 0 : productError(exponent, logarithm, product);
  return exponentialInParts(product, lost + exponent * logarithmLow);
}
