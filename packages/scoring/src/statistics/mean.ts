import { columnOf, presentNumbers } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { centreOf } from './moments/centre.ts';
import { finiteOrGap } from './finite-or-gap.ts';

/**
 * The mean of one indicator over the units that have a value, each counted once.
 *
 * Summed exactly, so the order of the units changes no digit; kept between the lowest and the highest value, so that
 * the mean of a constant indicator is that constant to the last bit.
 *
 * @param values one entry per unit, in one unit of measurement; gaps are left out
 * @returns in the unit of the values; a gap `not-computable` without any value
 * @throws {@link ScoringError} `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 2.
 *
 * @example
 * mean([1, gap('withheld'), 4]) // => 2.5
 * mean([gap('withheld')]) // => gap('not-computable')
 */
export function mean(values: readonly Value[]): Value {
  return finiteOrGap(meanOf(presentNumbers(columnOf(values))));
}

/** The arithmetic of {@link mean} on numbers that are all there; NaN for none. */
export function meanOf(numbers: Float64Array): number {
  return centreOf(numbers).mean;
}
