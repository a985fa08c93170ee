import { exactSum } from '../../summation/exact-sum.ts';
import type { Value } from '../../value/gap.ts';
import { finiteOrGap } from '../finite-or-gap.ts';
import { scaledDeviations } from '../moments/scaled-deviations.ts';
import { seriesInTime, type TimedValue } from './series-in-time.ts';

/**
 * The change of one unit's series per year, in per cent of where its trend begins.
 *
 * From three values on, a straight line is fitted by least squares, so that one odd year at either end does not make
 * the trend; the base is the line at the first time with a value. Two values are joined directly. A base below zero
 * turns the sign: read the result of a series that crosses zero with care.
 *
 * @param times one per value, all different, in any order
 * @param values one per time, in one unit of measurement; gaps are left out
 * @param options `per`: how many units of time the change is stated for; 1 when absent
 * @returns per cent of the base; 0 for a level series; a gap `not-computable` below two values or from a base of zero
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated`
 * Source: W. Becker and others, COINr: an R package for developing composite indicators, 2022 (change over panel data).
 *
 * @example
 * trendChange([2010, 2012], [4, 6]) // => 25
 * trendChange([2010, 2011, 2012], [2, 3, 4]) // => 50
 * trendChange([2010, 2011, 2012], [2, 3, 4], { per: 10 }) // => 500
 */
export function trendChange(
  times: readonly number[],
  values: readonly Value[],
  { per = 1 }: { readonly per?: number } = {},
): Value {
  const series = seriesInTime(times, values);
  const first = series[0];
  const last = series.at(-1);
  if (first === undefined || last === undefined || first === last) return finiteOrGap(Number.NaN);
  const line = series.length > 2 ? fitLine(series) : joinEnds(first, last);
  return line.slope === 0 ? 0 : finiteOrGap((line.slope / line.base) * 100 * per);
}

/** A straight line: what it gains per unit of time, and where it stands at the first time. */
interface Line {
  readonly slope: number;
  readonly base: number;
}

function joinEnds(first: TimedValue, last: TimedValue): Line {
  return { slope: (last.value - first.value) / (last.time - first.time), base: first.value };
}

function fitLine(series: readonly TimedValue[]): Line {
  const time = scaledDeviations(Float64Array.from(series, (entry) => entry.time));
  const value = scaledDeviations(Float64Array.from(series, (entry) => entry.value));
  if (Number.isNaN(value.factor)) return { slope: 0, base: value.mean };
  const slope =
    exactSum(time.deviations.map((deviation, position) => deviation * (value.deviations[position] as number))) /
    exactSum(time.deviations.map((deviation) => deviation * deviation));
  const rise = (slope * (time.deviations[0] as number)) / value.factor;
  const base = value.mean + rise;
  // A line that begins at zero misses it by a rounding; a per cent of that rounding would be some huge number.
  const isZero = Math.abs(base) <= 1e-13 * Math.max(Math.abs(value.mean), Math.abs(rise));
  return { slope: (slope * time.factor) / value.factor, base: isZero ? 0 : base };
}
