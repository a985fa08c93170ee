import { exactSum } from '../../summation/exact-sum.ts';
import { columnOf, presentNumbers } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { finiteOrGap } from '../finite-or-gap.ts';
import { scaledDeviations } from './scaled-deviations.ts';

/** Divides by n where the units are all there are, by n - 1 where they stand for more. */
export type DeviationOf = 'population' | 'sample';

/**
 * The standard deviation of one indicator: how far a unit typically lies from the mean.
 *
 * Publications differ in the divisor: the United Nations standardises with the population deviation, spreadsheets and
 * statistical programs print the sample deviation by default. The deviations are taken first and squared second: the
 * short formula with the squared mean loses all digits of a small spread around a large number.
 *
 * @param values one entry per unit, in one unit of measurement; gaps are left out
 * @param options `of`: `sample` (n - 1) when absent, or `population` (n)
 * @returns zero or more, in the unit of the values; 0 for a constant; a gap `not-computable` without a value, or with
 *   one alone as a sample
 * @throws {@link ScoringError} `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5.
 *
 * @example
 * standardDeviation([2, 4, 4, 4, 5, 5, 7, 9], { of: 'population' }) // => 2
 * standardDeviation([1, gap('withheld'), 3, 5]) // => 2
 * standardDeviation([1]) // => gap('not-computable')
 */
export function standardDeviation(
  values: readonly Value[],
  { of = 'sample' }: { readonly of?: DeviationOf } = {},
): Value {
  return finiteOrGap(standardDeviationOf(presentNumbers(columnOf(values)), of));
}

/** The arithmetic of {@link standardDeviation} on numbers that are all there; NaN where not computable. */
export function standardDeviationOf(numbers: Float64Array, of: DeviationOf): number {
  const divisor = of === 'sample' ? numbers.length - 1 : numbers.length;
  if (divisor < 1) return Number.NaN;
  const { deviations, factor } = scaledDeviations(numbers);
  if (Number.isNaN(factor)) return 0;
  return Math.sqrt(exactSum(deviations.map((deviation) => deviation * deviation)) / divisor) / factor;
}
