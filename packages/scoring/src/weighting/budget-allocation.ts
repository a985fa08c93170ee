import { checkWeights } from '../aggregation/check-weights.ts';
import { requireSameLength } from '../correlation/require-same-length.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { comparableStep } from '../comparison/comparable-step.ts';
import { standardDeviation } from '../statistics/moments/standard-deviation.ts';
import { exactSum } from '../summation/exact-sum.ts';
import type { Value } from '../value/gap.ts';
import { requireCount } from './require-count.ts';

/** How the panel was asked. */
export interface BudgetOptions {
  /** Points that each expert had to give away; 100 when absent. */
  readonly total?: number;
}

/** How far the experts differ on one element, as shares of the budget, 0-1. */
export interface BudgetSpread {
  readonly lowest: number;
  readonly highest: number;
  /** Sample standard deviation (n - 1); a gap `not-computable` for one expert. */
  readonly deviation: Value;
}

/** An expert who gave away more or fewer points than there were. */
export interface BudgetIssue {
  /** Place of the expert in the panel. */
  readonly expert: number;
  /** Points given. */
  readonly sum: number;
}

/** The weights that a panel gives. */
export interface BudgetAllocation {
  /** Mean share over the experts, one per element, together 1. */
  readonly weights: readonly number[];
  readonly spread: readonly BudgetSpread[];
  /** Empty when every expert gave away exactly the budget; send the others their sheet back. */
  readonly unbalanced: readonly BudgetIssue[];
}

/**
 * Budget allocation: each expert shares out 100 points among the elements, and the mean shares are the weights.
 *
 * Fit for up to ten elements; beyond, experts lose the overview. A sheet that does not add up is reported and counts by
 * its shares, so that an expert who gave 120 points has no more say than the others. A large spread means that the
 * panel does not agree: the mean then is nobody's opinion.
 *
 * @param panel one row per expert, one entry per element: points of zero or more
 * @throws {@link ScoringError} `count-invalid` without an expert or an element, `lengths-differ`, `value-not-finite`,
 *   `weight-negative`, `weights-all-zero` for an expert without any point, `points-invalid` for a total of zero or less
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6, budget allocation process.
 *
 * @example
 * budgetAllocation([[60, 40], [90, 10]]).weights // => [0.75, 0.25]
 * budgetAllocation([[60, 40], [60, 60]]).unbalanced // => [{ expert: 1, sum: 120 }]
 */
export function budgetAllocation(
  panel: readonly (readonly number[])[],
  { total = 100 }: BudgetOptions = {},
): BudgetAllocation {
  requireCount(panel.length);
  requireSameLength(panel);
  if (!(total > 0 && total < Infinity)) {
    throw new ScoringError('points-invalid', 'budget allocation requires a total above zero', { total });
  }
  const elements = requireCount(panel[0]?.length ?? 0);
  for (const points of panel) checkWeights(points, elements);
  const sums = panel.map((points) => exactSum(points));
  const shares = panel.map((points, expert) => points.map((point) => point / (sums[expert] ?? 1)));
  const byElement = Array.from({ length: elements }, (_, element) => shares.map((row) => row[element] ?? 0));
  return {
    weights: byElement.map((given) => exactSum(given) / given.length),
    spread: byElement.map((given) => ({
      lowest: given.reduce((least, share) => Math.min(least, share), Infinity),
      highest: given.reduce((most, share) => Math.max(most, share), 0),
      deviation: standardDeviation(given),
    })),
    // As a share of the budget, so that thirds that add up to 99.99999999999999 are not sent back.
    unbalanced: sums.flatMap((sum, expert) =>
      comparableStep(sum / total) === comparableStep(1) ? [] : [{ expert, sum }],
    ),
  };
}
