import { zScoreColumn } from '../../normalisation/normalise-z-score.ts';
import type { Direction } from '../../ranking/direction.ts';
import type { Value } from '../../value/gap.ts';
import { aggregateRow } from '../aggregate-row.ts';
import { columnsOfTable, rowsOfColumns } from '../columns-of-table.ts';
import type { MeanOptions } from '../mean-options.ts';
import { mazziottaParetoKernel, type MazziottaParetoPenalty } from './mazziotta-pareto-kernel.ts';

/** What {@link mazziottaPareto} needs to know. */
export interface MazziottaParetoOptions extends MeanOptions, MazziottaParetoPenalty {
  /** One per indicator; every one `higher-is-better` when absent. */
  readonly directions?: readonly Direction[];
}

/**
 * The Mazziotta-Pareto index: a mean that charges a unit for being uneven.
 *
 * Every indicator is standardised over the units to mean 100 and deviation 10 (of the population, as published), so
 * that none counts more for varying more; a row is then its mean less (or plus) deviation x coefficient of variation.
 * Indicators weigh equally. As it is relative to the units of one year, years cannot be compared: for that see
 * {@link adjustedMazziottaPareto}.
 * Gaps are left out of the row's mean and deviation. An indicator equal for all units cannot be standardised: it says
 * nothing about differences and counts as missing.
 *
 * @param table one row per unit, one value per indicator, each in its own unit
 * @param options penalty; whose deviation across the row; direction per indicator; availability threshold
 * @returns one score per unit around 100; a gap as in {@link arithmeticMean}, or `not-computable` when a sample
 *   deviation is asked of one value
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `share-out-of-range`
 * Source: M. Mazziotta and A. Pareto, On a Generalized Non-compensatory Composite Index for Measuring
 * Socio-economic Phenomena, Social Indicators Research 127, 2016.
 *
 * @example
 * mazziottaPareto([[1, 20], [3, 10]]) // => [99, 99]
 * mazziottaPareto([[1, 20], [3, 10]], { directions: ['higher-is-better', 'lower-is-better'] }) // => [90, 110]
 */
export function mazziottaPareto(
  table: readonly (readonly Value[])[],
  options: MazziottaParetoOptions = {},
): readonly Value[] {
  const { directions } = options;
  const columns = columnsOfTable(table, directions).map((column, indicator) =>
    zScoreColumn(column, { mean: 100, deviation: 10, direction: directions?.[indicator] ?? 'higher-is-better' }),
  );
  const kernel = mazziottaParetoKernel(options);
  return rowsOfColumns(columns, table.length).map((row) => aggregateRow(kernel, row, undefined, options));
}
