import { logarithmOfOnePlus } from '../elementary/logarithm-of-one-plus.ts';
import { naturalLogarithm } from '../elementary/natural-logarithm.ts';
import { worstAndBest } from '../normalisation/scale/worst-and-best.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { mapNumbers } from './map-numbers.ts';

/**
 * The logarithm of one indicator, shifted by one: ln(x - minimum + 1).
 *
 * The lowest unit is at 0. Unlike {@link shiftedLogarithm} it depends on the unit of measurement: a population in
 * millions hardly bends, one in persons bends hard. Order is kept. An indicator on which all units are equal is left as
 * it is.
 *
 * @param values one entry per unit, in the indicator's own unit; gaps stay as they are
 * @returns one entry per unit, zero or more, in logarithms
 * @throws {@link ScoringError} `value-not-finite`
 * Source: W. Becker and others, COINr: an R package for developing composite indicators, 2022 (`log_CT_orig`).
 *
 * @example
 * plainShiftedLogarithm([5, gap('withheld'), 5 + Math.expm1(2)]) // => [0, gap('withheld'), 2]
 */
export function plainShiftedLogarithm(values: readonly Value[]): readonly Value[] {
  return valuesOf(plainShiftedLogarithmColumn(columnOf(values)));
}

/** {@link plainShiftedLogarithm} on a column. */
export function plainShiftedLogarithmColumn(column: Column): Column {
  const { worst: lowest, best: highest } = worstAndBest(column);
  return lowest < highest ? mapNumbers(column, (number) => logarithmAbove(lowest, number)) : column;
}

/** ln(number - lowest + 1). The one is added inside the logarithm: beside it, a tiny difference would vanish. */
export function logarithmAbove(lowest: number, number: number): number {
  const distance = number - lowest;
  return distance < Infinity ? logarithmOfOnePlus(distance) : naturalLogarithm(number / 2 - lowest / 2) + Math.LN2;
}
