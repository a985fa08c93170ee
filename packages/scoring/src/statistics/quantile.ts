import { ScoringError } from '../error/scoring-error.ts';
import { gap, type Value } from '../value/gap.ts';
import { presentValues } from '../value/present-values.ts';

/**
 * The value below which a share of the values lies, interpolated (type 7).
 *
 * With n values in order, the position is 1 + (n - 1) p; between two values it is interpolated. Type 7 of Hyndman and
 * Fan is the default of R, NumPy and spreadsheets (`PERCENTILE.INC`), so figures can be compared with theirs.
 *
 * @param values one entry per country, in one unit; gaps are left out
 * @param probability 0 for the lowest value, 0.5 for the median, 1 for the highest
 * @returns in the unit of the values; a gap `not-computable` without any value
 * @throws {@link ScoringError} `probability-out-of-range`, `value-not-finite`
 * Source: R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, 1996.
 *
 * @example
 * quantile([1, 2, 3, 4], 0.25) // => 1.75
 */
export function quantile(values: readonly Value[], probability: number): Value {
  if (!(probability >= 0 && probability <= 1)) {
    throw new ScoringError('probability-out-of-range', 'a quantile requires a probability between 0 and 1', {
      probability,
    });
  }
  const sorted = presentValues(values).toSorted((one, other) => one - other);
  return sorted.length === 0 ? gap('not-computable') : quantileOfSorted(sorted, probability);
}

/** {@link quantile} of at least one number, in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const lower = sorted[Math.floor(position)] as number;
  const upper = sorted[Math.ceil(position)] as number;
  const share = position - Math.floor(position);
  // Weighing both ends, not adding a share of the difference: the difference of two huge numbers may overflow.
  const between = share === 0 ? lower : lower * (1 - share) + upper * share;
  return Math.min(Math.max(between, lower), upper);
}
