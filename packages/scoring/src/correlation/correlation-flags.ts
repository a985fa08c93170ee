import { comparableStep } from '../comparison/comparable-step.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { requireFinite } from '../value/require-finite.ts';
import { isGap, type Value } from '../value/gap.ts';
import type { CorrelationMethod } from './correlation.ts';
import { correlationMatrix } from './correlation-matrix.ts';

/** Which pairs are worth a look. */
export interface CorrelationFlagOptions {
  /** Bound of the coefficient, -1 to 1. */
  readonly threshold: number;
  /**
   * `high` above the bound (when absent): may say the same twice. `low` below it: little in common, or a contradiction
   * where the bound is 0 or less. `strong` further from zero than the bound, whatever the sign.
   */
  readonly kind?: 'high' | 'low' | 'strong';
  /** `pearson` when absent. */
  readonly method?: CorrelationMethod;
}

/** A pair of indicators beyond the bound. */
export interface CorrelationFlag {
  /** Position of the first indicator. */
  readonly first: number;
  /** Position of the second, after the first. */
  readonly second: number;
  /** The parent that they share. */
  readonly parent: string;
  readonly coefficient: number;
  /** Units behind it. */
  readonly count: number;
}

/**
 * Pairs of indicators under the same parent whose correlation lies beyond a bound.
 *
 * A coefficient at the bound itself (to 1e-9) is not flagged. Pairs without a coefficient are not flagged either: they
 * stand as gaps in {@link correlationMatrix}.
 *
 * @param columns one list per indicator, one entry per unit in each; a missing one is a `Gap`
 * @param parents code of the parent of each indicator
 * @returns by position of the first indicator, then of the second
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 4.
 *
 * @example
 * correlationFlags([[1, 2, 3], [1, 2, 4], [3, 2, 1]], ['A', 'A', 'B'], { threshold: 0.9, method: 'kendall' })[0]?.second // => 1
 * correlationFlags([[1, 2, 3], [1, 2, 4], [3, 2, 1]], ['A', 'A', 'B'], { threshold: 1, method: 'kendall' }) // => []
 */
export function correlationFlags(
  columns: readonly (readonly Value[])[],
  parents: readonly string[],
  { threshold, kind = 'high', method = 'pearson' }: CorrelationFlagOptions,
): readonly CorrelationFlag[] {
  if (parents.length !== columns.length) {
    throw new ScoringError('lengths-differ', 'flags require one parent per indicator', {
      indicators: columns.length,
      parents: parents.length,
    });
  }
  const bound = comparableStep(requireFinite(threshold, 'threshold'));
  const { coefficients, counts } = correlationMatrix(columns, { method, pValues: false });
  return parents.flatMap((parent, first) =>
    parents.flatMap((other, second) => {
      const coefficient = coefficients[first]?.[second];
      if (second <= first || other !== parent || coefficient === undefined || isGap(coefficient)) return [];
      const step = comparableStep(kind === 'strong' ? Math.abs(coefficient) : coefficient);
      const isBeyond = kind === 'low' ? step < bound : step > bound;
      return isBeyond ? [{ first, second, parent, coefficient, count: counts[first]?.[second] ?? 0 }] : [];
    }),
  );
}
