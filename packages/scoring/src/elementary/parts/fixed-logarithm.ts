import { fixedBits } from './in-two-doubles.ts';

/**
 * The natural logarithm of a fraction near one in whole numbers, for the tables that are made once.
 *
 * @param numerator a whole number above zero
 * @param denominator likewise, at most three times as large and at least a third
 * @returns ln(numerator / denominator) in units of 2^-160, wrong in the last eight bits at most
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, 4.1.27.
 *
 * @example
 * fixedLogarithm(5, 5) // => 0n
 */
export function fixedLogarithm(numerator: number, denominator: number): bigint {
  const above = BigInt(numerator - denominator);
  const below = BigInt(numerator + denominator);
  let power = (above << (fixedBits + 1n)) / below;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (power * above * above) / (below * below);
  }
  return sum;
}
