import { binaryExponent } from './binary-exponent.ts';
import { powerOfTwo } from './power-of-two.ts';
import { productError } from './parts/product-error.ts';

/**
 * The length of the hypotenuse over two legs, without overflow in between, with the same bits in every engine.
 *
 * @param first any double; its sign is left aside
 * @param second likewise
 * @returns the square root of the sum of the squares, within 0.51 units in the last place (0.75 where it is
 *   subnormal); Infinity when a leg is infinite, otherwise NaN when one is NaN
 * Source: T. J. Dekker, A Floating-Point Technique for Extending the Available Precision, 1971 (the correction).
 *
 * @example
 * hypotenuse(3, -4) // => 5
 * hypotenuse(3 * 2 ** 900, 4 * 2 ** 900) // => 5 * 2 ** 900
 */
export function hypotenuse(first: number, second: number): number {
  const a = Math.abs(first);
  const b = Math.abs(second);
  if (a === Infinity || b === Infinity) return Infinity;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  const larger = a > b ? a : b;
  const smaller = a > b ? b : a;
  // Beside the larger, such a leg is too short to reach its last place.
  if (smaller <= larger * 2 ** -55) return larger;
  if (larger > 2 ** -40 && larger < 2 ** 40) return correctedRoot(larger, smaller);
  // In two steps: the power of two that brings the smallest number to one is beyond the largest.
  const exponent = binaryExponent(larger);
  const half = exponent >> 1;
  const shrink = powerOfTwo(-half);
  const shrinkOn = powerOfTwo(half - exponent);
  const root = correctedRoot(larger * shrink * shrinkOn, smaller * shrink * shrinkOn);
  return root * powerOfTwo(half) * powerOfTwo(exponent - half);
}

/** The root of the sum of squares, and one step of Newton's method with what all three squares lost. */
function correctedRoot(larger: number, smaller: number): number {
  const largerSquare = larger * larger;
  const smallerSquare = smaller * smaller;
  const root = Math.sqrt(largerSquare + smallerSquare);
  const square = root * root;
  const lost =
    productError(larger, larger, largerSquare) +
    productError(smaller, smaller, smallerSquare) -
    productError(root, root, square);
  return root + (largerSquare - square + smallerSquare + lost) / (2 * root);
}
