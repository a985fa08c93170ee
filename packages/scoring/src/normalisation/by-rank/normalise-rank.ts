import type { Direction } from '../../ranking/direction.ts';
import { countBelow, countUpTo, sortedSteps, type SortedSteps } from '../../ranking/sorted-steps.ts';
import { columnOf, newColumn, setGap, setNumber, valuesOf, type Column } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';

/** How ranks become scores. */
export interface RankScoreOptions {
  /** Which of the places that equal countries take up is theirs: the `lowest` when absent, the `highest`, the `average`. */
  readonly ties?: 'lowest' | 'highest' | 'average';
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
  /** Width of a step at which two values are the same, in the indicator's own unit; 1e-9 when absent, 0 for exactly equal. */
  readonly tolerance?: number;
}

/**
 * Ranking as a normalisation: the worst country scores 1, each better one a point more.
 *
 * Not to be read as a published rank, where 1 is the best (see {@link competitionRanks}): here more is better, as in
 * every score. Outliers lose all their weight, and with them the distances between countries.
 * Values are put on a grid before they are compared (see {@link comparableStep}); for an indicator whose own unit
 * makes its differences smaller than 1e-9, give a smaller tolerance.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns 1 to the number of countries with a value, in the same order; an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`, `tolerance-negative`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5.
 *
 * @example
 * normaliseRank([5, 9, 9, 20, gap('withheld')]) // => [1, 2, 2, 4, gap('withheld')]
 * normaliseRank([5, 9, 9, 20], { ties: 'average', direction: 'lower-is-better' }) // => [4, 2.5, 2.5, 1]
 */
export function normaliseRank(values: readonly Value[], options: RankScoreOptions = {}): readonly Value[] {
  return valuesOf(rankColumn(columnOf(values), options));
}

/** {@link normaliseRank} of a column. */
export function rankColumn(column: Column, options: RankScoreOptions = {}): Column {
  const { ties = 'lowest', direction, tolerance = 1e-9 } = options;
  const all = sortedSteps(column, tolerance);
  const isLowerBetter = direction === 'lower-is-better';
  const ranks = newColumn(column.reasons.length);
  for (let position = 0; position < column.reasons.length; position += 1) {
    const reason = column.reasons[position] as number;
    if (reason === 0) setNumber(ranks, position, rankOf(all, all.steps[position] as number, ties, isLowerBetter));
    else setGap(ranks, position, reason);
  }
  return ranks;
}

function rankOf(
  all: SortedSteps,
  step: number,
  ties: 'lowest' | 'highest' | 'average',
  isLowerBetter: boolean,
): number {
  if (ties === 'average')
    return (rankOf(all, step, 'lowest', isLowerBetter) + rankOf(all, step, 'highest', isLowerBetter)) / 2;
  if (ties === 'highest') return isLowerBetter ? all.count - countBelow(all, step) : countUpTo(all, step);
  return 1 + (isLowerBetter ? all.count - countUpTo(all, step) : countBelow(all, step));
}
