import { powerOfTwo } from '../power-of-two.ts';

/** Bits after the point in the whole numbers of which tables are made. */
export const fixedBits = 160n;

/**
 * A number in units of 2^-160 as two doubles, the first of them short: its last bits are zeros, so that sums and
 * products of it are exact.
 *
 * @param value a whole number of units
 * @param bits bits after the point of the first
 * @returns a multiple of 2^-bits at or below the value, and what is left to full precision
 *
 * @example
 * inTwoDoubles(3n << 158n, 1) // => [0.5, 0.25]
 */
export function inTwoDoubles(value: bigint, bits: number): readonly [number, number] {
  const shift = fixedBits - BigInt(bits);
  const high = value >> shift;
  return [Number(high) * powerOfTwo(-bits), Number(value - (high << shift)) * powerOfTwo(-160)];
}
