import { columnOf, setNumber, valuesOf, type Column } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { rankColumn, type RankScoreOptions } from './normalise-rank.ts';

/**
 * Borda scores: a point for every country that is worse.
 *
 * The rank less one (see {@link normaliseRank}), so that a sum over indicators counts how often a country comes before
 * another. With ties taken as `lowest`, an equal country earns nothing; as `average`, half a point.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns 0 to the number of countries with a value less one, in the same order; an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`, `tolerance-negative`
 * Source: J.-C. de Borda, Mémoire sur les élections au scrutin, 1784; OECD and JRC, Handbook on Constructing Composite
 *   Indicators, 2008, steps 5 and 6.
 *
 * @example
 * normaliseBorda([5, 9, 9, 20, gap('withheld')]) // => [0, 1, 1, 3, gap('withheld')]
 */
export function normaliseBorda(values: readonly Value[], options: RankScoreOptions = {}): readonly Value[] {
  return valuesOf(bordaColumn(columnOf(values), options));
}

/** {@link normaliseBorda} of a column. */
export function bordaColumn(column: Column, options: RankScoreOptions = {}): Column {
  const ranks = rankColumn(column, options);
  for (let position = 0; position < ranks.numbers.length; position += 1) {
    if (ranks.reasons[position] === 0) setNumber(ranks, position, (ranks.numbers[position] as number) - 1);
  }
  return ranks;
}
