import { worstAndBest } from '../normalisation/scale/worst-and-best.ts';
import { momentsOf } from '../statistics/moments/moments.ts';
import { columnOf, presentNumbers, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { mapNumbers } from './map-numbers.ts';
import { distanceLogarithm } from './shifted-logarithm.ts';

/**
 * The shifted logarithm from the side of the long tail: that of {@link shiftedLogarithm} for a skewness above zero, its
 * mirror image -ln(maximum - x + 0.01 (maximum - minimum)) otherwise.
 *
 * A logarithm taken from the wrong side makes a long lower tail longer. Order is kept either way. An indicator on which
 * all units are equal is left as it is; two values have no skewness and are taken from below.
 *
 * @param values one entry per unit, in the indicator's own unit; gaps stay as they are
 * @returns one entry per unit, in logarithms, below zero with the mirror image of a range above one
 * @throws {@link ScoringError} `value-not-finite`
 * Source: W. Becker and others, COINr: an R package for developing composite indicators, 2022 (`log_CT_plus`).
 *
 * @example
 * signedShiftedLogarithm([0, 0, 100])[0] // => 0
 * signedShiftedLogarithm([0, 100, 100])[2] // => 0
 */
export function signedShiftedLogarithm(values: readonly Value[]): readonly Value[] {
  return valuesOf(signedShiftedLogarithmColumn(columnOf(values)));
}

/**
 * {@link signedShiftedLogarithm} on a column.
 *
 * @param skewness of the column, where the caller knows it; NaN where it has none
 */
export function signedShiftedLogarithmColumn(
  column: Column,
  skewness: number = momentsOf(presentNumbers(column)).skewness,
): Column {
  const { worst: lowest, best: highest } = worstAndBest(column);
  if (!(lowest < highest)) return column;
  if (!(skewness <= 0)) return mapNumbers(column, distanceLogarithm(lowest, lowest, highest));
  const logarithm = distanceLogarithm(highest, lowest, highest);
  return mapNumbers(column, (number) => -logarithm(number));
}
