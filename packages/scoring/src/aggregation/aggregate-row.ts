import { gap, type Value } from '../value/gap.ts';
import { availableEntries } from './available-entries.ts';
import type { MeanOptions } from './mean-options.ts';
import type { RowKernel } from './row-kernel.ts';

/**
 * Runs the arithmetic of one aggregation on one row: gaps first, then the numbers that are there.
 *
 * @param kernel the arithmetic
 * @param values one entry per indicator; a missing one is a `Gap`
 * @param weights zero or more each, in any scale; equal when absent
 * @param options availability threshold
 * @returns the aggregate; the gap that takes its place, `not-computable` where these numbers have none
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`,
 *   `sum-overflows`, `share-out-of-range`
 */
export function aggregateRow(
  kernel: RowKernel,
  values: readonly Value[],
  weights: readonly number[] | undefined,
  options: MeanOptions,
): Value {
  const row = availableEntries(values, weights, options);
  if ('gap' in row) return row;
  const aggregate = kernel(row.numbers, row.weights, row.count);
  return Number.isFinite(aggregate) ? aggregate : gap('not-computable');
}
