import type { Value } from '../value/gap.ts';
import { settleRemainder } from './settle-remainder.ts';
import { ownReason, weighedRow, type ContributionOptions } from './weighed-row.ts';

/**
 * What each child adds to the score of its parent: weight after gaps times value.
 *
 * For an arithmetic mean the contributions sum exactly to the score (with {@link exactSum}): what rounding leaves goes
 * to the largest. For a geometric mean they sum exactly to the natural logarithm of the score, as such a mean is a
 * product: a contribution of 0.1 multiplies the score by exp(0.1). A child without a value adds nothing and keeps its
 * reason; its weight has gone to the others.
 *
 * @param values one entry per child, in one unit; a missing one is a `Gap`
 * @param weights zero or more per child, in any scale; equal when absent
 * @returns one entry per child, in the unit of the values (logarithms where geometric); gaps `not-computable` for all
 *   with a value when there is no score, or a geometric mean meets a value of zero or less
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 8, back to the data.
 *
 * @example
 * contributions([0.5, 1], [1, 1]) // => [0.25, 0.5]
 * contributions([0.5, gap('withheld')], [1, 1]) // => [0.5, gap('withheld')]
 */
export function contributions(
  values: readonly Value[],
  weights?: readonly number[],
  options: ContributionOptions = {},
): readonly Value[] {
  const row = weighedRow(values, weights, options);
  if ('gap' in row) return values.map(ownReason);
  const parts = settleRemainder(
    row.numbers.map((number, at) => (Number.isNaN(number) ? 0 : number * (row.weights[at] ?? 0))),
    row.score,
  );
  return values.map((value, at) => (typeof value === 'number' ? (parts[at] ?? 0) : value));
}
