import { greatestSum, middleWeights, type WeightLimits } from './weight-limits.ts';
import {
  centreOf,
  limitRows,
  product,
  regionAround,
  spanOf,
  splitAt,
  type Span,
  type WeightRegion,
} from './weight-region.ts';

/** The fewest sums that stay positive, and how sure that is. */
export interface FewestPositive {
  /** Reached at `weights`. */
  readonly fewest: number;
  /** Proven: no weights within the limits leave fewer. Equal to `fewest` when the search came to its end. */
  readonly bound: number;
  readonly weights: Float64Array;
}

interface Search {
  readonly rows: readonly Float64Array[];
  readonly limits: readonly Float64Array[];
  readonly zero: number;
  readonly threshold: number;
}

/** A region that has not been searched to its end. */
interface OpenRegion {
  readonly region: WeightRegion;
  /** Rows positive all over it. */
  readonly positive: number;
  /** Rows positive somewhere, but not everywhere. */
  readonly undecided: readonly number[];
  /** Where to cut it next. */
  readonly cut: Span;
}

/** How far weights may leave a limit by rounding. */
const limitNoise = 1e-11;

/**
 * Finds weights within limits under which as few weighted sums as possible are positive.
 *
 * Branch and bound over regions of weights, each a simplex: sums that are positive at all corners are positive
 * everywhere in it, so their number is a bound. The region with the lowest bound is cut in two along the zero of a
 * sum that changes its sign in it; a region whose bound reaches the best weights known is left alone. It ends, since
 * each cut settles signs for good, and the result is then exact, not an approximation.
 *
 * @param rows one per sum, one coefficient per component
 * @param limits as `reachableLimits` gives them
 * @param zero sums between -zero and +zero are zero
 * @param isZeroPositive whether such sums count as positive
 * @param regionLimit how many regions to cut at most
 */
export function fewestPositive(
  rows: readonly Float64Array[],
  limits: readonly WeightLimits[],
  {
    zero,
    isZeroPositive,
    regionLimit,
  }: { readonly zero: number; readonly isZeroPositive: boolean; readonly regionLimit: number },
): FewestPositive {
  const threshold = isZeroPositive ? -zero : zero;
  const certain = rows.filter(
    (row) =>
      -greatestSum(
        row.map((cell) => -cell),
        limits,
      ) > threshold,
  ).length;
  const search: Search = {
    rows: rows.filter(
      (row) =>
        greatestSum(row, limits) > threshold &&
        !(
          -greatestSum(
            row.map((cell) => -cell),
            limits,
          ) > threshold
        ),
    ),
    limits: limitRows(limits),
    zero,
    threshold,
  };
  const all = search.rows.map((_, row) => row);
  let weights = middleWeights(limits);
  let fewest = positiveAt(search, all, weights);
  const open: OpenRegion[][] = [];
  const consider = (region: WeightRegion, positive: number, undecided: readonly number[]): void => {
    const { entry, best } = examined(search, region, positive, undecided, fewest);
    if (best !== null) {
      weights = best;
      fewest = positiveAt(search, all, best);
    }
    if (entry !== null && entry.positive < fewest) (open[entry.positive] ??= []).push(entry);
  };
  consider(regionAround(limits), 0, all);
  let bound = 0;
  for (let cuts = 0; ; cuts += 1) {
    while (bound < fewest && (open[bound]?.length ?? 0) === 0) bound += 1;
    const next = bound < fewest && cuts < regionLimit ? open[bound]?.pop() : undefined;
    if (next === undefined) break;
    for (const part of splitAt(next.region, next.cut)) consider(part, next.positive, next.undecided);
  }
  return { fewest: certain + fewest, bound: certain + Math.min(bound, fewest), weights };
}

function positiveAt({ rows, threshold }: Search, among: readonly number[], weights: Float64Array): number {
  let count = 0;
  for (const row of among) if (product(rows[row] as Float64Array, weights) > threshold) count += 1;
  return count;
}

/** Looks at a region: what is settled in it, where to cut it, and whether one of its points is better than `fewest`. */
function examined(
  search: Search,
  region: WeightRegion,
  positiveBefore: number,
  undecidedBefore: readonly number[],
  fewest: number,
): { readonly entry: OpenRegion | null; readonly best: Float64Array | null } {
  const { rows, limits, zero, threshold } = search;
  let outside: Span | null = null;
  for (const limit of limits) {
    const span = spanOf(limit, region);
    if (span.highest <= limitNoise) continue;
    if (span.lowest >= -limitNoise) return { entry: null, best: null };
    if (outside === null || span.highest > outside.highest) outside = span;
  }
  let positive = positiveBefore;
  const undecided: number[] = [];
  let widest: Span | null = null;
  let width = 0;
  for (const row of undecidedBefore) {
    const span = spanOf(rows[row] as Float64Array, region);
    if (span.lowest > threshold) positive += 1;
    else if (span.highest > threshold) {
      undecided.push(row);
      const balance = Math.min(span.highest, -span.lowest);
      if (balance > zero && balance > width) {
        width = balance;
        widest = span;
      }
    }
  }
  if (positive >= fewest) return { entry: null, best: null };
  let best: Float64Array | null = null;
  let least = fewest;
  for (const weights of [...region, centreOf(region)]) {
    if (outside !== null && limits.some((limit) => product(limit, weights) > limitNoise)) continue;
    const count = positive + positiveAt(search, undecided, weights);
    if (count < least) {
      least = count;
      best = weights;
    }
  }
  const cut = outside ?? widest;
  return { entry: cut === null ? null : { region, positive, undecided, cut }, best };
}
