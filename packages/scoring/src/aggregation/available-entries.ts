import { ScoringError } from '../error/scoring-error.ts';
import { columnOf, gapOfCode } from '../value/column.ts';
import type { Gap, Value } from '../value/gap.ts';
import { checkWeights } from './check-weights.ts';
import type { MeanOptions } from './mean-options.ts';
import { newAvailableRow, selectAvailable, type AvailableRow } from './select-available.ts';

/**
 * Checks one row and its weights, and decides what of it enters an aggregate (see {@link selectAvailable}).
 *
 * @param values one entry per indicator; a missing one is a `Gap`
 * @param weights one weight of zero or more per entry, in any scale; equal when absent
 * @returns the entries that are there, or the gap that takes the place of the aggregate
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`,
 *   `sum-overflows`, `share-out-of-range`
 */
export function availableEntries(
  values: readonly Value[],
  weights: readonly number[] | undefined,
  options: MeanOptions,
): AvailableRow | Gap {
  const { minimumShare = 0 } = options;
  if (!(minimumShare >= 0 && minimumShare <= 1)) {
    throw new ScoringError('share-out-of-range', 'availability requires a minimum share between 0 and 1', {
      minimumShare,
    });
  }
  if (weights !== undefined) checkWeights(weights, values.length);
  const { numbers, reasons } = columnOf(values);
  const row = newAvailableRow(values.length);
  const shares = weights === undefined ? new Float64Array(values.length).fill(1) : Float64Array.from(weights);
  const code = selectAvailable(row, numbers, reasons, shares, options);
  return code === 0 ? row : gapOfCode(code);
}
