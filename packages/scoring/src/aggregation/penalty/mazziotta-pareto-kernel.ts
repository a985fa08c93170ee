import type { RowKernel } from '../row-kernel.ts';
import { meanAndDeviation } from './mean-and-deviation.ts';

/** How an uneven profile is corrected. */
export interface MazziottaParetoPenalty {
  /**
   * `minus` where more of the index is better (development): unevenness lowers it. `plus` where less is better
   * (poverty): unevenness raises it. `minus` when absent.
   */
  readonly penalty?: 'minus' | 'plus';
  /**
   * Whose deviation across the indicators: of a `population` (divided by n, as published; when absent) or of a
   * `sample` (by n - 1, as some software has it).
   */
  readonly deviationOf?: 'population' | 'sample';
}

/**
 * The arithmetic of the Mazziotta-Pareto index on one standardised row: mean -/+ deviation x coefficient of variation.
 *
 * Mean and deviation are weighted where weights are given; the published index weighs all indicators equally. The
 * deviation of a weighted sample is enlarged by n / (n - 1), n the number of indicators.
 *
 * @returns a kernel that gives NaN where the mean is not above zero, or a sample has one number only
 * Source: M. Mazziotta and A. Pareto, On a Generalized Non-compensatory Composite Index, Social Indicators Research
 * 127, 2016.
 */
export function mazziottaParetoKernel({
  penalty = 'minus',
  deviationOf = 'population',
}: MazziottaParetoPenalty = {}): RowKernel {
  const sign = penalty === 'minus' ? -1 : 1;
  const isSample = deviationOf === 'sample';
  return (numbers, weights, count) => {
    const { mean, deviation } = meanAndDeviation(numbers, weights, count);
    // A coefficient of variation means nothing around zero, and would reward unevenness below it.
    if (mean <= 0) return Number.NaN;
    // One number has no sample deviation: 1 / 0, and infinity times zero is NaN.
    const correction = isSample ? count / (count - 1) : 1;
    return mean + sign * correction * deviation * (deviation / mean);
  };
}
