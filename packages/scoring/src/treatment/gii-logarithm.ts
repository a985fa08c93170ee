import { logarithmOfOnePlus } from '../elementary/logarithm-of-one-plus.ts';
import { worstAndBest } from '../normalisation/scale/worst-and-best.ts';
import { columnOf, newColumn, notComputable, setGap, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { mapNumbers } from './map-numbers.ts';

/**
 * The logarithm of the Global Innovation Index: ln((maximum - 1) (x - minimum) / (maximum - minimum) + 1).
 *
 * The lowest unit is at 0, the highest at the logarithm of its value. Order is kept. The formula is made for indicators
 * with a maximum above one; at one or below it would level the units or turn their order round, so there is no result.
 * An indicator on which all units are equal is left as it is.
 *
 * @param values one entry per unit, in the indicator's own unit; gaps stay as they are
 * @returns one entry per unit, zero or more, in logarithms; gaps `not-computable` when the maximum is one or less
 * @throws {@link ScoringError} `value-not-finite`
 * Source: Global Innovation Index, appendix on sources and methods (treatment of series with outliers, positive
 *   skewness).
 *
 * @example
 * giiLogarithm([1, gap('withheld'), 1]) // => [1, gap('withheld'), 1]
 * giiLogarithm([0.25, 0.5]) // => [gap('not-computable'), gap('not-computable')]
 * giiLogarithm([-7, 20, 100])[0] // => 0
 */
export function giiLogarithm(values: readonly Value[]): readonly Value[] {
  return valuesOf(giiLogarithmColumn(columnOf(values)));
}

/** {@link giiLogarithm} on a column. */
export function giiLogarithmColumn(column: Column): Column {
  const { worst: lowest, best: highest } = worstAndBest(column);
  if (!(lowest < highest)) return column;
  if (highest <= 1) return withoutNumbers(column);
  const range = highest / 2 - lowest / 2;
  return mapNumbers(column, (number) => logarithmOfOnePlus((highest - 1) * ((number / 2 - lowest / 2) / range)));
}

function withoutNumbers({ reasons }: Column): Column {
  const result = newColumn(reasons.length);
  for (let position = 0; position < reasons.length; position += 1) {
    setGap(result, position, reasons[position] === 0 ? notComputable : (reasons[position] as number));
  }
  return result;
}
