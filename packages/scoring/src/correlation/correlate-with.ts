import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { columnOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { pairsBy } from './correlate.ts';
import { notTested, type CorrelationMatrix, type CorrelationOptions } from './correlation-matrix.ts';
import { requireSameLength } from './require-same-length.ts';

/**
 * Correlations of every indicator with each of some other columns: its dimension, every dimension, the index.
 *
 * An indicator that hardly moves with its own dimension is silent in it; one that moves more with another dimension may
 * sit in the wrong place; a negative one works against the index it is part of. An aggregate contains the indicator, so
 * part of the coefficient is the indicator's correlation with itself.
 *
 * @param columns one list per indicator, one entry per unit in each; a missing one is a `Gap`
 * @param others the columns to set them against, of the same units
 * @returns matrices with one row per indicator and one column per other column
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 8.
 *
 * @example
 * correlateWith([[1, 2, 3], [3, 2, 1]], [[10, 20, 90]], { method: 'kendall' }).coefficients // => [[1], [-1]]
 */
export function correlateWith(
  columns: readonly (readonly Value[])[],
  others: readonly (readonly Value[])[],
  options: CorrelationOptions = {},
): CorrelationMatrix {
  requireSameLength([...columns, ...others]);
  return correlateWithColumns(columns.map(columnOf), others.map(columnOf), options);
}

/** {@link correlateWith} of columns of one length. */
export function correlateWithColumns(
  columns: readonly Column[],
  others: readonly Column[],
  options: CorrelationOptions = {},
): CorrelationMatrix {
  const { method = 'pearson', pValues: isTested = true } = options;
  const pairOf = pairsBy(method, columns, others, isTested);
  const figures = columns.map((_, row) => others.map((__, column) => pairOf(row, column)));
  return {
    coefficients: figures.map((row) => row.map(({ coefficient }) => finiteOrGap(coefficient))),
    counts: figures.map((row) => row.map(({ count }) => count)),
    pValues: figures.map((row) => row.map(({ pValue }) => (isTested ? finiteOrGap(pValue) : notTested))),
  };
}
