import { ScoringError } from '../error/scoring-error.ts';
import { isGap, type Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';
import { fewestPositive } from './fewest-positive.ts';
import { reachableLimits, type WeightLimits } from './weight-limits.ts';

/** The best and the worst rank of a unit over a choice of weights. */
export interface ReachableRanks {
  /** Competition rank reached at `bestWeights`, 1 is best. */
  readonly best: number;
  readonly worst: number;
  /** Proven: no better, no worse rank can be reached. Equal to `best` and `worst` where those are exact. */
  readonly bestBound: number;
  readonly worstBound: number;
  readonly bestIsExact: boolean;
  readonly worstIsExact: boolean;
  /** One share per component, adding up to one. */
  readonly bestWeights: readonly number[];
  readonly worstWeights: readonly number[];
}

/** How long to search. */
export interface ReachableRanksOptions {
  /** Regions of weights to cut at most, for each end; 20,000 when absent. Then bounds are given that are proven. */
  readonly nodeLimit?: number;
}

/** Scores closer than this are equal, as in ranks. */
const tie = 1e-9;

/**
 * The best and the worst rank that a unit can reach under a weighted arithmetic mean, over all weights within limits.
 *
 * What a country may say of its place without a quarrel over weights: "between 3rd and 7th whatever weights within
 * these limits". No sample of weights finds the ends; here they are searched for exactly (see `fewestPositive`), and
 * the weights that reach them are given. Where the search is stopped first, the bounds are proven all the same.
 * Ties share the better rank, scores closer than 1e-9 are equal. A unit with a gap in any component is left out.
 *
 * @param table component scores, one row per unit, all in one unit of measurement
 * @param unit position of the unit in the table
 * @param limits one per component: the share of the weight it may have, 0-1
 * @returns both ranks with weights and bounds; null for a unit with a gap
 * @throws {@link ScoringError} `limits-infeasible`, `lengths-differ`, `value-not-finite`, `position-unknown`
 * Source: A. Salo and A. Punkka, Ranking Intervals and Dominance Relations for Ratio-Based Efficiency Analysis,
 * Management Science 57, 2011 (best and worst rank over all weights); OECD and JRC, Handbook on Constructing Composite
 * Indicators, 2008, step 7.
 *
 * @example
 * reachableRanks([[3, 0], [2, 2], [0, 3]], 1, [{ minimum: 0, maximum: 1 }, { minimum: 0, maximum: 1 }])?.worst // => 2
 */
export function reachableRanks(
  table: readonly (readonly Value[])[],
  unit: number,
  limits: readonly WeightLimits[],
  { nodeLimit = 20_000 }: ReachableRanksOptions = {},
): ReachableRanks | null {
  const complete = completeRows(table, limits.length);
  const own = complete[unit];
  if (own === undefined) {
    throw new ScoringError('position-unknown', 'reachable ranks require a unit of the table', { unit });
  }
  const within = reachableLimits(limits);
  if (own === null) return null;
  const others = complete.filter((row, at) => row !== null && at !== unit) as readonly Float64Array[];
  const ahead = others.map((row) => row.map((score, at) => score - (own[at] as number)));
  const behind = ahead.map((row) => row.map((difference) => -difference));
  const search = { zero: tie, regionLimit: nodeLimit };
  const best = fewestPositive(ahead, within, { ...search, isZeroPositive: false });
  const notAhead = fewestPositive(behind, within, { ...search, isZeroPositive: true });
  return {
    best: 1 + best.fewest,
    worst: 1 + others.length - notAhead.fewest,
    bestBound: 1 + best.bound,
    worstBound: 1 + others.length - notAhead.bound,
    bestIsExact: best.bound === best.fewest,
    worstIsExact: notAhead.bound === notAhead.fewest,
    bestWeights: [...best.weights],
    worstWeights: [...notAhead.weights],
  };
}

/** The scores of every unit that has them all; null for the others. */
function completeRows(table: readonly (readonly Value[])[], components: number): readonly (Float64Array | null)[] {
  return table.map((row, unit) => {
    if (row.length !== components) {
      throw new ScoringError('lengths-differ', 'reachable ranks require one pair of limits per component', {
        unit,
        values: row.length,
        limits: components,
      });
    }
    const scores = row.filter((value): value is number => !isGap(value));
    scores.forEach((score, at) => requireFinite(score, 'score', at));
    return scores.length === components ? Float64Array.from(scores) : null;
  });
}
