import { columnOf, presentNumbers } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { finiteOrGap } from '../finite-or-gap.ts';
import { momentsOf } from './moments.ts';

/**
 * The excess kurtosis of one indicator: above zero when single units lie farther out than a normal distribution has
 * them.
 *
 * The bias-adjusted form G2 = ((n + 1) g2 + 6) (n - 1) / ((n - 2) (n - 3)) with g2 = m4 / m2^2 - 3, as spreadsheets
 * (`KURT`) and the outlier rule of the Joint Research Centre have it. "Excess": the normal distribution has 0, not 3.
 *
 * @param values one entry per unit, in any unit of measurement; gaps are left out
 * @returns without unit; a gap `not-computable` below four values, or when all are equal
 * @throws {@link ScoringError} `value-not-finite`
 * Source: D. N. Joanes and C. A. Gill, Comparing measures of sample skewness and kurtosis, 1998.
 *
 * @example
 * excessKurtosis([-1, -1, 1, 1]) // => -6
 * excessKurtosis([1, 2, 3]) // => gap('not-computable')
 */
export function excessKurtosis(values: readonly Value[]): Value {
  return finiteOrGap(momentsOf(presentNumbers(columnOf(values))).kurtosis);
}
