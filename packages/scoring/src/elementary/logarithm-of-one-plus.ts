import { logarithmInParts, logarithmOfOneAnd } from './parts/logarithm-in-parts.ts';

/**
 * The natural logarithm of one and a number, to the last digits of a small number too.
 *
 * @param value any double
 * @returns ln(1 + value), within 0.501 units in the last place; the value itself below 2^-54 in magnitude (so -0 for
 *   -0), -Infinity for -1, NaN below
 * Source: as {@link logarithmInParts}.
 *
 * @example
 * logarithmOfOnePlus(1) // => Math.LN2
 * logarithmOfOnePlus(1e-300) // => 1e-300
 * logarithmOfOnePlus(-1) // => -Infinity
 */
export function logarithmOfOnePlus(value: number): number {
  if (Math.abs(value) < 2 ** -54) return value;
  if (value >= -(2 ** -9) && value < 2 ** -8) return logarithmOfOneAnd(value);
  if (value > -1 && value < Infinity) {
    const sum = 1 + value;
    const added = sum - value;
    return logarithmInParts(sum, value - (sum - added) + (1 - added));
  }
  return value === -1 ? -Infinity : value === Infinity ? value : Number.NaN;
}
