import { exactSum } from '../../summation/exact-sum.ts';
import type { Value } from '../../value/gap.ts';
import { aggregateRow } from '../aggregate-row.ts';
import { clampToValues } from '../clamp-to-values.ts';
import type { MeanOptions } from '../mean-options.ts';
import { scratchOf, type RowKernel } from '../row-kernel.ts';

/**
 * The weighted harmonic mean: the total weight over the sum of weight / value, harsher on a weakness than the
 * geometric mean.
 *
 * The right mean for rates (speed, price, places per inhabitant); among scores the mean that leaves least room for
 * making up. It is defined above zero only: a row with a zero or a negative number is a gap, where software that
 * computes it regardless gives a figure outside the values.
 * Gaps are treated as in {@link arithmeticMean}.
 *
 * @param values one entry per indicator, all in the same unit, above zero
 * @param weights zero or more each, in any scale; equal when absent
 * @param options availability threshold; without it, one value is enough
 * @returns the mean in the unit of the values, between their lowest and highest; a gap `not-computable` when a value
 *   is zero or less, the other gaps as {@link arithmeticMean}
 * @throws {@link ScoringError} as {@link arithmeticMean}
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6.
 *
 * @example
 * harmonicMean([2, 6]) // => 3
 * harmonicMean([2, 0]) // => gap('not-computable')
 */
export function harmonicMean(values: readonly Value[], weights?: readonly number[], options: MeanOptions = {}): Value {
  return aggregateRow(weightedHarmonic, values, weights, options);
}

/** The arithmetic of {@link harmonicMean} on one row; NaN when a number is not above zero. */
export const weightedHarmonic: RowKernel = (numbers, weights, count) => {
  let lowest = Infinity;
  for (let position = 0; position < count; position += 1) {
    const number = numbers[position] as number;
    if (number <= 0) return Number.NaN;
    if (number < lowest) lowest = number;
  }
  const quotients = scratchOf(count);
  for (let position = 0; position < count; position += 1) {
    // A weight over a tiny number would overflow; as a share of the lowest number, none exceeds its weight.
    quotients[position] = (weights[position] as number) * (lowest / (numbers[position] as number));
  }
  return clampToValues(lowest * (exactSum(weights, count) / exactSum(quotients, count)), numbers, count);
};
