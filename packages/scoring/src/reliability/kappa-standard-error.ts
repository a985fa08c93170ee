import { power } from '../elementary/power.ts';

/** What two assessors have said, in places of categories, with what kappa is made of. */
export interface RatedPairs {
  /** Place of the category of the first and of the second assessor, one entry per item. */
  readonly pairs: readonly (readonly [number, number])[];
  /** How many items each assessor has put into each category. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** How far two categories lie apart: 0 for the same, 1 at most. */
  readonly distance: (at: number, to: number) => number;
  /** Disagreement found and to be expected by chance, 0-1. */
  readonly observed: number;
  readonly expected: number;
}

/**
 * The large-sample standard error of kappa, weighted or not: the unweighted one is the case where any difference counts 1.
 *
 * In the paper's terms, with agreement weights w = 1 - distance: the mean over cells of
 * (w (1 - pe) - (w_i + w_j) (1 - po))^2, less (po pe - 2 pe + po)^2, over n (1 - pe)^4. It is not the error under the
 * hypothesis that there is no agreement, and too small below some twenty items.
 *
 * @returns 0 for full agreement; NaN where kappa itself cannot be computed
 * Source: J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72, 1969, p. 323-327, formula 13.
 */
export function kappaStandardError({ pairs, first, second, distance, observed, expected }: RatedPairs): number {
  const count = pairs.length;
  // With the distances d = 1 - w each mean of weights is 1 less the mean distance from a category to the other assessor's.
  const fromFirst = meanDistances(first, second, distance);
  const fromSecond = meanDistances(second, first, distance);
  const chance = 1 - expected;
  let sum = 0;
  for (const [at, to] of pairs) {
    const weight = 1 - distance(at, to);
    const means = 2 - (fromFirst[at] as number) - (fromSecond[to] as number);
    sum += power(weight * expected - means * observed, 2);
  }
  const agreed = 1 - observed;
  const centre = power(agreed * chance - 2 * chance + agreed, 2);
  // Rounding must not make a variance of nothing negative.
  return Math.sqrt(Math.max(0, sum / count - centre) / count) / power(expected, 2);
}

/** From each category the mean distance to where the other assessor has put the items. */
function meanDistances(own: Float64Array, others: Float64Array, distance: RatedPairs['distance']): readonly number[] {
  const count = own.reduce((sum, many) => sum + many, 0);
  return Array.from(own, (many, at) => {
    // A category that the assessor never used is never looked up.
    if (many === 0) return 0;
    return others.reduce((sum, weight, to) => sum + weight * distance(at, to), 0) / count;
  });
}
