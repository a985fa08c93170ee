import type { Value } from '../value/gap.ts';
import { correlate } from './correlate.ts';
import type { Correlation } from './correlation.ts';

/**
 * Spearman's correlation: Pearson's of the ranks, so of order and not of distance.
 *
 * Ranks are taken over the units that have both values; tied units share the average of their ranks, and only equal
 * numbers are tied. The probability without ties is exact up to 9 units and by the Edgeworth series of the null
 * distribution up to 1290; with ties, or beyond, by Student's t.
 *
 * @param first one entry per unit, in any unit of measure; a missing one is a `Gap`
 * @param second the same units in the same order
 * @returns coefficient -1 to 1, units behind it, two-sided probability 0-1
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: C. Spearman, American Journal of Psychology 15, 1904; for the probability Algorithm AS 89, 1975.
 *
 * @example
 * spearman([1, 2, 3, 4], [1, 8, 27, 64]).coefficient // => 1
 * spearman([1, 2, 3, 4], [2, 1, 4, 3]).coefficient // => 0.6
 */
export function spearman(first: readonly Value[], second: readonly Value[]): Correlation {
  return correlate('spearman', first, second);
}
