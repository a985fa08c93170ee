import { ScoringError } from '../../error/scoring-error.ts';
import { aroundReferenceColumn } from '../../normalisation/normalise-around-reference.ts';
import type { Value } from '../../value/gap.ts';
import { aggregateRow } from '../aggregate-row.ts';
import { columnsOfTable, rowsOfColumns } from '../columns-of-table.ts';
import { mazziottaParetoKernel } from './mazziotta-pareto-kernel.ts';
import type { MazziottaParetoOptions } from './mazziotta-pareto.ts';

/** What {@link adjustedMazziottaPareto} needs to know. */
export interface AdjustedMazziottaParetoOptions extends MazziottaParetoOptions {
  /** The values that score 100, one per indicator on its original scale; the means of the units when absent. */
  readonly reference?: readonly number[];
}

/**
 * The adjusted Mazziotta-Pareto index: as {@link mazziottaPareto}, on a scale that can be kept over the years.
 *
 * Every indicator is placed around a reference that scores 100, the whole range of the units being 60 points (see
 * {@link normaliseAroundReference}, which also takes a range that covers several years); a row is then its mean less
 * (or plus) deviation x coefficient of variation. A unit at the reference everywhere scores 100.
 * Gaps are left out of the row's mean and deviation; an indicator equal for all units counts as missing.
 *
 * @param table one row per unit, one value per indicator, each in its own unit
 * @param options reference; penalty; whose deviation across the row; directions; availability threshold
 * @returns one score per unit, mostly 70-130; gaps as {@link mazziottaPareto}
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `share-out-of-range`
 * Source: M. Mazziotta and A. Pareto, Measuring Well-being Over Time: The Adjusted Mazziotta-Pareto Index, Social
 * Indicators Research 136, 2018.
 *
 * @example
 * adjustedMazziottaPareto([[0, 5], [10, 5], [5, 0], [5, 10]], { reference: [10, 5] }) // => [57.142857142857146, 100, 70, 91]
 */
export function adjustedMazziottaPareto(
  table: readonly (readonly Value[])[],
  options: AdjustedMazziottaParetoOptions = {},
): readonly Value[] {
  const { reference, directions } = options;
  const columns = columnsOfTable(table, directions);
  if (reference !== undefined && table.length > 0 && reference.length !== columns.length) {
    throw new ScoringError('lengths-differ', 'a table requires one reference per indicator', {
      references: reference.length,
      indicators: columns.length,
    });
  }
  const normalised = columns.map((column, indicator) => {
    const at = reference?.[indicator];
    return aroundReferenceColumn(column, {
      direction: directions?.[indicator] ?? 'higher-is-better',
      ...(at === undefined ? {} : { reference: at }),
    });
  });
  const kernel = mazziottaParetoKernel(options);
  return rowsOfColumns(normalised, table.length).map((row) => aggregateRow(kernel, row, undefined, options));
}
