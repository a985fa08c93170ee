import { comparableStep } from '../../comparison/comparable-step.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import type { Value } from '../../value/gap.ts';
import { availableEntries } from '../available-entries.ts';
import { checkWeights } from '../check-weights.ts';
import type { MeanOptions } from '../mean-options.ts';
import { codeOfReason } from '../../value/column.ts';

/** Who beats whom, in shares of the weight. */
export interface OutrankingMatrix {
  /** Units, in the order of the table. */
  readonly size: number;
  /** Row after row, size x size, 0-1 each; 0 on the diagonal. */
  readonly values: Float64Array;
  /** Per unit 0, or the code of the reason why it has no value to compare. */
  readonly reasons: Uint8Array;
  /** The share of the weight on which one unit beats another. */
  at(unit: number, other: number): number;
}

/** How values are compared. */
export interface OutrankingOptions {
  /** Width of a step at which two values are the same; 1e-9 when absent, 0 for exactly equal. */
  readonly tolerance?: number;
}

const everything: MeanOptions = {};

/**
 * The outranking matrix: for every pair of units, the share of the weight on which the first is ahead, plus half of
 * the share on which they are equal.
 *
 * It only asks who is ahead, never by how much, so a landslide in one indicator makes up for nothing. The shares of a
 * pair are taken over the indicators that both have; two units without a common indicator are equal (0.5 each). The
 * order of the rows makes no difference: software that gives the weight of a missing comparison to the unit further
 * down the table changes its result when the table is sorted.
 *
 * @param table one row per unit, one value per indicator, higher is better
 * @param weights one per indicator, zero or more each, in any scale; equal when undefined
 * @param options width at which values are equal
 * @returns shares 0-1; for a pair they add up to 1
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`,
 *   `sum-overflows`, `tolerance-negative`
 * Source: G. Munda and M. Nardo, Non-compensatory/Nonlinear Composite Indicators for Ranking Countries, 2009; OECD and
 * JRC, Handbook on Constructing Composite Indicators, 2008, step 6 (non-compensatory multi-criteria approach).
 *
 * @example
 * outrankingMatrix([[1, 5], [2, 5]], [3, 1]).at(1, 0) // => 0.875
 * outrankingMatrix([[1, gap('withheld')], [2, 5]], [3, 1]).at(1, 0) // => 1
 */
export function outrankingMatrix(
  table: readonly (readonly Value[])[],
  weights?: readonly number[],
  { tolerance = 1e-9 }: OutrankingOptions = {},
): OutrankingMatrix {
  const size = table.length;
  const width = table[0]?.length ?? weights?.length ?? 0;
  if (weights !== undefined) checkWeights(weights, width);
  const indicators = indicatorsByWeight(weights ?? Array.from({ length: width }, () => 1));
  const reasons = Uint8Array.from(table, (row, unit) => reasonOf(row, weights, width, unit));
  const values = new Float64Array(size * size);
  fill(values, size, stepsOf(table, indicators, tolerance), indicators);
  return { size, values, reasons, at: (unit, other) => values[unit * size + other] ?? 0 };
}

interface WeighedIndicator {
  readonly indicator: number;
  readonly weight: number;
}

/** By weight: the sums of a pair then do not depend on the order of the columns. Weights of zero take no part. */
function indicatorsByWeight(weights: readonly number[]): readonly WeighedIndicator[] {
  exactSum(weights);
  return weights
    .map((weight, indicator) => ({ indicator, weight }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => one.weight - other.weight);
}

/** 0 for a unit with a value, else why it has none; as in every aggregate. */
function reasonOf(row: readonly Value[], weights: readonly number[] | undefined, width: number, unit: number): number {
  if (row.length !== width) {
    throw new ScoringError('lengths-differ', 'a table requires as many values in every row', {
      unit,
      values: row.length,
      indicators: width,
    });
  }
  const entries = availableEntries(row, weights, everything);
  return 'gap' in entries ? codeOfReason(entries.gap) : 0;
}

/** The step of every value, unit after unit; NaN where it is missing, which compares with nothing. */
function stepsOf(
  table: readonly (readonly Value[])[],
  indicators: readonly WeighedIndicator[],
  tolerance: number,
): Float64Array {
  const steps = new Float64Array(table.length * indicators.length);
  table.forEach((row, unit) => {
    indicators.forEach(({ indicator }, place) => {
      const value = row[indicator];
      steps[unit * indicators.length + place] =
        typeof value === 'number' ? comparableStep(value, tolerance) : Number.NaN;
    });
  });
  return steps;
}

function fill(values: Float64Array, size: number, steps: Float64Array, indicators: readonly WeighedIndicator[]): void {
  const width = indicators.length;
  const weights = Float64Array.from(indicators, ({ weight }) => weight);
  for (let unit = 0; unit < size; unit += 1) {
    for (let other = unit + 1; other < size; other += 1) {
      let ahead = 0;
      let behind = 0;
      let equal = 0;
      for (let place = 0; place < width; place += 1) {
        const mine = steps[unit * width + place] as number;
        const theirs = steps[other * width + place] as number;
        const weight = weights[place] as number;
        if (mine > theirs) ahead += weight;
        else if (mine < theirs) behind += weight;
        else if (mine === theirs) equal += weight;
      }
      const total = ahead + behind + equal;
      values[unit * size + other] = total === 0 ? 0.5 : (ahead + equal / 2) / total;
      values[other * size + unit] = total === 0 ? 0.5 : (behind + equal / 2) / total;
    }
  }
}
