import { ScoringError } from '../../error/scoring-error.ts';
import type { LinearConstraint } from '../../optimisation/linear-program.ts';
import { solveLinearProgram } from '../../optimisation/solve-linear-program.ts';
import type { Direction } from '../../ranking/direction.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import { gap, isGap, type Value } from '../../value/gap.ts';
import { availableEntries } from '../available-entries.ts';
import { columnsOfTable } from '../columns-of-table.ts';
import { frontierTable } from './frontier-table.ts';

/** Three shares of a third make one, but not in the last digit. */
const shareNoise = 1e-12;

/** What {@link benefitOfTheDoubt} needs to know. */
export interface BenefitOfTheDoubtOptions {
  /** The least share of its own score, 0-1, that a unit must draw from each indicator it has; 0 when absent. */
  readonly minimumShare?: number;
  /** The greatest such share; 1 when absent. */
  readonly maximumShare?: number;
  /** One per indicator; every one `higher-is-better` when absent. */
  readonly directions?: readonly Direction[];
}

/** A score with the weights that speak best for the unit. */
export interface BenefitOfTheDoubt {
  /** 0-1; 1 for a unit that no other outdoes under its own weights. */
  readonly score: Value;
  /** Per indicator, for values in the indicator's own unit; one of several choices where they are not unique. */
  readonly weights: readonly Value[];
  /** Per indicator the share of the score that it brings; they add up to 1. */
  readonly shares: readonly Value[];
}

/**
 * Benefit of the doubt: every unit is scored with the weights that speak best for it, as long as the same weights put
 * no unit above 1.
 *
 * Where nobody can say which weights are right, no unit can complain of these. Without share limits a unit may lean on
 * its best indicator alone; `minimumShare` makes every indicator speak, and a zero in one of them then scores zero, as
 * nothing can be drawn from it. Another unit of measurement changes no score, another zero point does. Where less is
 * better, a value is mirrored inside the range of the units first.
 * Gaps: a missing indicator gets no weight for the unit, and the limits hold for those it has; for another unit that
 * lacks an indicator it counts as zero. A unit with a negative value has no score and is nobody's measure.
 *
 * @param table one row per unit, one value of zero or more per indicator, each in its own unit
 * @param options limits on the shares of a score, directions
 * @returns per unit a score 0-1 with weights and shares; a gap `not-computable` where a value is negative, or where
 *   the limits cannot be kept with the indicators that are there; the gaps of an aggregate for a unit without values
 * @throws {@link ScoringError} `share-out-of-range` when no shares within the limits add up to 1; `lengths-differ`,
 *   `value-not-finite`
 * Source: L. Cherchye, W. Moesen, N. Rogge and T. Van Puyenbroeck, An Introduction to Benefit of the Doubt Composite
 * Indicators, Social Indicators Research 82, 2007.
 *
 * @example
 * benefitOfTheDoubt([[4, 1], [2, 2], [1, 1]]).map(({ score }) => score) // => [1, 1, 0.5]
 */
export function benefitOfTheDoubt(
  table: readonly (readonly Value[])[],
  options: BenefitOfTheDoubtOptions = {},
): readonly BenefitOfTheDoubt[] {
  const { minimumShare = 0, maximumShare = 1, directions } = options;
  const columns = columnsOfTable(table, directions);
  checkShares(minimumShare, maximumShare, columns.length);
  const { rows, sizes, peers } = frontierTable(columns, table.length, directions);
  return table.map((values, unit) => {
    const row = rows[unit] as Float64Array;
    const entries = availableEntries(values, undefined, {});
    if ('gap' in entries) return withoutScore(entries, values);
    const there = [...entries.positions.subarray(0, entries.count)];
    if (there.some((at) => (row[at] as number) < 0) || maximumShare * there.length < 1 - shareNoise) {
      return withoutScore(gap('not-computable'), values);
    }
    // What is zero, or nothing beside the best, cannot bring a share of anything but zero.
    const usable = there.filter((at) => Number.isFinite(1 / (row[at] as number)));
    const isZero = maximumShare * usable.length < 1 - shareNoise || (minimumShare > 0 && usable.length < there.length);
    const best = isZero ? null : bestShares(row, peers, usable, minimumShare, maximumShare);
    return scored(values, row, sizes, best);
  });
}

/** The score of a unit with the shares of it that its indicators bring, one per indicator. */
interface BestShares {
  readonly score: number;
  readonly shares: Float64Array;
}

/**
 * Finds the shares under which no peer exceeds the unit by more than need be.
 *
 * In shares of the score instead of weights the limits are plain bounds: a peer is then the sum of share x its ratio
 * to the unit, the greatest of these sums is made as small as possible, and the score is one over it.
 */
function bestShares(
  row: Float64Array,
  peers: readonly Float64Array[],
  usable: readonly number[],
  minimumShare: number,
  maximumShare: number,
): BestShares | null {
  const ratios = peers.map((peer) => usable.map((at) => (peer[at] as number) / (row[at] as number)));
  const best = solveLinearProgram({
    goal: 'minimise',
    objective: [...usable.map(() => 0), 1],
    constraints: [
      { coefficients: [...usable.map(() => 1), 0], relation: 'equal', limit: 1 },
      ...ratios.map((ratio): LinearConstraint => ({ coefficients: [...ratio, -1], relation: 'at-most', limit: 0 })),
    ],
    bounds: [...usable.map(() => ({ minimum: minimumShare, maximum: Math.min(maximumShare, 1) })), {}],
  });
  if (best.status !== 'optimal') return null;
  const found = best.solution.slice(0, usable.length);
  const greatest = ratios.reduce((most, ratio) => Math.max(most, sumOfProducts(ratio, found)), 0);
  const shares = new Float64Array(row.length);
  usable.forEach((at, place) => (shares[at] = found[place] as number));
  // The unit is its own peer, with a sum of one: rounding may carry the score a digit above.
  return { score: Math.min(1 / greatest, 1), shares };
}

function sumOfProducts(ratio: readonly number[], shares: readonly number[]): number {
  return exactSum(ratio.map((each, at) => each * (shares[at] as number)));
}

function scored(
  values: readonly Value[],
  row: Float64Array,
  sizes: Float64Array,
  best: BestShares | null,
): BenefitOfTheDoubt {
  if (best === null) {
    const { shares } = withoutScore(gap('not-computable'), values);
    return { score: 0, weights: values.map((value) => (isGap(value) ? value : 0)), shares };
  }
  const { score, shares } = best;
  return {
    score,
    weights: values.map((value, at) => {
      if (isGap(value)) return value;
      const share = shares[at] as number;
      return share === 0 ? 0 : finite((score * share) / (row[at] as number) / (sizes[at] as number));
    }),
    shares: values.map((value, at) => (isGap(value) ? value : (shares[at] as number))),
  };
}

function finite(number: number): Value {
  return Number.isFinite(number) ? number : gap('not-computable');
}

function withoutScore(score: Value, values: readonly Value[]): BenefitOfTheDoubt {
  const none = values.map((value) => (isGap(value) ? value : gap('not-computable')));
  return { score, weights: none, shares: none };
}

function checkShares(minimumShare: number, maximumShare: number, indicators: number): void {
  const isPossible =
    minimumShare >= 0 &&
    minimumShare <= maximumShare &&
    maximumShare <= 1 &&
    (indicators === 0 || (minimumShare * indicators <= 1 + shareNoise && maximumShare * indicators >= 1 - shareNoise));
  if (isPossible) return;
  throw new ScoringError('share-out-of-range', 'benefit of the doubt requires share limits that can add up to 1', {
    minimumShare,
    maximumShare,
    indicators,
  });
}
