import { columnOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import type { Direction } from './direction.ts';
import { countBelow, countUpTo, sortedSteps } from './sorted-steps.ts';

/** How values become ranks. */
export interface RankOptions {
  /** Width of a step at which two values are the same; 1e-9 when absent, 0 for exactly equal. */
  readonly tolerance?: number;
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Standard competition ranks, 1-2-2-4: one more than the number of countries strictly better.
 *
 * Equal countries share the better place and the places after them stay empty, as in every edition of the United
 * Nations survey. A country without a value has no rank and takes no place. Values are put on a grid before they are
 * compared (see {@link comparableStep}), so noise in the last digits makes no difference of rank, and the order of
 * the rows makes none either. Rank unrounded values, unless the producer ranked rounded ones.
 *
 * @param values one entry per country, in one unit
 * @returns one rank per entry, in the same order, 1 is best; null for a gap
 * @throws {@link ScoringError} `value-not-finite`, `tolerance-negative`
 * Source: United Nations E-Government Survey, rank tables 2003-2024; method.md section 0.
 *
 * @example
 * competitionRanks([0.7, 0.9, 0.7, 0.1, gap('withheld')]) // => [2, 1, 2, 4, null]
 */
export function competitionRanks(values: readonly Value[], options: RankOptions = {}): readonly (number | null)[] {
  const { tolerance = 1e-9, direction = 'higher-is-better' } = options;
  const ranks = competitionRanksColumn(columnOf(values), tolerance, direction);
  return Array.from(ranks, (rank) => (rank === 0 ? null : rank));
}

/** {@link competitionRanks} of a column: 1 is best, 0 stands for a gap. */
export function competitionRanksColumn(
  column: Column,
  tolerance: number,
  direction: Direction = 'higher-is-better',
): Int32Array {
  const all = sortedSteps(column, tolerance);
  const isLowerBetter = direction === 'lower-is-better';
  const ranks = new Int32Array(column.reasons.length);
  for (let position = 0; position < ranks.length; position += 1) {
    if (column.reasons[position] !== 0) continue;
    const step = all.steps[position] as number;
    ranks[position] = 1 + (isLowerBetter ? countBelow(all, step) : all.count - countUpTo(all, step));
  }
  return ranks;
}
