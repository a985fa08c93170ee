import { checkWeights } from '../aggregation/check-weights.ts';
import { covarianceOf, scaledTogether } from '../correlation/covariance.ts';
import { pearsonPairs } from '../correlation/pairs/pearson-pairs.ts';
import { requireSameLength } from '../correlation/require-same-length.ts';
import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { columnOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { aggregateWith } from './aggregate-with.ts';

/** What a component was meant to weigh, and what it moves. */
export interface ComponentInfluence {
  /** As given. */
  readonly weight: number;
  /** Its share of all weights, 0-1. */
  readonly effectiveShare: number;
  /** Pearson's correlation with the index; a gap when one of the two does not vary. */
  readonly correlation: Value;
  /** Its squared correlation among those of all components, 0-1: the share that "equal influence" makes equal. */
  readonly correlationShare: Value;
  /** Its part of the variance of the index; sums to 1 when there are no gaps; negative: it works against the rest. */
  readonly covarianceShare: Value;
}

/**
 * Effective weights and actual influence side by side.
 *
 * A weight says what a point more is worth, not what decides the ranks: a component that hardly varies hardly matters,
 * and one that moves with the others speaks also for them. With gaps the index of a unit is the mean of what it has,
 * and the shares of variance no longer sum to 1 exactly.
 *
 * @param columns one list per component, one entry per unit in each, in one unit of measure; a missing one is a `Gap`
 * @param weights zero or more per component, in any scale
 * @returns one entry per component
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`
 * Source: P. Paruolo, M. Saisana and A. Saltelli, Ratings and Rankings: Voodoo or Science?, Journal of the Royal
 *   Statistical Society A 176, 2013.
 *
 * @example
 * actualInfluence([[0, 1, 0, 1], [0, 0, 1, 1]], [1, 1]).map((component) => component.covarianceShare) // => [0.5, 0.5]
 */
export function actualInfluence(
  columns: readonly (readonly Value[])[],
  weights: readonly number[],
): readonly ComponentInfluence[] {
  requireSameLength(columns);
  return actualInfluenceColumns(columns.map(columnOf), weights);
}

/** {@link actualInfluence} of columns of one length. */
export function actualInfluenceColumns(
  columns: readonly Column[],
  weights: readonly number[],
): readonly ComponentInfluence[] {
  checkWeights(weights, columns.length);
  const index = aggregateWith(columns, weights);
  const pairOf = pearsonPairs(columns, [index], false);
  const correlations = columns.map((_, at) => pairOf(at, 0).coefficient);
  const explained = exactSum(
    correlations.map((correlation) => (Number.isNaN(correlation) ? 0 : correlation * correlation)),
  );
  const numbers = scaledTogether([...columns, index]);
  const scores = numbers.at(-1) ?? new Float64Array(0);
  const variance = correlations.every(Number.isNaN) ? Number.NaN : covarianceOf(scores, scores);
  const total = exactSum(weights);
  return weights.map((weight, at) => {
    const effectiveShare = weight / total;
    const correlation = correlations[at] ?? Number.NaN;
    const covariance = covarianceOf(numbers[at] ?? scores, scores);
    return {
      weight,
      effectiveShare,
      correlation: finiteOrGap(correlation),
      correlationShare: finiteOrGap((correlation * correlation) / explained),
      covarianceShare: finiteOrGap((effectiveShare * covariance) / variance),
    };
  });
}
