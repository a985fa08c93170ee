import { exponential } from '../elementary/exponential.ts';
import { logarithmOfOnePlus } from '../elementary/logarithm-of-one-plus.ts';
import { naturalLogarithm } from '../elementary/natural-logarithm.ts';

/**
 * Two-sided probability of a Pearson correlation at least so far from zero, when there is none: Student's t with
 * two degrees of freedom fewer than units.
 *
 * Taken from the coefficient itself as an incomplete beta function: going through t would divide by zero at 1.
 *
 * @param coefficient -1 to 1
 * @param count units with both values, 3 or more
 * @returns 0-1
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.5.8 and 26.7.1.
 */
export function correlationTail(coefficient: number, count: number): number {
  const shared = coefficient * coefficient;
  const rest = (1 - Math.abs(coefficient)) * (1 + Math.abs(coefficient));
  const half = (count - 2) / 2;
  if (rest <= 0) return 0;
  if (shared === 0) return 1;
  const front =
    exponential(half * (rest < 0.5 ? naturalLogarithm(rest) : logarithmOfOnePlus(-shared))) *
    Math.sqrt(shared / Math.PI) *
    gammaRatio(half);
  // The fraction converges fast on one side of the mean only; the other side is one minus its mirror image.
  if (rest < (half + 1) / (half + 2.5)) return Math.min(1, (front / half) * betaFraction(half, 0.5, rest));
  return Math.max(0, 1 - 2 * front * betaFraction(0.5, half, shared));
}

/** Gamma(a + 1/2) / Gamma(a), by its expansion at a large number: a difference of logarithms would lose digits. */
function gammaRatio(start: number): number {
  let factor = 1;
  let at = start;
  for (; at < 16; at += 1) factor *= at / (at + 0.5);
  const inverse = 1 / (at * at);
  const exponent =
    (-1 / 8 + inverse * (1 / 192 + inverse * (-1 / 640 + inverse * (17 / 14336 - (inverse * 31) / 18432)))) / at;
  return factor * Math.sqrt(at) * exponential(exponent);
}

/** The continued fraction of the incomplete beta function, from the outside in until it stands still. */
function betaFraction(first: number, second: number, x: number): number {
  let value = 1;
  let numerator = 1;
  let denominator = 0;
  for (let step = 1; step < 100_000; step += 1) {
    const half = step >> 1;
    const divisor = (first + step - 1) * (first + step);
    const term =
      step % 2 === 0
        ? (half * (second - half) * x) / divisor
        : (-(first + half) * (first + second + half) * x) / divisor;
    denominator = 1 / (1 + term * denominator);
    numerator = 1 + term / numerator;
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) < 2 ** -52) break;
  }
  return 1 / value;
}
