import { ScoringError } from '../error/scoring-error.ts';

/** Judgements are written with few digits: .33 for a third, .14 for a seventh, .13 for an eighth. */
const roundingOfInverse = 0.05;

/**
 * A matrix of pairwise judgements in clean form: ones on the diagonal, every pair exactly inverse.
 *
 * Of the two entries of a pair the one of 1 or more is taken as what the expert said (3, "moderately more
 * important"); the other is its inverse, which people write down with two digits.
 *
 * @param matrix one row and one column per element, above zero: how many times the row matters more than the column
 * @throws {@link ScoringError} `judgements-invalid` when it is not square, an entry is not a finite number above zero,
 *   the diagonal is not 1, or a pair is further from inverse than rounding explains
 */
export function readJudgements(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  if (size === 0 || matrix.some((row) => row.length !== size)) {
    throw new ScoringError('judgements-invalid', 'pairwise judgements require a square matrix', {
      rows: size,
      columns: matrix.map((row) => row.length),
    });
  }
  const entryAt = (row: number, column: number): number => matrix[row]?.[column] ?? Number.NaN;
  matrix.forEach((entries, row) =>
    entries.forEach((entry, column) => {
      const other = entryAt(column, row);
      if (!(entry > 0 && entry < Infinity)) {
        throw new ScoringError('judgements-invalid', 'pairwise judgements require finite numbers above zero', {
          row,
          column,
          entry,
        });
      }
      if (row === column ? entry !== 1 : !(Math.abs(entry * other - 1) <= roundingOfInverse)) {
        throw new ScoringError('judgements-invalid', 'pairwise judgements require inverse pairs, 1 on the diagonal', {
          row,
          column,
          entry,
          other,
        });
      }
    }),
  );
  return matrix.map((entries, row) => entries.map((entry, column) => (entry < 1 ? 1 / entryAt(column, row) : entry)));
}
