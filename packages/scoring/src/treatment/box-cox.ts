import { exponentialMinusOne } from '../elementary/exponential-minus-one.ts';
import { worstAndBest } from '../normalisation/scale/worst-and-best.ts';
import { requireFinite } from '../value/require-finite.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { mapNumbers } from './map-numbers.ts';
import { logarithmAbove } from './plain-shifted-logarithm.ts';

/** How strongly an indicator is bent. */
export interface BoxCoxOptions {
  /** 1 leaves the shape, 0.5 is the square root, 0 the logarithm, -1 the reciprocal; 0 when absent. */
  readonly lambda?: number;
}

/**
 * The Box-Cox transformation of one indicator: (y^lambda - 1) / lambda with y = x - minimum + 1, ln y for lambda zero.
 *
 * A family from the logarithm to no change at all. The shift makes it exist for zeros and negative values; it depends
 * on the unit of measurement, as {@link plainShiftedLogarithm} does. Order is kept. An indicator on which all units are
 * equal is left as it is.
 *
 * @param values one entry per unit, in the indicator's own unit; gaps stay as they are
 * @param options the power
 * @returns one entry per unit, zero or more; gaps `not-computable` where a power above one leaves the range of numbers
 * @throws {@link ScoringError} `value-not-finite`, also for a lambda that is none
 * Source: G. E. P. Box and D. R. Cox, An Analysis of Transformations, 1964.
 *
 * @example
 * boxCox([4, gap('withheld'), 4 + Math.expm1(2)]) // => [0, gap('withheld'), 2]
 * boxCox([4, 4]) // => [4, 4]
 */
export function boxCox(values: readonly Value[], options: BoxCoxOptions = {}): readonly Value[] {
  return valuesOf(boxCoxColumn(columnOf(values), options));
}

/** {@link boxCox} on a column. */
export function boxCoxColumn(column: Column, { lambda = 0 }: BoxCoxOptions = {}): Column {
  requireFinite(lambda, 'lambda');
  const { worst: lowest, best: highest } = worstAndBest(column);
  if (!(lowest < highest)) return column;
  return mapNumbers(column, (number) => {
    const logarithm = logarithmAbove(lowest, number);
    return lambda === 0 ? logarithm : exponentialMinusOne(lambda * logarithm) / lambda;
  });
}
