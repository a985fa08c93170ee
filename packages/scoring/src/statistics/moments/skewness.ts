import { columnOf, presentNumbers } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { finiteOrGap } from '../finite-or-gap.ts';
import { momentsOf } from './moments.ts';

/**
 * The skewness of one indicator: above zero when a few units lie far above the rest, below zero when far below.
 *
 * The bias-adjusted form G1 = sqrt(n (n - 1)) / (n - 2) m3 / m2^1.5, as spreadsheets (`SKEW`) and the outlier rule of
 * the Joint Research Centre have it; the plain m3 / m2^1.5 is smaller, by a tenth at fifteen units.
 *
 * @param values one entry per unit, in any unit of measurement; gaps are left out
 * @returns without unit; a gap `not-computable` below three values, or when all are equal
 * @throws {@link ScoringError} `value-not-finite`
 * Source: D. N. Joanes and C. A. Gill, Comparing measures of sample skewness and kurtosis, 1998.
 *
 * @example
 * skewness([1, 2, 3]) // => 0
 * skewness([1, 1, 1]) // => gap('not-computable')
 */
export function skewness(values: readonly Value[]): Value {
  return finiteOrGap(momentsOf(presentNumbers(columnOf(values))).skewness);
}
