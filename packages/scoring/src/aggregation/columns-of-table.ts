import { ScoringError } from '../error/scoring-error.ts';
import type { Direction } from '../ranking/direction.ts';
import { columnOf, valueAt, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';

/**
 * Turns a table about: from one row per unit to one column per indicator.
 *
 * @param table one row per unit, one value per indicator in each
 * @param directions where they are given, one per indicator; only their number is looked at here
 * @throws {@link ScoringError} `lengths-differ` for rows of different length, `value-not-finite`
 */
export function columnsOfTable(
  table: readonly (readonly Value[])[],
  directions?: readonly Direction[],
): readonly Column[] {
  const width = table[0]?.length ?? 0;
  table.forEach((row, unit) => {
    if (row.length !== width) {
      throw new ScoringError('lengths-differ', 'a table requires as many values in every row', {
        unit,
        values: row.length,
        indicators: width,
      });
    }
  });
  if (directions !== undefined && table.length > 0 && directions.length !== width) {
    throw new ScoringError('lengths-differ', 'a table requires one direction per indicator', {
      directions: directions.length,
      indicators: width,
    });
  }
  return Array.from({ length: width }, (_, indicator) => columnOf(table.map((row) => row[indicator] as Value)));
}

/** The way back: one row per unit. */
export function rowsOfColumns(columns: readonly Column[], units: number): readonly (readonly Value[])[] {
  return Array.from({ length: units }, (_, unit) => columns.map((column) => valueAt(column, unit)));
}
