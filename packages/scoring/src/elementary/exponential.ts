import { exponentialInParts } from './parts/exponential-in-parts.ts';

/**
 * The exponential function, with the same bits in every engine: only operations that IEEE 754 defines to the last bit.
 *
 * @param exponent any double
 * @returns e^exponent, within 0.51 units in the last place, also where it is subnormal; Infinity above 709.78, 0 below
 *   -745.13; NaN for NaN
 * Source: P. T. P. Tang, Table-driven implementation of the exponential function, 1989.
 *
 * @example
 * exponential(0) // => 1
 * exponential(1) // => Math.E
 * exponential(-Infinity) // => 0
 */
export function exponential(exponent: number): number {
  if (Math.abs(exponent) < 800) return exponentialInParts(exponent, 0);
  return exponent > 0 ? Infinity : exponent < 0 ? 0 : Number.NaN;
}
