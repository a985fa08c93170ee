/**
 * A dictionary of the simplex method in the condensed form: one row per basic variable, one column per variable at
 * zero, no column for the basic ones. A program with many constraints and few variables stays small this way.
 *
 * Row r says basic[r] = right side - sum of cells x nonbasic. The last row is the goal: goal = right side - sum.
 */
export interface SimplexTableau {
  readonly rows: number;
  readonly columns: number;
  /** (rows + 1) x (columns + 1), row after row; the last column is the right side. */
  readonly cells: Float64Array;
  /** Which variable each row and each column stands for. */
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
}

/** An empty tableau: columns are variables 0 to columns - 1, rows the slacks after them. */
export function newTableau(rows: number, columns: number): SimplexTableau {
  return {
    rows,
    columns,
    cells: new Float64Array((rows + 1) * (columns + 1)),
    basic: Int32Array.from({ length: rows }, (_, row) => columns + row),
    nonbasic: Int32Array.from({ length: columns }, (_, column) => column),
  };
}

/** Lets the variable of a column enter the basis and that of a row leave it. */
export function pivot({ rows, columns, cells, basic, nonbasic }: SimplexTableau, row: number, column: number): void {
  const width = columns + 1;
  const start = row * width;
  const divisor = cells[start + column] as number;
  for (let at = 0; at < width; at += 1) cells[start + at] = (cells[start + at] as number) / divisor;
  cells[start + column] = 1 / divisor;
  for (let line = 0; line <= rows; line += 1) {
    if (line === row) continue;
    const from = line * width;
    const factor = cells[from + column] as number;
    if (factor === 0) continue;
    for (let at = 0; at < width; at += 1) {
      cells[from + at] = (cells[from + at] as number) - factor * (cells[start + at] as number);
    }
    cells[from + column] = -factor / divisor;
  }
  const entering = nonbasic[column] as number;
  nonbasic[column] = basic[row] as number;
  basic[row] = entering;
}
