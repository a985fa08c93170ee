import { power } from '../../elementary/power.ts';
import type { Value } from '../../value/gap.ts';
import { finiteOrGap } from '../finite-or-gap.ts';
import { seriesInTime } from './series-in-time.ts';

/**
 * The compound annual growth rate of one unit's series: the constant yearly rate that leads from the first value to the
 * last.
 *
 * Only the two ends count; what lies between does not. See {@link trendChange} for a rate that heeds every value.
 *
 * @param times one per value, all different, in any order; the rate is per their unit
 * @param values one per time, in one unit of measurement; gaps are left out
 * @returns a share per unit of time, 0.05 for 5 %; 0 when both ends are equal; a gap `not-computable` below two values,
 *   from a first value of zero, and between values of different sign
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated`
 * Source: World Bank, World Development Indicators, statistical methods (geometric growth between two ends).
 *
 * @example
 * compoundGrowthRate([2010, 2011, 2012], [4, gap('not-asked'), 9]) // => 0.5
 * compoundGrowthRate([2010, 2012], [0, 9]) // => gap('not-computable')
 */
export function compoundGrowthRate(times: readonly number[], values: readonly Value[]): Value {
  const series = seriesInTime(times, values);
  const first = series[0];
  const last = series.at(-1);
  if (first === undefined || last === undefined || first === last) return finiteOrGap(Number.NaN);
  if (first.value === last.value) return 0;
  return finiteOrGap(power(last.value / first.value, 1 / (last.time - first.time)) - 1);
}
