import { ScoringError } from '../error/scoring-error.ts';
import { columnOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { dataAvailabilityColumns, unitsOf } from './data-availability.ts';

/**
 * The share of available indicators for every unit inside each group of indicators: a pillar, a sub-index, the index.
 *
 * Counted over the indicators at the bottom, whatever levels lie between: an index of twelve indicators in three
 * pillars counts twelve, not three. What is not applicable leaves the denominator.
 *
 * @param columns one list per indicator, one entry per unit; a missing one is a `Gap`
 * @param groupsOfColumns for each group the positions of its indicators; groups may overlap
 * @returns one list per group, one share (0-1) per unit; a gap `not-applicable` where no indicator of the group applies
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `position-unknown`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 2.
 *
 * @example
 * availabilityWithin([[1, 2], [gap('not-asked'), 4], [5, 6]], [[0, 1], [0, 1, 2]]) // => [[0.5, 1], [2 / 3, 1]]
 */
export function availabilityWithin(
  columns: readonly (readonly Value[])[],
  groupsOfColumns: readonly (readonly number[])[],
): readonly (readonly Value[])[] {
  return availabilityWithinColumns(columns.map(columnOf), groupsOfColumns);
}

/** {@link availabilityWithin} on columns. */
export function availabilityWithinColumns(
  columns: readonly Column[],
  groupsOfColumns: readonly (readonly number[])[],
): readonly (readonly Value[])[] {
  const units = unitsOf(columns);
  return groupsOfColumns.map((positions) => {
    const members = positions.map((position) => {
      const column = columns[position];
      if (column === undefined) {
        throw new ScoringError('position-unknown', 'a group requires positions of indicators', { position });
      }
      return column;
    });
    return dataAvailabilityColumns(members, units).map(({ availableShare }) => availableShare);
  });
}
