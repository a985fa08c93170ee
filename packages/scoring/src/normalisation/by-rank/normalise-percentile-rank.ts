import { columnOf, presentNumbers, setNumber, valuesOf, type Column } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { rankColumn, type RankScoreOptions } from './normalise-rank.ts';

/**
 * Percentile ranks: the share of the other countries that are worse.
 *
 * (rank - 1) / (countries with a value - 1), which unlike the rank itself can be compared between indicators with
 * different numbers of gaps. With ties taken as `lowest`, countries that share the best value do not reach 1.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns 0 to 1, in the same order; `not-computable` for a country without any other, an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`, `tolerance-negative`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5, ranking.
 *
 * @example
 * normalisePercentileRank([5, 9, 9, 12, 20, gap('withheld')]) // => [0, 0.25, 0.25, 0.75, 1, gap('withheld')]
 */
export function normalisePercentileRank(values: readonly Value[], options: RankScoreOptions = {}): readonly Value[] {
  return valuesOf(percentileRankColumn(columnOf(values), options));
}

/** {@link normalisePercentileRank} of a column. */
export function percentileRankColumn(column: Column, options: RankScoreOptions = {}): Column {
  const ranks = rankColumn(column, options);
  const others = presentNumbers(column).length - 1;
  for (let position = 0; position < ranks.numbers.length; position += 1) {
    if (ranks.reasons[position] === 0) setNumber(ranks, position, ((ranks.numbers[position] as number) - 1) / others);
  }
  return ranks;
}
