import type { Direction } from '../../ranking/direction.ts';
import { columnOf, valuesOf, type Column } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { placeOnScale } from '../scale/place-on-scale.ts';
import { worstAndBest } from '../scale/worst-and-best.ts';

/** How the fraction of the leading country is taken. */
export interface FractionOfMaximumOptions {
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Fraction of the maximum: each country's value divided by the best one.
 *
 * Keeps ratios, so it wants an indicator with a true zero and no negative values: half as many is half the score. The
 * direction is applied as a sign first. Where lower is better the divisor is therefore the lowest value, the best
 * country scores 1 and worse ones score more: for such an indicator another normalisation says more.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns 1 for the best country; 0 to 1 for the others when no value is negative and higher is better;
 *   `not-computable` where the best value is 0, an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5, distance to the leader.
 *
 * @example
 * normaliseFractionOfMaximum([5, 10, 20, gap('not-asked')]) // => [0.25, 0.5, 1, gap('not-asked')]
 */
export function normaliseFractionOfMaximum(
  values: readonly Value[],
  options: FractionOfMaximumOptions = {},
): readonly Value[] {
  return valuesOf(fractionOfMaximumColumn(columnOf(values), options));
}

/** {@link normaliseFractionOfMaximum} of a column. */
export function fractionOfMaximumColumn(column: Column, { direction }: FractionOfMaximumOptions = {}): Column {
  return placeOnScale(column, { from: 0, to: worstAndBest(column, direction).best });
}
