import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { columnOf, type Column } from '../value/column.ts';
import { gap, type Value } from '../value/gap.ts';
import { pairsBy } from './correlate.ts';
import type { CorrelationMethod, PairFigures } from './correlation.ts';
import { requireSameLength } from './require-same-length.ts';

/** How correlations of a table are taken. */
export interface CorrelationOptions {
  /** `pearson` when absent. */
  readonly method?: CorrelationMethod;
  /** Whether probabilities are wanted, `true` when absent; without them each is a gap `not-asked`. */
  readonly pValues?: boolean;
}

/** Correlations of every indicator of a list with every one of another, or of the same. */
export interface CorrelationMatrix {
  /** One row per indicator of the first list, one column per indicator of the second; -1 to 1. */
  readonly coefficients: readonly (readonly Value[])[];
  /** Units behind each coefficient. */
  readonly counts: readonly (readonly number[])[];
  /** Two-sided probabilities, 0-1. */
  readonly pValues: readonly (readonly Value[])[];
}

/**
 * Correlations of all pairs of indicators, each over the units that have both ("pairwise complete").
 *
 * For finding what says the same twice, what contradicts its neighbours, and what stands alone. With few units or many
 * gaps neighbouring coefficients rest on different units: look at the counts. The variants are those of
 * {@link pearson}, {@link spearman} and {@link kendall}.
 *
 * @param columns one list per indicator, one entry per unit in each; a missing one is a `Gap`
 * @returns three matrices; an indicator that does not vary has a gap `not-computable` everywhere, also with itself
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 4.
 *
 * @example
 * correlationMatrix([[1, 2, 3, 4], [2, 1, 4, 3]], { method: 'spearman' }).coefficients // => [[1, 0.6], [0.6, 1]]
 */
export function correlationMatrix(
  columns: readonly (readonly Value[])[],
  options: CorrelationOptions = {},
): CorrelationMatrix {
  requireSameLength(columns);
  return correlationMatrixColumns(columns.map(columnOf), options);
}

/** {@link correlationMatrix} of columns of one length. */
export function correlationMatrixColumns(
  columns: readonly Column[],
  options: CorrelationOptions = {},
): CorrelationMatrix {
  const { method = 'pearson', pValues: isTested = true } = options;
  const pairOf = pairsBy(method, columns, columns, isTested);
  const coefficients = columns.map(() => columns.map(() => notTested));
  const counts = columns.map(() => columns.map(() => 0));
  const pValues = columns.map(() => columns.map(() => notTested));
  for (let row = 0; row < columns.length; row += 1) {
    for (let column = row; column < columns.length; column += 1) {
      const figures = row === column ? withItself(pairOf(row, row)) : pairOf(row, column);
      const cells: readonly (readonly [number, number])[] =
        row === column
          ? [[row, row]]
          : [
              [row, column],
              [column, row],
            ];
      const coefficient = finiteOrGap(figures.coefficient);
      const pValue = isTested ? finiteOrGap(figures.pValue) : notTested;
      for (const [at, to] of cells) {
        (coefficients[at] as Value[])[to] = coefficient;
        (counts[at] as number[])[to] = figures.count;
        (pValues[at] as Value[])[to] = pValue;
      }
    }
  }
  return { coefficients, counts, pValues };
}

/** What stands in place of a probability that nobody asked for. */
export const notTested: Value = gap('not-asked');

/** Exactly 1 and 0, not what rounding makes of them. */
function withItself({ coefficient, count, pValue }: PairFigures): PairFigures {
  const isThere = Number.isFinite(coefficient);
  return { coefficient: isThere ? 1 : Number.NaN, count, pValue: isThere && Number.isFinite(pValue) ? 0 : Number.NaN };
}
