import { logarithmInParts } from './parts/logarithm-in-parts.ts';

/**
 * The natural logarithm, with the same bits in every engine: only operations that IEEE 754 defines to the last bit.
 *
 * @param value any double, subnormal ones included
 * @returns ln(value), within 0.501 units in the last place; -Infinity for 0, Infinity for Infinity, NaN below 0
 * Source: P. T. P. Tang, Table-driven implementation of the logarithm function, 1990.
 *
 * @example
 * naturalLogarithm(1) // => 0
 * naturalLogarithm(2) // => Math.LN2
 * naturalLogarithm(0) // => -Infinity
 */
export function naturalLogarithm(value: number): number {
  if (value > 0 && value < Infinity) return logarithmInParts(value, 0);
  return value === 0 ? -Infinity : value === Infinity ? value : Number.NaN;
}
