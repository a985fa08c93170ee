import { pearsonOf, commonCount } from '../correlation/pairs/pearson-pairs.ts';
import { standardise, type StandardisedColumn } from '../correlation/pairs/standardised-column.ts';
import { power } from '../elementary/power.ts';
import { exactSum } from '../summation/exact-sum.ts';
import type { Column } from '../value/column.ts';
import { aggregateWith } from './aggregate-with.ts';

/** What weights bring about: how closely each component moves with the index. */
export interface Importance {
  /** Pearson's correlation of each component with the index. */
  readonly correlations: readonly number[];
  /** Each correlation over the sum of all. */
  readonly shares: readonly number[];
  /** Mean squared difference of shares and target; Infinity where there are no shares. */
  readonly objective: number;
}

/** What the last rounding of a share may leave: below, a share equals its target. */
const noise = 1e-15;

function withoutNoise(difference: number): number {
  return Math.abs(difference) < noise ? 0 : difference;
}

/** Importance as a function of the weights, on components prepared once. */
export function importanceOf(
  columns: readonly Column[],
  prepared: readonly StandardisedColumn[],
  target: readonly number[],
): (weights: readonly number[]) => Importance {
  return (weights) => {
    const index = standardise(aggregateWith(columns, weights));
    const correlations = prepared.map((component) => pearsonOf(component, index, commonCount(component, index)));
    if (!correlations.every(Number.isFinite)) return { correlations, shares: [], objective: Infinity };
    const total = exactSum(correlations);
    // Shares of a sum that is not positive mean nothing.
    if (!(total > 1e-9)) return { correlations, shares: [], objective: Infinity };
    const shares = correlations.map((correlation) => correlation / total);
    const squares = shares.map((share, at) => power(withoutNoise(share - (target[at] ?? 0)), 2));
    return { correlations, shares, objective: exactSum(squares) / target.length };
  };
}
