import { solveLinear } from '../linear-algebra/solve-linear.ts';
import { exactSum } from '../summation/exact-sum.ts';
import type { Importance } from './importance-shares.ts';

/** A point of the search: weights that sum to 1, and what they bring about. */
export interface FittedImportance {
  readonly weights: readonly number[];
  readonly importance: Importance;
}

const mostRounds = 200;

/**
 * Least squares with a damped Newton step (Levenberg and Marquardt), kept at weights of zero or more.
 *
 * A weight at zero takes part only when the slope would raise it. The last equation says that the weights sum to 1:
 * without it their scale would be free.
 *
 * @param start weights of zero or more that sum to 1
 */
export function fitImportance(
  start: readonly number[],
  target: readonly number[],
  importanceAt: (weights: readonly number[]) => Importance,
): FittedImportance {
  let best: FittedImportance = { weights: start, importance: importanceAt(start) };
  let damping = 1e-3;
  for (let round = 0; round < mostRounds && best.importance.objective > 0 && damping < 1e9; round += 1) {
    if (best.importance.objective === Infinity) break;
    const slopes = slopesAt(best, importanceAt);
    const rests = best.importance.shares.map((share, at) => share - (target[at] ?? 0));
    const gradient = slopes.map((slope) => productOf(slope, rests));
    const isFree = best.weights.map((weight, at) => weight > 0 || (gradient[at] ?? 0) < 0);
    let improved = false;
    while (!improved && damping < 1e9) {
      const step = stepOf(slopes, gradient, isFree, damping);
      const weights = step === null ? null : moved(best.weights, step);
      const importance = weights === null ? null : importanceAt(weights);
      improved = weights !== null && importance !== null && importance.objective < best.importance.objective;
      damping *= improved ? 0.1 : 10;
      if (improved && weights !== null && importance !== null) best = { weights, importance };
    }
    damping = Math.max(damping, 1e-12);
  }
  return best;
}

/** How the shares change with each weight: one list per weight, by central differences, forward ones at zero. */
export function slopesAt(
  { weights, importance }: FittedImportance,
  importanceAt: (weights: readonly number[]) => Importance,
): readonly (readonly number[])[] {
  return weights.map((weight, at) => {
    const width = 1e-5 * Math.max(weight, 1 / weights.length);
    const above = importanceAt(weights.with(at, weight + width)).shares;
    const isInside = weight > width;
    const below = isInside ? importanceAt(weights.with(at, weight - width)).shares : importance.shares;
    return importance.shares.map(
      (_, share) => ((above[share] ?? 0) - (below[share] ?? 0)) / (isInside ? 2 * width : width),
    );
  });
}

export function productOf(one: readonly number[], other: readonly number[]): number {
  return exactSum(one.map((entry, at) => entry * (other[at] ?? 0)));
}

function stepOf(
  slopes: readonly (readonly number[])[],
  gradient: readonly number[],
  isFree: readonly boolean[],
  damping: number,
): readonly number[] | null {
  const matrix = slopes.map((one, row) =>
    slopes.map((other, column) => {
      if (isFree[row] !== true || isFree[column] !== true) return row === column ? 1 : 0;
      return productOf(one, other) + 1 + (row === column ? damping : 0);
    }),
  );
  return solveLinear(
    matrix,
    gradient.map((slope, at) => (isFree[at] === true ? -slope : 0)),
  );
}

function moved(weights: readonly number[], step: readonly number[]): readonly number[] | null {
  const next = weights.map((weight, at) => Math.max(0, weight + (step[at] ?? 0)));
  const total = exactSum(next);
  return total > 0 ? next.map((weight) => weight / total) : null;
}
