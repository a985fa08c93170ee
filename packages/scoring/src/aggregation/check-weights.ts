import { ScoringError } from '../error/scoring-error.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { requireFinite } from '../value/require-finite.ts';

/**
 * Stops weights that cannot weigh anything, before any number is computed.
 *
 * @param weights zero or more each, in any scale
 * @param count how many are required
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`,
 *   `sum-overflows`
 */
export function checkWeights(weights: readonly number[], count: number): void {
  if (weights.length !== count) {
    throw new ScoringError('lengths-differ', 'aggregation requires one weight per value', {
      values: count,
      weights: weights.length,
    });
  }
  weights.forEach((weight, position) => {
    if (requireFinite(weight, 'weight', position) < 0) {
      throw new ScoringError('weight-negative', 'aggregation requires weights of zero or more', { position, weight });
    }
  });
  if (count > 0 && exactSum(weights) === 0) {
    throw new ScoringError('weights-all-zero', 'aggregation requires a weight above zero', { weights: count });
  }
}
