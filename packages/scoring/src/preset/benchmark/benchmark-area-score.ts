import { arithmeticMean } from '../../aggregation/arithmetic-mean.ts';
import type { MeanOptions } from '../../aggregation/mean-options.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import { gap, isGap, type Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';

/** The choices of {@link benchmarkAreaScore}. */
export interface BenchmarkAreaOptions extends MeanOptions {
  /** Whether the law forbids what the area measures, as some forbid unsolicited proposals. */
  readonly isProhibited?: boolean;
}

/**
 * The score of one area of procurement: 100 x the sum of points / the number of benchmarks.
 *
 * Every benchmark of an area weighs the same. An economy that prohibits unsolicited proposals has no score there rather
 * than a low one (from memory, unverified). Areas are never summed: each is read alone, so no function here does it.
 *
 * @param points one entry per benchmark of the area, 0 to 1 (see `benchmarkPoints`), or its gap; what is not applicable
 *   leaves the number of benchmarks
 * @param options availability, as in `arithmeticMean`, with 1 as `minimumShare` when absent; whether it is prohibited
 * @returns 0 to 100; a gap `not-applicable` where prohibited, else as `arithmeticMean` gives it
 * @throws {@link ScoringError} `points-invalid` for points outside 0 to 1; `value-not-finite`, `share-out-of-range`
 * Source: World Bank, Benchmarking Infrastructure Development 2020, methodology; the formula is inferred from its equal
 *   weights (method.md 6).
 *
 * @example
 * benchmarkAreaScore([1, 0.5, 0.25, 0]) // => 43.75
 * benchmarkAreaScore([1, 0.5], { isProhibited: true }) // => gap('not-applicable')
 */
export function benchmarkAreaScore(points: readonly Value[], options: BenchmarkAreaOptions = {}): Value {
  const { isProhibited = false, ...meanOptions } = options;
  const hundredths = points.map((value, position) => {
    if (isGap(value)) return value;
    requireFinite(value, 'points', position);
    if (value < 0 || value > 1) {
      throw new ScoringError('points-invalid', 'a benchmark requires points from 0 to 1', { value, position });
    }
    return 100 * value;
  });
  if (isProhibited) return gap('not-applicable');
  return arithmeticMean(hundredths, undefined, { minimumShare: 1, ...meanOptions });
}
