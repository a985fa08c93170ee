import { naturalLogarithm } from '../elementary/natural-logarithm.ts';
import { powerOfTwo } from '../elementary/power-of-two.ts';
import { worstAndBest } from '../normalisation/scale/worst-and-best.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { mapNumbers } from './map-numbers.ts';

/**
 * The logarithm of one indicator, shifted so that it exists: ln(x - minimum + 0.01 (maximum - minimum)).
 *
 * Pulls in a long upper tail. The shift is a share of the range, so the result does not depend on the unit of
 * measurement beyond a constant. Order is kept. An indicator on which all units are equal has no range and is left as
 * it is.
 *
 * @param values one entry per unit, in the indicator's own unit; gaps stay as they are
 * @returns one entry per unit, in logarithms
 * @throws {@link ScoringError} `value-not-finite`
 * Source: W. Becker and others, COINr: an R package for developing composite indicators, 2022 (`log_CT`, after the COIN
 *   Tool of the Joint Research Centre).
 *
 * @example
 * shiftedLogarithm([0, gap('withheld'), 100])[0] // => 0
 * shiftedLogarithm([3, 3]) // => [3, 3]
 */
export function shiftedLogarithm(values: readonly Value[]): readonly Value[] {
  return valuesOf(shiftedLogarithmColumn(columnOf(values)));
}

/** {@link shiftedLogarithm} on a column. */
export function shiftedLogarithmColumn(column: Column): Column {
  const { worst: lowest, best: highest } = worstAndBest(column);
  return lowest < highest ? mapNumbers(column, distanceLogarithm(lowest, lowest, highest)) : column;
}

/**
 * The logarithm of the distance from one end plus a hundredth of the range.
 *
 * @param end the lowest or the highest number
 */
export function distanceLogarithm(end: number, lowest: number, highest: number): (number: number) => number {
  // A range beyond the largest double, or so small that a hundredth of it vanishes, is brought to size first.
  const exponent = !(highest - lowest < 1e300) ? -8 : highest - lowest < 1e-290 ? 600 : 0;
  const factor = powerOfTwo(exponent);
  const shift = 0.01 * (highest * factor - lowest * factor);
  return (number) => naturalLogarithm(Math.abs(number * factor - end * factor) + shift) - exponent * Math.LN2;
}
