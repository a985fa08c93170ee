import { binaryExponent } from '../elementary/binary-exponent.ts';
import { powerOfTwo } from '../elementary/power-of-two.ts';
import type { Column } from '../value/column.ts';

/**
 * Numbers of several columns by one power of two, the largest about one: squares stay in range and their ratios as
 * they were. NaN for a gap.
 */
export function scaledTogether(columns: readonly Column[]): readonly Float64Array[] {
  let largest = 0;
  for (const { numbers } of columns) {
    for (const number of numbers) if (Math.abs(number) > largest) largest = Math.abs(number);
  }
  const scale = largest === 0 ? 1 : powerOfTwo(-Math.max(-1000, binaryExponent(largest) + 1));
  return columns.map(({ numbers }) => numbers.map((number) => number * scale));
}

/**
 * Sample covariance (n - 1) over the units with both values, means taken over the same units.
 *
 * @param a NaN for a gap
 * @returns NaN below two common units
 */
export function covarianceOf(a: Float64Array, b: Float64Array): number {
  let [count, sumA, sumB] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a[at] as number, b[at] as number];
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    count += 1;
    sumA += one;
    sumB += other;
  }
  const [meanA, meanB] = [sumA / count, sumB / count];
  let [product, restA, restB] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [(a[at] as number) - meanA, (b[at] as number) - meanB];
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    product += one * other;
    restA += one;
    restB += other;
  }
  // What the rounding of the means left in the deviations is taken off.
  return count < 2 ? Number.NaN : (product - (restA * restB) / count) / (count - 1);
}
