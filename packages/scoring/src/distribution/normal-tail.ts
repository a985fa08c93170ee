import { exponential } from '../elementary/exponential.ts';

/**
 * Probability that a standard normal number lies above `z`, to full double accuracy also far out in the tail.
 *
 * Below 1.5 by the series around zero; above by the continued fraction of Laplace, where `1 - series` would lose digits.
 *
 * @param z in standard deviations
 * @returns 0-1
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.2.11 and 26.2.14.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = exponential((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return z < 1.5 ? 0.5 - density * seriesAroundZero(z) : density * fractionOfTail(z);
}

function seriesAroundZero(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 2 ** -54; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** Evaluated from the inside out; the depth is what 1e-17 takes, less the further out. */
function fractionOfTail(z: number): number {
  let value = z;
  for (let depth = Math.ceil(20 + 300 / (z * z)); depth > 0; depth -= 1) value = z + depth / value;
  return 1 / value;
}
