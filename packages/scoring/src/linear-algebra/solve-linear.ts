/**
 * Solves a square system of linear equations by elimination with the largest pivot.
 *
 * @param matrix one row per equation
 * @param right one entry per equation
 * @returns the unknowns; null when the rows do not determine them, or only in digits that are rounding
 * Source: J. H. Wilkinson, The Algebraic Eigenvalue Problem, 1965, chapter 4.
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | null {
  const size = matrix.length;
  const largest = largestOf(matrix);
  const rows: Float64Array[] = matrix.map((row, position) => Float64Array.from([...row, right[position] ?? 0]));
  for (let column = 0; column < size; column += 1) {
    const pivotAt = largestBelow(rows, column);
    const pivotRow = rows[pivotAt];
    if (pivotRow === undefined || Math.abs(pivotRow[column] as number) <= largest * size * 2 ** -50) return null;
    rows[pivotAt] = rows[column] as Float64Array;
    rows[column] = pivotRow;
    for (let below = column + 1; below < size; below += 1) {
      const row = rows[below] as Float64Array;
      const factor = (row[column] as number) / (pivotRow[column] as number);
      if (factor === 0) continue;
      for (let at = column; at <= size; at += 1) row[at] = (row[at] as number) - factor * (pivotRow[at] as number);
    }
  }
  const unknowns = Array.from({ length: size }, () => 0);
  for (let position = size - 1; position >= 0; position -= 1) {
    const row = rows[position] as Float64Array;
    let rest = row[size] as number;
    for (let at = position + 1; at < size; at += 1) rest -= (row[at] as number) * (unknowns[at] as number);
    unknowns[position] = rest / (row[position] as number);
  }
  return unknowns.every(Number.isFinite) ? unknowns : null;
}

function largestBelow(rows: readonly Float64Array[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row += 1) {
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  }
  return best;
}

function largestOf(matrix: readonly (readonly number[])[]): number {
  return matrix.reduce((largest, row) => row.reduce((most, entry) => Math.max(most, Math.abs(entry)), largest), 0);
}
