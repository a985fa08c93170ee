import type { Value } from '../../value/gap.ts';
import { aggregateRow } from '../aggregate-row.ts';
import { weightedArithmetic } from '../arithmetic-mean.ts';
import { checkWeights } from '../check-weights.ts';
import type { MeanOptions } from '../mean-options.ts';
import type { RowKernel } from '../row-kernel.ts';

/**
 * The ordered weighted mean (OWA): the weights belong to places, the highest value first, not to indicators.
 *
 * All weight on the last place is the minimum, on the first the maximum, equal weights are the arithmetic mean, and
 * zero at both ends is a trimmed mean. Weights of importance are not used.
 * With gaps fewer values than places are left. The weights are then spread anew by the function they stand for: their
 * cumulative share Q, straight between the places, gives place k of n the share Q(k/n) - Q((k-1)/n), as when a
 * quantifier such as "most" is applied to rows of different length.
 *
 * @param values one entry per indicator, all in the same unit
 * @param positionWeights one per value, zero or more each, in any scale; the first belongs to the highest value
 * @param options availability threshold; by weight, every indicator counts the same
 * @returns the mean in the unit of the values, between their lowest and highest; the gaps of {@link arithmeticMean}
 * @throws {@link ScoringError} as {@link arithmeticMean}
 * Source: R. R. Yager, On Ordered Weighted Averaging Aggregation Operators in Multicriteria Decisionmaking, 1988.
 *
 * @example
 * orderedWeightedMean([2, 8, 4], [1, 1, 2]) // => 4
 * orderedWeightedMean([2, 8, gap('withheld')], [0, 3, 0]) // => 5
 */
export function orderedWeightedMean(
  values: readonly Value[],
  positionWeights: readonly number[],
  options: MeanOptions = {},
): Value {
  checkWeights(positionWeights, values.length);
  return aggregateRow(orderedWeighted(positionWeights), values, undefined, options);
}

/**
 * The arithmetic of {@link orderedWeightedMean} on rows of any length.
 *
 * @throws {@link ScoringError} `value-not-finite`, `weight-negative`, `weights-all-zero`, `sum-overflows`
 */
export function orderedWeighted(positionWeights: readonly number[]): RowKernel {
  checkWeights(positionWeights, positionWeights.length);
  const spreads = new Map<number, Float64Array>();
  return (numbers, _weights, count) => {
    let spread = spreads.get(count);
    if (spread === undefined) {
      // From the lowest up, as numbers are sorted.
      spread = spreadOver(positionWeights, count).toReversed();
      spreads.set(count, spread);
    }
    return weightedArithmetic(numbers.subarray(0, count).toSorted(), spread, count);
  };
}

/** The weights of so many places: each takes what lies above it when both rows of places are laid side by side. */
function spreadOver(positionWeights: readonly number[], count: number): Float64Array {
  const places = positionWeights.length;
  if (count === places) return Float64Array.from(positionWeights);
  const spread = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    let weight = 0;
    // In steps of 1 / (count * places), so that whole numbers say where places meet.
    positionWeights.forEach((positionWeight, position) => {
      const from = Math.max(place * places, position * count);
      const to = Math.min((place + 1) * places, (position + 1) * count);
      if (to > from) weight += (positionWeight * (to - from)) / count;
    });
    spread[place] = weight;
  }
  return spread;
}
