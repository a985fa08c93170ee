import { ScoringError } from '../error/scoring-error.ts';

/**
 * Stops columns that cannot belong to the same units.
 *
 * @throws {@link ScoringError} `lengths-differ`
 */
export function requireSameLength(columns: readonly { readonly length: number }[]): void {
  const units = columns[0]?.length ?? 0;
  const position = columns.findIndex(({ length }) => length !== units);
  if (position >= 0) {
    throw new ScoringError('lengths-differ', 'columns require one entry per unit, the same units in each', {
      position,
      units,
      found: columns[position]?.length,
    });
  }
}
