import { comparableStep } from '../../comparison/comparable-step.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import type { Value } from '../../value/gap.ts';
import { aggregateRow } from '../aggregate-row.ts';
import type { MeanOptions } from '../mean-options.ts';
import type { RowKernel } from '../row-kernel.ts';

/**
 * The weighted median: the value in the middle of the weight, which one extreme indicator cannot move.
 *
 * The lowest value at which half of the weight is reached; where exactly half is reached between two values (compared
 * at 1e-9 of the weight), the point midway between them. Equal weights make it the ordinary median, and twice the
 * weight is the value twice.
 * Gaps are treated as in {@link arithmeticMean}.
 *
 * @param values one entry per indicator, all in the same unit
 * @param weights zero or more each, in any scale; equal when absent
 * @param options availability threshold; without it, one value is enough
 * @returns the median in the unit of the values; the gaps of {@link arithmeticMean}
 * @throws {@link ScoringError} as {@link arithmeticMean}
 * Source: F. Y. Edgeworth, On a New Method of Reducing Observations, 1888; OECD and JRC, Handbook on Constructing
 * Composite Indicators, 2008, step 6.
 *
 * @example
 * medianAggregate([1, 5, 100]) // => 5
 * medianAggregate([1, 5, 100], [2, 1, 1]) // => 3
 */
export function medianAggregate(
  values: readonly Value[],
  weights?: readonly number[],
  options: MeanOptions = {},
): Value {
  return aggregateRow(weightedMedian, values, weights, options);
}

/** The arithmetic of {@link medianAggregate} on one row. */
export const weightedMedian: RowKernel = (numbers, weights, count) => {
  const total = exactSum(weights, count);
  const places = placesInOrder(numbers, weights, count);
  const half = comparableStep(0.5);
  let reached = 0;
  let at = -1;
  let step = 0;
  // Ends, at the last place at the latest, where all of the weight is reached.
  while (step < half) {
    at += 1;
    reached += (weights[places[at] as number] as number) / total;
    step = comparableStep(reached);
  }
  const value = numbers[places[at] as number] as number;
  return step === half ? midway(value, numbers[places[at + 1] as number] as number) : value;
};

/** The places of a row as they come, kept from row to row. */
let unordered = new Int32Array();

/**
 * The places of the numbers from the lowest up.
 *
 * Equal numbers stand by weight: the order of the entries then makes no difference to a running sum.
 */
function placesInOrder(numbers: Float64Array, weights: Float64Array, count: number): Int32Array {
  if (unordered.length < count) unordered = Int32Array.from({ length: 2 * count }, (_, place) => place);
  return unordered
    .subarray(0, count)
    .toSorted(
      (one, other) =>
        (numbers[one] as number) - (numbers[other] as number) || (weights[one] as number) - (weights[other] as number),
    );
}

/** Half the sum, unless the sum is beyond the range of numbers. */
function midway(lower: number, upper: number): number {
  const sum = lower + upper;
  return Number.isFinite(sum) ? sum / 2 : lower / 2 + upper / 2;
}
