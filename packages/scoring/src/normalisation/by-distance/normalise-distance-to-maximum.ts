import type { Direction } from '../../ranking/direction.ts';
import { columnOf, valuesOf, type Column } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { placeOnScale } from '../scale/place-on-scale.ts';
import { worstAndBest } from '../scale/worst-and-best.ts';

/** How the distance to the leading country is taken. */
export interface DistanceToMaximumOptions {
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Distance to the maximum: 1 minus the distance to the best country, in ranges of the table.
 *
 * 1 - (max - x) / (max - min), which is min-max between 0 and 1 and is computed so: the subtraction from 1 would cost
 * the scores near 0 their last digits.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns 0 for the worst country to 1 for the best, in the same order; `not-computable` where no two countries
 *   differ, an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5.
 *
 * @example
 * normaliseDistanceToMaximum([2, 4, 10, gap('withheld')]) // => [0, 0.25, 1, gap('withheld')]
 */
export function normaliseDistanceToMaximum(
  values: readonly Value[],
  options: DistanceToMaximumOptions = {},
): readonly Value[] {
  return valuesOf(distanceToMaximumColumn(columnOf(values), options));
}

/** {@link normaliseDistanceToMaximum} of a column. */
export function distanceToMaximumColumn(column: Column, { direction }: DistanceToMaximumOptions = {}): Column {
  const { worst, best } = worstAndBest(column, direction);
  return placeOnScale(column, { from: worst, to: best });
}
