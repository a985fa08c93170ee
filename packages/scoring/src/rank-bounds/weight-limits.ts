import { ScoringError } from '../error/scoring-error.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { requireFinite } from '../value/require-finite.ts';

/** Between which shares a weight may lie. */
export interface WeightLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** Below this a difference of shares is rounding: 0.1 and 0.2 and 0.7 do not add up to 1 in the last digit. */
export const shareNoise = 1e-12;

/**
 * Draws limits as close as weights that add up to one can come to them.
 *
 * A maximum of 0.9 beside a minimum of 0.3 cannot be reached: 0.7 is then the maximum.
 *
 * @param limits one per component, shares of 0-1
 * @returns limits each of which some choice of weights reaches
 * @throws {@link ScoringError} `limits-infeasible` when no weights within them add up to one, or a minimum is below
 *   zero or above its maximum; `value-not-finite`
 */
export function reachableLimits(limits: readonly WeightLimits[]): readonly WeightLimits[] {
  const minima = limits.map(({ minimum }, at) => requireFinite(minimum, 'minimum', at));
  const maxima = limits.map(({ maximum }, at) => Math.min(requireFinite(maximum, 'maximum', at), 1));
  const lowest = exactSum(minima);
  const highest = exactSum(maxima);
  const isCrossed = limits.some(({ minimum, maximum }) => minimum < 0 || minimum > maximum);
  if (isCrossed || lowest > 1 + shareNoise || highest < 1 - shareNoise) {
    throw new ScoringError('limits-infeasible', 'weight limits require shares within them that add up to one', {
      lowest,
      highest,
    });
  }
  return minima.map((minimum, at) => {
    const maximum = maxima[at] as number;
    const left = 1 - (lowest - minimum);
    const needed = 1 - (highest - maximum);
    const closest = Math.min(Math.max(minimum, needed), maximum);
    return { minimum: closest, maximum: Math.max(Math.min(maximum, left), closest) };
  });
}

/** A choice of weights in the middle of limits as {@link reachableLimits} gives them. */
export function middleWeights(limits: readonly WeightLimits[]): Float64Array {
  const lowest = exactSum(limits.map(({ minimum }) => minimum));
  const room = exactSum(limits.map(({ minimum, maximum }) => maximum - minimum));
  const share = room === 0 ? 0 : (1 - lowest) / room;
  return Float64Array.from(limits, ({ minimum, maximum }) => minimum + (maximum - minimum) * share);
}

/**
 * The greatest value of a weighted sum over all weights within limits: as much as possible to the largest first.
 *
 * @param coefficients one per component
 * @param limits as {@link reachableLimits} gives them
 */
export function greatestSum(coefficients: Float64Array, limits: readonly WeightLimits[]): number {
  let left = 1 - limits.reduce((sum, { minimum }) => sum + minimum, 0);
  let total = limits.reduce((sum, { minimum }, at) => sum + minimum * (coefficients[at] as number), 0);
  const order = Array.from(coefficients, (_, at) => at).toSorted(
    (one, other) => (coefficients[other] as number) - (coefficients[one] as number),
  );
  for (const at of order) {
    const { minimum, maximum } = limits[at] as WeightLimits;
    const more = Math.min(left, maximum - minimum);
    if (more <= 0) continue;
    total += more * (coefficients[at] as number);
    left -= more;
  }
  return total;
}
