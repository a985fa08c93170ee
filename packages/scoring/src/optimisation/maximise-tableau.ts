import { ScoringError } from '../error/scoring-error.ts';
import { pivot, type SimplexTableau } from './simplex-tableau.ts';

/** Below this a cell of a scaled program is rounding, not a number. */
const noise = 1e-11;

/**
 * Climbs from a basis that satisfies every constraint to one that is best: the simplex method.
 *
 * The variable that promises most per step enters, which takes few steps but may go round in circles where several
 * bases are the same point. After as many steps without gain as there are rows and columns, the lowest-numbered
 * variable enters and leaves instead (Bland's rule), which cannot circle, until there is gain again.
 *
 * @param tableau with right sides of zero or more; left at the best basis
 * @returns whether a best basis exists; `unbounded` when the goal has no limit
 * @throws {@link ScoringError} `program-not-settled` when rounding keeps it from ending
 * Source: V. Chvatal, Linear Programming, 1983, chapters 2 and 3; R. G. Bland, New Finite Pivoting Rules for the
 * Simplex Method, 1977.
 */
export function maximiseTableau(tableau: SimplexTableau): 'optimal' | 'unbounded' {
  const size = tableau.rows + tableau.columns;
  let idle = 0;
  for (let step = 0; step < 200 * size + 1000; step += 1) {
    const isCautious = idle > size;
    const column = isCautious ? firstPromising(tableau) : mostPromising(tableau);
    if (column === -1) return 'optimal';
    const row = leavingRow(tableau, column, isCautious);
    if (row === -1) return 'unbounded';
    idle = rightSide(tableau, row) > noise ? 0 : idle + 1;
    pivot(tableau, row, column);
  }
  throw new ScoringError('program-not-settled', 'a linear program requires coefficients that rounding leaves apart', {
    rows: tableau.rows,
    columns: tableau.columns,
  });
}

function mostPromising({ rows, columns, cells }: SimplexTableau): number {
  const goal = rows * (columns + 1);
  let best = -1;
  let lowest = -noise;
  for (let column = 0; column < columns; column += 1) {
    const cell = cells[goal + column] as number;
    if (cell < lowest) {
      lowest = cell;
      best = column;
    }
  }
  return best;
}

function firstPromising({ rows, columns, cells, nonbasic }: SimplexTableau): number {
  const goal = rows * (columns + 1);
  let first = -1;
  for (let column = 0; column < columns; column += 1) {
    if ((cells[goal + column] as number) >= -noise) continue;
    if (first === -1 || (nonbasic[column] as number) < (nonbasic[first] as number)) first = column;
  }
  return first;
}

/** The row that is used up first; of several, the one with the largest divisor, or the lowest variable when cautious. */
function leavingRow(tableau: SimplexTableau, column: number, isCautious: boolean): number {
  const { rows, columns, cells, basic } = tableau;
  let leaving = -1;
  let shortest = Infinity;
  for (let row = 0; row < rows; row += 1) {
    const cell = cells[row * (columns + 1) + column] as number;
    if (cell <= noise) continue;
    const ratio = Math.max(rightSide(tableau, row), 0) / cell;
    if (ratio > shortest) continue;
    if (ratio === shortest) {
      const isBetter = isCautious
        ? (basic[row] as number) < (basic[leaving] as number)
        : cell > (cells[leaving * (columns + 1) + column] as number);
      if (!isBetter) continue;
    }
    shortest = ratio;
    leaving = row;
  }
  return leaving;
}

function rightSide({ columns, cells }: SimplexTableau, row: number): number {
  return cells[row * (columns + 1) + columns] as number;
}
