import { commonCount, pearsonOf } from '../correlation/pairs/pearson-pairs.ts';
import { requireSameLength } from '../correlation/require-same-length.ts';
import { standardise, type StandardisedColumn } from '../correlation/pairs/standardised-column.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { solveLinear } from '../linear-algebra/solve-linear.ts';
import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { columnOf, type Column } from '../value/column.ts';
import { gap, type Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';
import { fitImportance, type FittedImportance } from './fit-importance.ts';
import { importanceOf } from './importance-shares.ts';
import { proveOptimum, type OptimumProof } from './prove-optimum.ts';

/** What influence the components are to have. */
export interface OptimisedWeightOptions {
  /** Influence wanted of each component, above zero, in any scale; equal when absent. */
  readonly target?: readonly number[];
  /** What influence is measured by: the `correlation` with the index (when absent), or its square. */
  readonly measure?: 'correlation' | 'squared-correlation';
}

/** Weights that bring about an influence, with the proof that no others do it better. */
export interface OptimisedWeights {
  /** Shares 0-1 that sum to 1; gaps `not-computable` when a component or the index does not vary. */
  readonly weights: readonly Value[];
  /** Pearson's correlation of each component with the index at these weights. */
  readonly correlations: readonly Value[];
  /** Mean squared difference between the shares of the correlations and those wanted; 0 where they differ by 1e-15 at most. */
  readonly objective: Value;
  readonly isOptimum: boolean;
  /** `null` when there are no weights. */
  readonly proof: OptimumProof | null;
}

/**
 * Weights under which the components have the influence that was wanted, equal when nothing is said.
 *
 * Influence is the correlation of a component with the index, the weighted arithmetic mean. Without gaps the answer is
 * the solution of one linear system: weights proportional to the inverse of the correlation matrix times the target,
 * each over its component's spread. With gaps, or where that would take a negative weight, a damped Newton search
 * follows from there at weights of zero or more. Either way the residuals, slopes and curvature at the answer are
 * checked and given as proof. Such weights even out overlap and spread; they are no judgement of what matters.
 *
 * @param columns scores of the components of one parent, one list each, one entry per unit, in one unit of measure; a
 *   missing one is a `Gap`, and the index of that unit is the mean of the others
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `target-invalid`
 * Source: W. Becker, M. Saisana, P. Paruolo and I. Vandecasteele, Weights and Importance in Composite Indicators,
 *   Ecological Indicators 80, 2017.
 *
 * @example
 * optimisedWeights([[0, 1, 0, 1], [0, 0, 2, 2]]).isOptimum // => true
 * optimisedWeights([[1, 1, 1], [1, 2, 3]]).weights[0] // => gap('not-computable')
 */
export function optimisedWeights(
  columns: readonly (readonly Value[])[],
  options: OptimisedWeightOptions = {},
): OptimisedWeights {
  requireSameLength(columns);
  return optimisedWeightsColumns(columns.map(columnOf), options);
}

/** {@link optimisedWeights} of columns of one length. */
export function optimisedWeightsColumns(
  columns: readonly Column[],
  options: OptimisedWeightOptions = {},
): OptimisedWeights {
  const target = targetShares(columns.length, options);
  const prepared = columns.map(standardise);
  if (columns.length === 0 || prepared.some(({ isConstant }) => isConstant)) return withoutWeights(columns.length);
  // The search goes by weights per spread, so that components of very different spread are searched alike.
  const spreads = prepared.map(
    ({ halfLength, deviations, missing }) => halfLength / Math.sqrt(deviations.length - missing.length),
  );
  const smallest = spreads.reduce((least, spread) => Math.min(least, spread));
  // Beyond this ratio the weight of one component would vanish in the last digit of any mean.
  if (spreads.some((spread) => smallest / spread < 1e-150)) return withoutWeights(columns.length);
  const toWeights = (perSpread: readonly number[]): readonly number[] =>
    perSpread.map((each, at) => each * (smallest / (spreads[at] ?? 1)));
  const importanceAt = importanceOf(columns, prepared, target);
  const importanceBySpread = (perSpread: readonly number[]): ReturnType<typeof importanceAt> =>
    importanceAt(toWeights(perSpread));
  const fitted = startsFor(prepared, target)
    .map((start) => fitImportance(start, target, importanceBySpread))
    .reduce(better);
  if (!Number.isFinite(fitted.importance.objective)) return withoutWeights(columns.length);
  const proof = proveOptimum(fitted, target, importanceBySpread);
  const raw = toWeights(fitted.weights);
  const total = exactSum(raw);
  const weights = raw.map((weight) => weight / total);
  // Once more at the very weights that go out, so that who recomputes finds the same.
  const { correlations, objective } = importanceAt(weights);
  return {
    weights: weights.map(finiteOrGap),
    correlations: correlations.map(finiteOrGap),
    objective: finiteOrGap(objective),
    isOptimum: proof.kind !== 'none',
    proof,
  };
}

function targetShares(count: number, { target, measure = 'correlation' }: OptimisedWeightOptions): readonly number[] {
  const wanted = target ?? Array.from({ length: count }, () => 1);
  wanted.forEach((share, position) => requireFinite(share, 'target', position));
  const largest = wanted.reduce((most, share) => Math.max(most, share), 0);
  if (wanted.length !== count || wanted.some((share) => share <= 0)) {
    throw new ScoringError('target-invalid', 'optimised weights require a target above zero for each component', {
      components: count,
      target,
    });
  }
  const inRange = wanted.map((share) => share / largest);
  const importances = measure === 'correlation' ? inRange : inRange.map(Math.sqrt);
  const total = exactSum(importances);
  return importances.map((share) => share / total);
}

/** The exact answer without gaps, cut at zero; and equal weights, where the former does not lead to the target. */
function startsFor(prepared: readonly StandardisedColumn[], target: readonly number[]): readonly (readonly number[])[] {
  const matrix = prepared.map((one, row) =>
    prepared.map((other, column) => {
      const coefficient = row === column ? 1 : pearsonOf(one, other, commonCount(one, other));
      return Number.isFinite(coefficient) ? coefficient : 0;
    }),
  );
  const equal = target.map(() => 1 / target.length);
  const solved = solveLinear(matrix, target)?.map((each) => Math.max(0, each));
  const total = solved === undefined ? 0 : exactSum(solved);
  if (solved === undefined || !(total > 0)) return [equal];
  const start = solved.map((each) => each / total);
  return start.includes(0) ? [start, equal] : [start];
}

function better(one: FittedImportance, other: FittedImportance): FittedImportance {
  return other.importance.objective < one.importance.objective ? other : one;
}

function withoutWeights(count: number): OptimisedWeights {
  const gaps = Array.from({ length: count }, (): Value => gap('not-computable'));
  return { weights: gaps, correlations: gaps, objective: gap('not-computable'), isOptimum: false, proof: null };
}
