import { elementColumn } from '../pipeline/read-run.ts';
import type { PreparedTable } from '../pipeline/prepared-table.ts';
import { ranksOfRows } from '../pipeline/ranks-of-rows.ts';
import { runScheme } from '../pipeline/score-table.ts';
import { quantileOfSorted } from '../statistics/quantile.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { valueAt } from '../value/column.ts';
import { gap, type Value } from '../value/gap.ts';
import { followedElement, type DrawShare, type FailedDraw } from './draw-share.ts';
import type { UncertaintyPlan } from './uncertainty-plan.ts';

/** How a number varies over the draws; a gap each where no draw gave one. */
export interface Spread {
  readonly mean: Value;
  readonly median: Value;
  /** Ends of the interval, as quantiles (type 7). */
  readonly low: Value;
  readonly high: Value;
}

/** One country over all draws. */
export interface UncertainUnit {
  readonly unit: string;
  /** Under the scheme itself. */
  readonly score: Value;
  readonly rank: number | null;
  readonly scores: Spread;
  readonly ranks: Spread;
  /** Draws that gave it a score. */
  readonly count: number;
}

/** What an uncertainty analysis says. */
export interface UncertaintySummary {
  readonly element: string;
  /** Share of the draws inside each interval, 0-1. */
  readonly coverage: number;
  readonly draws: number;
  /** Draws that gave nobody a score: counted, listed, and left out of every figure. */
  readonly failures: readonly FailedDraw[];
  readonly units: readonly UncertainUnit[];
  /** Mean over the draws of the mean absolute difference to the scheme's own ranks, in places. */
  readonly meanRankShift: Value;
}

/**
 * Says how far scores and ranks can be trusted: for each country its score and rank under the scheme, and the interval
 * in which the draws leave them.
 *
 * A rank interval is no margin of error of a sample: it tells how much of a rank is a decision about the method.
 *
 * @param draws all draws of the plan, from `mergeShares`
 * @param coverage share of the draws inside the interval; 0.9 when absent, from the 5 % to the 95 % quantile
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 7; M. Saisana and others, 2005.
 *
 * @example
 * summariseDraws(examplePrepared, examplePlan, drawShare(examplePrepared, examplePlan, 'uncertainty', 0, 4)).units[2].ranks.high // => 1
 */
export function summariseDraws(
  prepared: PreparedTable,
  plan: UncertaintyPlan,
  draws: DrawShare,
  coverage = 0.9,
): UncertaintySummary {
  const element = followedElement(prepared, plan);
  const nominal = nominalOf(prepared, element);
  const turns = draws.to - draws.from;
  const scores = new Float64Array(turns);
  const ranks = new Float64Array(turns);
  const units = prepared.units.map((unit, row): UncertainUnit => {
    let count = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const rank = draws.ranks[turn * draws.units + row] as number;
      if (rank === 0) continue;
      scores[count] = draws.scores[turn * draws.units + row] as number;
      ranks[count] = rank;
      count += 1;
    }
    return {
      unit,
      score: nominal.scores[row] ?? gap('not-computable'),
      rank: nominal.ranks[row] ?? null,
      scores: spreadOf(scores.subarray(0, count), coverage),
      ranks: spreadOf(ranks.subarray(0, count), coverage),
      count,
    };
  });
  const shifts = rankShifts(draws, nominal.ranks);
  return {
    element,
    coverage,
    draws: turns,
    failures: draws.failures,
    units,
    meanRankShift: shifts.length === 0 ? gap('not-computable') : exactSum(shifts) / shifts.length,
  };
}

/**
 * Scores and ranks under the scheme itself, one per row of the table.
 *
 * @example
 * nominalOf(examplePrepared, 'index').ranks // => [3, 2, 1]
 */
export function nominalOf(
  prepared: PreparedTable,
  element: string,
): { readonly scores: readonly Value[]; readonly ranks: readonly (number | null)[] } {
  const run = runScheme(prepared);
  const column = elementColumn(run, element);
  const columnRanks = ranksOfRows(prepared, run.last.rows, column);
  const scores = prepared.units.map((): Value => gap('not-asked'));
  const ranks = prepared.units.map((): number | null => null);
  run.last.rows.forEach((row, position) => {
    scores[row] = valueAt(column, position);
    ranks[row] = columnRanks[position] === 0 ? null : (columnRanks[position] ?? null);
  });
  return { scores, ranks };
}

/**
 * For each draw the mean absolute difference between its ranks and the given ones, in places, over the countries that
 * have both. A draw without any is left out.
 *
 * @example
 * [...rankShifts(drawShare(examplePrepared, examplePlan, 'uncertainty', 0, 2), [1, 1, 1])] // => [1, 1]
 */
export function rankShifts(draws: DrawShare, nominal: readonly (number | null)[]): Float64Array {
  const turns = draws.to - draws.from;
  const shifts = new Float64Array(turns);
  let kept = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    let sum = 0;
    let count = 0;
    for (let row = 0; row < draws.units; row += 1) {
      const rank = draws.ranks[turn * draws.units + row] as number;
      const before = nominal[row] ?? null;
      if (rank === 0 || before === null) continue;
      sum += Math.abs(rank - before);
      count += 1;
    }
    if (count > 0) shifts[kept++] = sum / count;
  }
  return shifts.subarray(0, kept);
}

function spreadOf(numbers: Float64Array, coverage: number): Spread {
  if (numbers.length === 0) {
    const none = gap('not-computable');
    return { mean: none, median: none, low: none, high: none };
  }
  const mean = exactSum(numbers) / numbers.length;
  const sorted = numbers.toSorted();
  return {
    mean,
    median: quantileOfSorted(sorted, 0.5),
    low: quantileOfSorted(sorted, (1 - coverage) / 2),
    high: quantileOfSorted(sorted, (1 + coverage) / 2),
  };
}
