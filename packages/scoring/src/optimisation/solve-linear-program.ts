import { ScoringError } from '../error/scoring-error.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { requireFinite } from '../value/require-finite.ts';
import type { LinearProgram, LinearSolution } from './linear-program.ts';
import { maximiseTableau } from './maximise-tableau.ts';
import { newTableau, pivot, type SimplexTableau } from './simplex-tableau.ts';
import { standardForm, type StandardForm } from './standard-form.ts';

/** How far a scaled constraint may be broken by rounding. */
const slack = 1e-10;

const infeasible: LinearSolution = { status: 'infeasible', value: null, solution: null };
const unbounded: LinearSolution = { status: 'unbounded', value: null, solution: null };

/**
 * Solves a linear program: the best of a linear goal under linear constraints, by the two-phase simplex method.
 *
 * Made for the programs of this room: up to a few hundred constraints, a few dozen variables. The first phase finds a
 * point that satisfies all constraints, the second climbs from there. The same program gives the same digits anywhere.
 *
 * @param program goal, constraints and bounds; variables are zero or more unless bounds say otherwise
 * @returns the best value with one point that reaches it (there may be several), or `infeasible`, `unbounded`
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `program-not-settled`
 * Source: V. Chvatal, Linear Programming, 1983, chapters 2, 3 and 8.
 *
 * @example
 * solveLinearProgram({ objective: [3, 2], constraints: [{ coefficients: [1, 1], relation: 'at-most', limit: 4 }] }) // => { status: 'optimal', value: 12, solution: [4, 0] }
 */
export function solveLinearProgram(program: LinearProgram): LinearSolution {
  checkProgram(program);
  const isCrossed = (program.bounds ?? []).some(({ minimum = 0, maximum = Infinity }) => minimum > maximum);
  if (isCrossed) return infeasible;
  const form = standardForm(program);
  const tableau = feasibleTableau(form);
  if (tableau === null) return infeasible;
  if (maximiseTableau(tableau) === 'unbounded') return unbounded;
  const solution = withinBounds(form.restore(pointOf(tableau, form.goal.length)), program);
  const value = exactSum(solution.map((coordinate, variable) => coordinate * (program.objective[variable] as number)));
  return { status: 'optimal', value, solution };
}

/**
 * The first phase: a column more, the amount by which all constraints are loosened; as little of it as possible.
 *
 * @returns the tableau of the program at a basis that satisfies every constraint; null when there is none
 */
function feasibleTableau({ goal, conditions, limits }: StandardForm): SimplexTableau | null {
  const rows = conditions.length;
  const columns = goal.length;
  let worst = 0;
  for (let row = 1; row < rows; row += 1) if ((limits[row] as number) < (limits[worst] as number)) worst = row;
  const isFeasible = rows === 0 || (limits[worst] as number) >= 0;
  const loosening = columns;
  const tableau = newTableau(rows, isFeasible ? columns : columns + 1);
  conditions.forEach((condition, row) => {
    const start = row * (tableau.columns + 1);
    tableau.cells.set(condition, start);
    if (!isFeasible) tableau.cells[start + loosening] = -1;
    tableau.cells[start + tableau.columns] = limits[row] as number;
  });
  if (!isFeasible) {
    tableau.cells[rows * (tableau.columns + 1) + loosening] = 1;
    pivot(tableau, worst, loosening);
    maximiseTableau(tableau);
    if ((tableau.cells[rows * (tableau.columns + 1) + tableau.columns] as number) < -slack) return null;
    dropVariable(tableau, loosening);
  }
  setGoal(tableau, goal);
  return tableau;
}

/** Keeps a variable at zero for good. */
function dropVariable(tableau: SimplexTableau, variable: number): void {
  const { rows, columns, cells, basic, nonbasic } = tableau;
  const row = basic.indexOf(variable);
  if (row !== -1) {
    const start = row * (columns + 1);
    let largest = 0;
    for (let column = 1; column < columns; column += 1) {
      if (Math.abs(cells[start + column] as number) > Math.abs(cells[start + largest] as number)) largest = column;
    }
    // At zero, so that any column may take its place without a step.
    cells[start + columns] = 0;
    pivot(tableau, row, largest);
  }
  const column = nonbasic.indexOf(variable);
  for (let line = 0; line <= rows; line += 1) cells[line * (columns + 1) + column] = 0;
}

/** Writes the goal in terms of the variables that are now at zero. */
function setGoal({ rows, columns, cells, basic, nonbasic }: SimplexTableau, goal: Float64Array): void {
  const start = rows * (columns + 1);
  cells.fill(0, start);
  nonbasic.forEach((variable, column) => {
    if (variable < goal.length) cells[start + column] = -(goal[variable] as number);
  });
  basic.forEach((variable, row) => {
    if (variable >= goal.length) return;
    const factor = goal[variable] as number;
    for (let at = 0; at <= columns; at += 1) {
      cells[start + at] = (cells[start + at] as number) + factor * (cells[row * (columns + 1) + at] as number);
    }
  });
}

function pointOf({ columns, cells, basic }: SimplexTableau, variables: number): Float64Array {
  const point = new Float64Array(variables);
  basic.forEach((variable, row) => {
    if (variable < variables) point[variable] = Math.max(cells[row * (columns + 1) + columns] as number, 0);
  });
  return point;
}

/** Rounding may carry a coordinate out of its bounds by a digit. */
function withinBounds(solution: readonly number[], { bounds = [] }: LinearProgram): readonly number[] {
  return solution.map((coordinate, variable) => {
    const { minimum = 0, maximum = Infinity } = bounds[variable] ?? {};
    return Math.min(Math.max(coordinate, minimum), maximum) + 0;
  });
}

function checkProgram({ objective, constraints, bounds }: LinearProgram): void {
  const variables = objective.length;
  requireNumbers(objective, variables);
  for (const { coefficients, limit } of constraints) {
    requireNumbers(coefficients, variables);
    requireFinite(limit, 'limit');
  }
  if (bounds !== undefined && bounds.length !== variables) throw lengthsDiffer(bounds.length, variables);
  for (const { minimum = 0, maximum = Infinity } of bounds ?? []) {
    if (minimum !== -Infinity) requireFinite(minimum, 'minimum');
    if (maximum !== Infinity) requireFinite(maximum, 'maximum');
  }
}

function requireNumbers(coefficients: ArrayLike<number>, variables: number): void {
  if (coefficients.length !== variables) throw lengthsDiffer(coefficients.length, variables);
  for (let at = 0; at < variables; at += 1) requireFinite(coefficients[at] as number, 'coefficient', at);
}

function lengthsDiffer(coefficients: number, variables: number): ScoringError {
  return new ScoringError('lengths-differ', 'a linear program requires one coefficient per variable', {
    coefficients,
    variables,
  });
}
