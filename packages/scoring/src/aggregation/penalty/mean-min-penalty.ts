import { ScoringError } from '../../error/scoring-error.ts';
import type { Value } from '../../value/gap.ts';
import { aggregateRow } from '../aggregate-row.ts';
import { weightedArithmetic } from '../arithmetic-mean.ts';
import { clampToValues } from '../clamp-to-values.ts';
import type { MeanOptions } from '../mean-options.ts';
import { minimumKernel } from '../ordered/minimum-aggregate.ts';
import type { RowKernel } from '../row-kernel.ts';

/** How far an uneven profile is pulled from its mean towards its minimum. */
export interface MeanMinPenalty {
  /** 0 leaves the arithmetic mean, 1 goes all the way to the minimum when nothing is smoothed. */
  readonly strength: number;
  /** Zero or more, in the unit of the values: distances well below it cost next to nothing. 0 when absent. */
  readonly smoothing?: number;
}

/** What {@link meanMinPenalty} needs to know. */
export type MeanMinOptions = MeanOptions & MeanMinPenalty;

/**
 * The mean-min function: the arithmetic mean less a penalty that grows with the distance to the weakest indicator.
 *
 * Mean - strength * (sqrt((mean - minimum)^2 + smoothing^2) - smoothing). Between full compensation (strength 0) and
 * none (strength 1, smoothing 0); under smoothing, small unevenness is let through and large unevenness is not.
 * Gaps are treated as in {@link arithmeticMean}; the minimum is that of the values that are there.
 *
 * @param values one entry per indicator, all in the same unit
 * @param weights zero or more each, in any scale; equal when undefined
 * @param options strength 0-1, smoothing; availability threshold
 * @returns in the unit of the values, between their lowest and their mean; the gaps of {@link arithmeticMean}
 * @throws {@link ScoringError} `strength-out-of-range`, `smoothing-negative`; and as {@link arithmeticMean}
 * Source: L. Casadio Tarabusi and G. Guarini, An Unbalance Adjustment Method for Development Indicators, Social
 * Indicators Research 112, 2013.
 *
 * @example
 * meanMinPenalty([1, 7], undefined, { strength: 0.5 }) // => 2.5
 * meanMinPenalty([1, 7], [1, 1], { strength: 0.5, smoothing: 4 }) // => 3.5
 */
export function meanMinPenalty(
  values: readonly Value[],
  weights: readonly number[] | undefined,
  options: MeanMinOptions,
): Value {
  return aggregateRow(meanMinKernel(options), values, weights, options);
}

/**
 * The arithmetic of {@link meanMinPenalty} on one row.
 *
 * @throws {@link ScoringError} `strength-out-of-range`, `smoothing-negative`
 */
export function meanMinKernel({ strength, smoothing = 0 }: MeanMinPenalty): RowKernel {
  if (!(strength >= 0 && strength <= 1)) {
    throw new ScoringError('strength-out-of-range', 'a penalty requires a strength between 0 and 1', { strength });
  }
  if (!(smoothing >= 0 && smoothing < Infinity)) {
    throw new ScoringError('smoothing-negative', 'a penalty requires a smoothing of zero or more', { smoothing });
  }
  return (numbers, weights, count) => {
    const mean = weightedArithmetic(numbers, weights, count);
    const minimum = minimumKernel(numbers, weights, count);
    // The distance between huge numbers, and a root beside a smoothing of that size, would overflow.
    const scale = Math.max(Math.abs(mean), Math.abs(minimum), smoothing) > 1e300 ? 4 : 1;
    const penalty = strength * smoothed(mean / scale - minimum / scale, smoothing / scale);
    return clampToValues((mean / scale - penalty) * scale, numbers, count);
  };
}

/** The distance less what smoothing takes off, as a quotient: the difference of two near roots would lose its digits. */
function smoothed(distance: number, smoothing: number): number {
  if (smoothing === 0 || distance === 0) return distance;
  const larger = Math.max(distance, smoothing);
  const smaller = Math.min(distance, smoothing);
  const ratio = smaller / larger;
  const root = larger * Math.sqrt(1 + ratio * ratio);
  return distance * (distance / (root + smoothing));
}
