import { fixedLogarithm } from './parts/fixed-logarithm.ts';
import { fixedBits, inTwoDoubles } from './parts/in-two-doubles.ts';
import { logarithmInParts } from './parts/logarithm-in-parts.ts';
import { productError } from './parts/product-error.ts';
import { rest } from './parts/rest.ts';

// One over the logarithm of ten, which is that of 5/4 and three times that of two.
const [inverseHigh, inverseLow] = inTwoDoubles(
  (1n << (2n * fixedBits)) / (fixedLogarithm(5, 4) + 3n * fixedLogarithm(2, 1)),
  53,
);

/**
 * The logarithm to base 10, whole at every power of ten.
 *
 * @param value any double, subnormal ones included
 * @returns log10(value), within 0.501 units in the last place; exactly k for the double nearest to 10^k, down to
 *   10^-307 (a subnormal double may be too far from its power of ten); -Infinity for 0, NaN below 0
 * Source: as {@link logarithmInParts}.
 *
 * @example
 * decimalLogarithm(1000) // => 3
 * decimalLogarithm(1e-5) // => -5
 * decimalLogarithm(1e300) // => 300
 */
export function decimalLogarithm(value: number): number {
  if (value > 0 && value < Infinity) {
    const natural = logarithmInParts(value, 0);
    const product = natural * inverseHigh;
    const lost = productError(natural, inverseHigh, product);
    return product + (lost + (natural * inverseLow + (rest[0] as number) * inverseHigh));
  }
  return value === 0 ? -Infinity : value === Infinity ? value : Number.NaN;
}
