import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { productOf, slopesAt, type FittedImportance } from './fit-importance.ts';
import type { Importance } from './importance-shares.ts';

/** Why weights are an optimum, and how far that was shown. */
export interface OptimumProof {
  /**
   * `target-met`: the shares equal the target, nothing can be better. `local-minimum`: no permitted small change is
   * better; a weight stands at zero, or the target is out of reach. `none`: the search ended without either.
   */
  readonly kind: 'target-met' | 'local-minimum' | 'none';
  /** Largest distance of a share from its target. */
  readonly largestDeviation: number;
  /** Largest slope of the objective along a permitted direction; 0 at an optimum. */
  readonly slope: number;
  /** Smallest curvature along the weights above zero; negative only where a better point lies nearby. */
  readonly curvature: number;
}

const metWithin = 1e-12;

/** Checks a fitted point by its residuals, its slopes and its curvature. */
export function proveOptimum(
  fitted: FittedImportance,
  target: readonly number[],
  importanceAt: (weights: readonly number[]) => Importance,
): OptimumProof {
  const rests = fitted.importance.shares.map((share, at) => share - (target[at] ?? 0));
  const slopes = slopesAt(fitted, importanceAt);
  const scale = 2 / target.length;
  const gradient = slopes.map((slope) => scale * productOf(slope, rests));
  const free = fitted.weights.flatMap((weight, at) => (weight > 0 ? [at] : []));
  const slope = gradient.reduce((most, each, at) => {
    // At zero a weight may only rise: a slope upwards is no way out.
    const isBound = fitted.weights[at] === 0 && each > 0;
    return isBound ? most : Math.max(most, Math.abs(each));
  }, 0);
  const curvature = curvatureAlong(free, fitted, importanceAt);
  const largestDeviation = rests.reduce((most, rest) => Math.max(most, Math.abs(rest)), 0);
  const isMinimum = slope < 1e-8 && curvature > -1e-6;
  const kind = largestDeviation <= metWithin ? 'target-met' : isMinimum ? 'local-minimum' : 'none';
  return { kind, largestDeviation, slope, curvature };
}

/** Smallest eigenvalue of the second differences of the objective; the free scale of the weights gives one that is 0. */
function curvatureAlong(
  free: readonly number[],
  { weights, importance }: FittedImportance,
  importanceAt: (weights: readonly number[]) => Importance,
): number {
  const width = (at: number): number => 1e-3 * (weights[at] ?? 0);
  const objectiveAt = (changes: readonly (readonly [number, number])[]): number => {
    const next = [...weights];
    for (const [at, change] of changes) next[at] = (next[at] ?? 0) + change;
    return importanceAt(next).objective;
  };
  const second = (one: number, other: number): number => {
    const [a, b] = [width(one), width(other)];
    if (one === other) return (objectiveAt([[one, a]]) - 2 * importance.objective + objectiveAt([[one, -a]])) / (a * a);
    const same =
      objectiveAt([
        [one, a],
        [other, b],
      ]) +
      objectiveAt([
        [one, -a],
        [other, -b],
      ]);
    const opposite =
      objectiveAt([
        [one, a],
        [other, -b],
      ]) +
      objectiveAt([
        [one, -a],
        [other, b],
      ]);
    return (same - opposite) / (4 * a * b);
  };
  return symmetricEigen(free.map((one) => free.map((other) => second(one, other)))).values.at(-1) ?? 0;
}
