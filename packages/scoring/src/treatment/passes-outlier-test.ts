import { comparableStep } from '../comparison/comparable-step.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { momentsOf } from '../statistics/moments/moments.ts';
import { columnOf, presentNumbers } from '../value/column.ts';
import type { Value } from '../value/gap.ts';

/** From where on the shape of an indicator speaks of outliers. */
export interface OutlierThresholds {
  /** Of the size of the skewness, either side; 2 when absent. */
  readonly maximumSkewness?: number;
  /** Of the excess kurtosis; 3.5 when absent. */
  readonly maximumKurtosis?: number;
}

/**
 * Whether an indicator is free of outliers that would rule its scores: skewness between -2 and 2, or kurtosis below
 * 3.5.
 *
 * Either is enough; only an indicator that is both lopsided and far-flung fails. A limit counts as reached within 1e-9.
 *
 * @param values one entry per unit, in any unit of measurement; gaps are left out
 * @param thresholds the two limits
 * @returns null where the question cannot be answered: all values equal, fewer than three, or three of which the
 *   skewness alone does not decide
 * @throws {@link ScoringError} `value-not-finite`, `threshold-invalid`
 * Source: the rule of the Joint Research Centre's audits (Global Innovation Index, appendix on the statistical audit);
 *   the measures after R. A. Groeneveld and G. Meeden, Measuring skewness and kurtosis, 1984.
 *
 * @example
 * passesOutlierTest([1, 2, 3, 4, 5]) // => true
 * passesOutlierTest([1, 2, 3, 4, 500]) // => false
 * passesOutlierTest([3, 3, 3, 3]) // => null
 */
export function passesOutlierTest(values: readonly Value[], thresholds: OutlierThresholds = {}): boolean | null {
  return passesShape(momentsOf(presentNumbers(columnOf(values))), thresholds);
}

/** The rule of {@link passesOutlierTest} on a skewness and a kurtosis, NaN where not computable. */
export function passesShape(
  { skewness, kurtosis }: { readonly skewness: number; readonly kurtosis: number },
  { maximumSkewness = 2, maximumKurtosis = 3.5 }: OutlierThresholds,
): boolean | null {
  if (!(maximumSkewness >= 0) || Number.isNaN(maximumKurtosis)) {
    throw new ScoringError('threshold-invalid', 'the outlier test requires a skewness of zero or more and a kurtosis', {
      maximumSkewness,
      maximumKurtosis,
    });
  }
  if (comparableStep(Math.abs(skewness)) < comparableStep(maximumSkewness)) return true;
  if (comparableStep(kurtosis) < comparableStep(maximumKurtosis)) return true;
  return Number.isNaN(skewness) || Number.isNaN(kurtosis) ? null : false;
}
