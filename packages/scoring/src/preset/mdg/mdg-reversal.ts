import { comparableStep } from '../../comparison/comparable-step.ts';
import { binaryExponent } from '../../elementary/binary-exponent.ts';
import { powerOfTwo } from '../../elementary/power-of-two.ts';
import { power } from '../../elementary/power.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import { finiteOrGap } from '../../statistics/finite-or-gap.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import { gap, type Value } from '../../value/gap.ts';
import { availableYears, type YearFigure, type YearValue } from './available-years.ts';

/** Whether a spread was halted and turned round. */
export interface MdgReversal {
  /** Change per year over the last years, in the unit of the indicator. */
  readonly slope: Value;
  /** `reversed`: getting better; `halted`: level; `continuing`: getting worse; null without a trend. */
  readonly verdict: 'reversed' | 'halted' | 'continuing' | null;
  /** Whether it is halted and begun to reverse; null without a trend. */
  readonly isMet: boolean | null;
  /** The worst figure from the first year of the goal on; the earliest of several. Null without figures. */
  readonly worst: YearFigure | null;
}

/** The choices of {@link mdgReversal}. */
export interface MdgReversalOptions {
  /** First year of the goal; 1990 when absent. */
  readonly start?: number;
  /** Year by which it is to be met; 2015 when absent. */
  readonly end?: number;
  /** How many years up to the end make the trend; 5 when absent. */
  readonly years?: number;
  /** `lower-is-better` for the spread of a disease (when absent); `higher-is-better` for forest that is lost. */
  readonly direction?: 'higher-is-better' | 'lower-is-better';
}

/**
 * Judges the targets that name no number: "have halted by 2015 and begun to reverse".
 *
 * The sign of the trend decides: the slope of the straight line through the figures of the last years (least squares),
 * not the last step, which one survey can turn. Level means less than a billionth of the unit per year. That the trend
 * is taken over five years is ours; the goals do not say.
 *
 * @param series one country's figures in any order, each year once, in the unit of the indicator
 * @returns the trend and what it means; a gap `not-computable` as slope with fewer than two figures in those years
 * @throws {@link ScoringError} `years-invalid` when the end is not after the start or the years are not above zero;
 *   `years-repeated`, `value-not-finite`, `sum-overflows`
 * Source: United Nations, Millennium Development Goals, targets 6.A, 6.C and 7.A; method.md 7 ("sign of trend by 2015").
 *
 * @example
 * mdgReversal([{ year: 2011, value: 9 }, { year: 2013, value: 8 }, { year: 2015, value: 5 }]).slope // => -1
 * mdgReversal([{ year: 2011, value: 9 }, { year: 2013, value: 8 }, { year: 2015, value: 5 }]).verdict // => 'reversed'
 */
export function mdgReversal(series: readonly YearValue[], options: MdgReversalOptions = {}): MdgReversal {
  const { start = 1990, end = 2015, years = 5, direction = 'lower-is-better' } = options;
  if (!(Number.isFinite(start) && Number.isFinite(end) && start < end && years > 0)) {
    throw new ScoringError('years-invalid', 'a trend requires an end after its start and years above zero', {
      start,
      end,
      years,
    });
  }
  const sign = direction === 'lower-is-better' ? 1 : -1;
  const figures = availableYears(series, start, end);
  const slope = slopeOf(figures.filter(({ year }) => year > end - years));
  const worst = figures.reduce<YearFigure | null>(
    (found, figure) => (found === null || sign * figure.value > sign * found.value ? figure : found),
    null,
  );
  if (typeof slope !== 'number') return { slope, verdict: null, isMet: null, worst };
  const step = sign * comparableStep(slope);
  const verdict = step < 0 ? 'reversed' : step > 0 ? 'continuing' : 'halted';
  return { slope, verdict, isMet: verdict === 'reversed', worst };
}

function slopeOf(figures: readonly YearFigure[]): Value {
  if (figures.length < 2) return gap('not-computable');
  const largest = figures.reduce((found, { value }) => Math.max(found, Math.abs(value)), 0);
  if (largest === 0) return 0;
  // By a power of two, which changes no digit: the largest numbers would otherwise overflow on the way.
  const scale = powerOfTwo(binaryExponent(largest));
  const base = (figures[0]?.value ?? 0) / scale;
  const middleYear = exactSum(figures.map(({ year }) => year)) / figures.length;
  // Each value against the first: a level series then has a slope of exactly zero.
  const shared = exactSum(figures.map(({ year, value }) => (year - middleYear) * (value / scale - base)));
  const slope = (shared / exactSum(figures.map(({ year }) => power(year - middleYear, 2)))) * scale;
  return finiteOrGap(slope);
}
