import type { Value } from '../value/gap.ts';
import { correlate } from './correlate.ts';
import type { Correlation } from './correlation.ts';

/**
 * Kendall's tau-b: how much more often two units stand in the same order on both indicators than in the opposite one.
 *
 * Tau-b, because indicators have ties: it reaches 1 only when the ties agree too. Over the units that have both
 * values; only equal numbers are tied. The probability is exact without ties below 50 units, else by the normal
 * distribution with the variance that ties leave, without a correction for continuity.
 *
 * @param first one entry per unit, in any unit of measure; a missing one is a `Gap`
 * @param second the same units in the same order
 * @returns coefficient -1 to 1, units behind it, two-sided probability 0-1
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: M. G. Kendall, Rank Correlation Methods, 1948, chapters 3 to 5.
 *
 * @example
 * kendall([1, 2, 3, 4, 5], [1, 2, 3, 5, 4]).coefficient // => 0.8
 */
export function kendall(first: readonly Value[], second: readonly Value[]): Correlation {
  return correlate('kendall', first, second);
}
