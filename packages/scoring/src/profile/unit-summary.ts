import { requireSameLength } from '../correlation/require-same-length.ts';
import type { Direction } from '../ranking/direction.ts';
import { columnOf } from '../value/column.ts';
import { gap, type Value } from '../value/gap.ts';
import { requireUnit, standingOf } from './rank-of-unit.ts';

/** How a unit stands in one column: an indicator, a dimension or the index. */
export interface SummaryLine {
  /** Position of the column. */
  readonly position: number;
  /** In the unit of the column. */
  readonly value: Value;
  /** 1 is best; null without a value. */
  readonly rank: number | null;
  /** Units with a value in this column. */
  readonly of: number;
}

/** Which end of each column is the good one. */
export interface ProfileOptions {
  /** One per column; `higher-is-better` when absent. */
  readonly directions?: readonly Direction[];
}

/**
 * One unit at a glance: its value and rank at every element of the framework.
 *
 * Ranks are competition ranks (1-2-2-4), equal to 1e-9 is tied. `of` stands beside each rank, because with gaps a rank
 * of 30 may be the last of 30.
 *
 * @param columns one list per element in the order they are to be shown, one entry per unit; a missing one is a `Gap`
 * @param unit position of the unit
 * @returns one line per column
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `position-unknown`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 8, back to the data.
 *
 * @example
 * unitSummary([[0.5, 0.7, 0.2]], 0) // => [{ position: 0, value: 0.5, rank: 2, of: 3 }]
 */
export function unitSummary(
  columns: readonly (readonly Value[])[],
  unit: number,
  { directions = [] }: ProfileOptions = {},
): readonly SummaryLine[] {
  requireSameLength(columns);
  requireUnit(unit, columns[0]?.length ?? 0);
  return columns.map((values, position) => {
    const standing = standingOf(columnOf(values), unit, directions[position] ?? 'higher-is-better');
    return {
      position,
      value: values[unit] ?? gap('not-computable'),
      rank: standing?.rank ?? null,
      of: standing?.of ?? values.filter((value) => typeof value === 'number').length,
    };
  });
}
