import type { Value } from '../value/gap.ts';

/** Which correlation: of the numbers, of their ranks, or of the order of pairs. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** How closely two indicators move together. */
export interface Correlation {
  /** -1 to 1; a gap `not-computable` when one of the two does not vary or fewer than two units have both. */
  readonly coefficient: Value;
  /** Units with both values. */
  readonly count: number;
  /** Two-sided probability, 0-1, of a coefficient so far from zero if there were none; a gap below three units. */
  readonly pValue: Value;
}

/** {@link Correlation} as a kernel gives it: NaN where there is no number. */
export interface PairFigures {
  readonly coefficient: number;
  readonly count: number;
  readonly pValue: number;
}

/** The figures of one pair: a column of the first list with a column of the second, by position. */
export type PairOf = (first: number, second: number) => PairFigures;
