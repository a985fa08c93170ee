import type { Value } from '../../value/gap.ts';
import { aggregateRow } from '../aggregate-row.ts';
import type { MeanOptions } from '../mean-options.ts';
import type { RowKernel } from '../row-kernel.ts';

/**
 * The highest value of the row: one strong indicator makes up for everything.
 *
 * For alternatives, any one of which will do, and the limit of the power mean at very high exponents.
 * A weight only says whether an indicator takes part: zero leaves it out. Gaps are treated as in
 * {@link arithmeticMean}.
 *
 * @param values one entry per indicator, all in the same unit
 * @param weights zero or more each, in any scale; equal when absent
 * @param options availability threshold; without it, one value is enough
 * @returns the highest value that is there; the gaps of {@link arithmeticMean}
 * @throws {@link ScoringError} as {@link arithmeticMean}
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6.
 *
 * @example
 * maximumAggregate([0.4, 0.2, 0.9]) // => 0.9
 * maximumAggregate([0.4, 0.2, 0.9], [1, 0, 0]) // => 0.4
 */
export function maximumAggregate(
  values: readonly Value[],
  weights?: readonly number[],
  options: MeanOptions = {},
): Value {
  return aggregateRow(maximumKernel, values, weights, options);
}

/** The arithmetic of {@link maximumAggregate} on one row. */
export const maximumKernel: RowKernel = (numbers, _weights, count) => {
  let highest = -Infinity;
  for (let position = 0; position < count; position += 1) {
    const number = numbers[position] as number;
    if (number > highest) highest = number;
  }
  return highest;
};
