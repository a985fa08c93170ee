import type { Value } from '../value/gap.ts';
import { correlate } from './correlate.ts';
import type { Correlation } from './correlation.ts';

/**
 * Pearson's correlation: how closely two indicators lie along a straight line.
 *
 * Over the units that have both values. The probability is that of Student's t with two degrees of freedom fewer than
 * units; it supposes roughly normal numbers, so read it as a hint where indicators are skewed. One outlier can make or
 * break the coefficient; {@link spearman} and {@link kendall} look at the order only. The order of the units changes
 * nothing beyond 1e-12.
 *
 * @param first one entry per unit, in any unit of measure; a missing one is a `Gap`
 * @param second the same units in the same order
 * @returns coefficient -1 to 1, units behind it, two-sided probability 0-1
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 4.
 *
 * @example
 * pearson([1, 2, gap('withheld'), 4, 5], [2, 1, 3, 5, 4]).count // => 4
 * pearson([1, 1, 1], [1, 2, 3]).coefficient // => gap('not-computable')
 */
export function pearson(first: readonly Value[], second: readonly Value[]): Correlation {
  return correlate('pearson', first, second);
}
