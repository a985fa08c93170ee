import { binaryExponent } from '../elementary/binary-exponent.ts';
import { powerOfTwo } from '../elementary/power-of-two.ts';
import { exactSum } from '../summation/exact-sum.ts';
import type { Value } from '../value/gap.ts';
import { availableEntries } from './available-entries.ts';
import { clampToValues } from './clamp-to-values.ts';
import type { MeanOptions } from './mean-options.ts';
import { scratchOf, type RowKernel } from './row-kernel.ts';

/**
 * The weighted arithmetic mean: strengths make up for weaknesses, point for point.
 *
 * The usual way from indicators to a dimension, and from OSI, TII and HCI to the EGDI. Its weights are shares of the
 * mean, not of influence: a component that varies more moves the ranks more.
 * Gaps: what is not applicable leaves the denominator first; other gaps count as missing, and the weights of what is
 * there are scaled up, provided that it reaches `minimumShare`. Nothing is ever imputed.
 * Products and weights are summed exactly, so the order of the entries cannot change a digit.
 *
 * @param values one entry per indicator, all in the same unit; a missing one is a `Gap`, never NaN
 * @param weights zero or more each, in any scale (1, 2, 2 means the same as .2, .4, .4); equal when absent
 * @param options availability threshold; without it, one value is enough
 * @returns the mean in the unit of the values, between their lowest and highest; a gap `not-applicable` when every
 *   entry is left out, `below-availability` when too much is missing (or the shared reason, when everything is
 *   `withheld` or `not-validated`)
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`,
 *   `share-out-of-range`, `sum-overflows`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6; content.md 2.5.
 *
 * @example
 * arithmeticMean([0.25, 0.75], [3, 1]) // => 0.375
 * arithmeticMean([1, gap('not-answered'), 0], [1, 1, 1], { minimumShare: 0.7 }) // => gap('below-availability')
 * arithmeticMean([1, gap('not-applicable'), 0], [1, 1, 1], { minimumShare: 0.7 }) // => 0.5
 */
export function arithmeticMean(
  values: readonly Value[],
  weights?: readonly number[],
  options: MeanOptions = {},
): Value {
  const row = availableEntries(values, weights, options);
  return 'gap' in row ? row : weightedArithmetic(row.numbers, row.weights, row.count);
}

/** The arithmetic of {@link arithmeticMean} on one row. Products and weights are summed exactly. */
export const weightedArithmetic: RowKernel = (numbers, weights, count) => {
  const products = scratchOf(count);
  let largest = 0;
  for (let position = 0; position < count; position += 1) {
    const product = (numbers[position] as number) * (weights[position] as number);
    products[position] = product;
    if (product > largest) largest = product;
    else if (-product > largest) largest = -product;
  }
  const total = exactSum(weights, count);
  const isInRange = largest > 1e-250 && largest < 1e300;
  const mean = isInRange ? exactSum(products, count) / total : meanByPowers(numbers, weights, count);
  return clampToValues(mean, numbers, count);
};

/**
 * Where products would overflow, or vanish: numbers and weights are brought near one by powers of two, which change no
 * digit, so that the mean has those of the plain way.
 */
function meanByPowers(numbers: Float64Array, weights: Float64Array, count: number): number {
  const [shrink, share] = [scaleOf(numbers, count), scaleOf(weights, count)];
  const products = new Float64Array(count);
  const shares = new Float64Array(count);
  for (let position = 0; position < count; position += 1) {
    shares[position] = (weights[position] as number) * share;
    products[position] = (numbers[position] as number) * shrink * (shares[position] as number);
  }
  return exactSum(products) / exactSum(shares) / shrink;
}

/** The power of two that brings the largest size near one. */
function scaleOf(numbers: Float64Array, count: number): number {
  let largest = 0;
  for (let position = 0; position < count; position += 1)
    largest = Math.max(largest, Math.abs(numbers[position] as number));
  return largest === 0 ? 1 : powerOfTwo(Math.min(-binaryExponent(largest), 1000));
}
