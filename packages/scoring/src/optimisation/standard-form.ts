import { binaryExponent } from '../elementary/binary-exponent.ts';
import { powerOfTwo } from '../elementary/power-of-two.ts';
import type { LinearProgram, VariableBounds } from './linear-program.ts';

/** How a variable of the program is made of variables of zero or more: offset + sign x first (- second). */
interface Substitution {
  readonly offset: number;
  readonly sign: 1 | -1;
  readonly column: number;
  /** Only for a variable without any bound, which is the difference of two. */
  readonly second: number | null;
}

/** A program as maximum of a goal under conditions `at most`, all variables zero or more, all cells near 1. */
export interface StandardForm {
  readonly goal: Float64Array;
  readonly conditions: readonly Float64Array[];
  readonly limits: Float64Array;
  /** Takes a point of this form back to the variables of the program. */
  readonly restore: (point: Float64Array) => readonly number[];
}

/**
 * Rewrites a checked program so that the simplex method can start.
 *
 * Columns, rows and limits are scaled by powers of two, which changes no digit: indicators in persons and in shares
 * then meet the same tolerance.
 */
export function standardForm({ objective, goal, constraints, bounds = [] }: LinearProgram): StandardForm {
  const substitutions = substitutionsOf(objective.length, bounds);
  const columns = substitutions.reduce((count, { second }) => count + (second === null ? 1 : 2), 0);
  const conditions: Float64Array[] = [];
  const limits: number[] = [];
  const add = (coefficients: ArrayLike<number>, limit: number, sign: 1 | -1): void => {
    conditions.push(substituted(coefficients, substitutions, columns, sign));
    const offset = substitutions.reduce((sum, each, at) => sum + (coefficients[at] as number) * each.offset, 0);
    limits.push(sign * (limit - offset));
  };
  for (const { coefficients, relation, limit } of constraints) {
    if (relation !== 'at-least') add(coefficients, limit, 1);
    if (relation !== 'at-most') add(coefficients, limit, -1);
  }
  bounds.forEach(({ minimum = 0, maximum = Infinity }, variable) => {
    if (minimum === -Infinity || maximum === Infinity) return;
    const unit = new Float64Array(objective.length);
    unit[variable] = 1;
    add(unit, maximum, 1);
  });
  const goalRow = substituted(objective, substitutions, columns, goal === 'minimise' ? -1 : 1);
  const scale = scaled(goalRow, conditions, limits);
  return {
    goal: goalRow,
    conditions,
    limits: Float64Array.from(limits),
    restore: (point) =>
      substitutions.map(({ offset, sign, column, second }) => {
        const first = (point[column] as number) * (scale[column] as number);
        const less = second === null ? 0 : (point[second] as number) * (scale[second] as number);
        return offset + sign * first - less;
      }),
  };
}

function substitutionsOf(variables: number, bounds: readonly VariableBounds[]): readonly Substitution[] {
  let column = 0;
  return Array.from({ length: variables }, (_, variable) => {
    const { minimum = 0, maximum = Infinity } = bounds[variable] ?? {};
    const place = column;
    const isFree = minimum === -Infinity && maximum === Infinity;
    column += isFree ? 2 : 1;
    if (isFree) return { offset: 0, sign: 1, column: place, second: place + 1 };
    if (minimum === -Infinity) return { offset: maximum, sign: -1, column: place, second: null };
    return { offset: minimum, sign: 1, column: place, second: null };
  });
}

function substituted(
  coefficients: ArrayLike<number>,
  substitutions: readonly Substitution[],
  columns: number,
  sign: 1 | -1,
): Float64Array {
  const row = new Float64Array(columns);
  substitutions.forEach((substitution, variable) => {
    const coefficient = sign * (coefficients[variable] as number);
    row[substitution.column] = coefficient * substitution.sign;
    if (substitution.second !== null) row[substitution.second] = -coefficient;
  });
  return row;
}

/** Scales everything in place; returns what a point's coordinates are to be multiplied with. */
function scaled(goal: Float64Array, conditions: readonly Float64Array[], limits: number[]): Float64Array {
  const scale = new Float64Array(goal.length);
  for (let column = 0; column < scale.length; column += 1) {
    let largest = 0;
    for (const row of conditions) largest = Math.max(largest, Math.abs(row[column] as number));
    const factor = factorFor(largest);
    scale[column] = factor;
    for (const row of conditions) row[column] = (row[column] as number) * factor;
    goal[column] = (goal[column] as number) * factor;
  }
  conditions.forEach((row, at) => {
    const factor = factorFor(largestOf(row));
    row.forEach((cell, column) => (row[column] = cell * factor));
    limits[at] = (limits[at] as number) * factor;
  });
  const common = factorFor(largestOf(limits));
  limits.forEach((limit, at) => (limits[at] = limit * common));
  const steep = factorFor(largestOf(goal));
  goal.forEach((cell, column) => (goal[column] = cell * steep));
  return scale.map((factor) => factor / common);
}

function largestOf(numbers: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < numbers.length; at += 1) largest = Math.max(largest, Math.abs(numbers[at] as number));
  return largest;
}

/** The power of two that brings a number near 1. */
function factorFor(largest: number): number {
  return largest === 0 ? 1 : powerOfTwo(-Math.min(Math.max(binaryExponent(largest), -1000), 1000));
}
