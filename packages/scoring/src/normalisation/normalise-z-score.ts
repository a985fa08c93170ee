import { ScoringError } from '../error/scoring-error.ts';
import type { Direction } from '../ranking/direction.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { columnOf, presentNumbers, setNumber, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';
import { placeOnScale } from './scale/place-on-scale.ts';
import { worstAndBest } from './scale/worst-and-best.ts';

/** What the scores are to look like, and of which deviation they are counted in. */
export interface ZScoreOptions {
  /** Mean of the scores; 0 when absent. */
  readonly mean?: number;
  /** Standard deviation of the scores, above zero; 1 when absent. */
  readonly deviation?: number;
  /**
   * `population` (over n) when absent: the countries are all there are. `sample` (over n - 1) is what most statistics
   * packages divide by.
   */
  readonly deviationOf?: 'population' | 'sample';
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Z-score: how many standard deviations a country lies above or below the mean of all.
 *
 * Gives every indicator the same spread, so that none dominates an average by its dispersion; this is what the United
 * Nations survey does before it averages components, with the deviation of the population. Extreme countries keep
 * their distance. Scores are below zero for half of the table: no geometric mean can follow.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns one score per entry, in the same order; `not-computable` where no two countries differ, an input gap as
 *   it is
 * @throws {@link ScoringError} `value-not-finite`, `value-not-positive` for the deviation
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5; method.md 1.1.
 *
 * @example
 * normaliseZScore([1, 3, gap('withheld')]) // => [-1, 1, gap('withheld')]
 * normaliseZScore([1, 3], { mean: 50, deviation: 10, direction: 'lower-is-better' }) // => [60, 40]
 */
export function normaliseZScore(values: readonly Value[], options: ZScoreOptions = {}): readonly Value[] {
  return valuesOf(zScoreColumn(columnOf(values), options));
}

/** {@link normaliseZScore} of a column. */
export function zScoreColumn(column: Column, options: ZScoreOptions = {}): Column {
  const { mean = 0, deviation = 1, deviationOf = 'population', direction } = options;
  requireFinite(mean, 'mean');
  if (!(requireFinite(deviation, 'deviation') > 0)) {
    throw new ScoringError('value-not-positive', 'a z-score requires a deviation above zero', { deviation });
  }
  const { worst, best } = worstAndBest(column, direction);
  // A z-score forgets unit and origin. Taken over shares of the range, no square overflows or vanishes, the mean is
  // exact to a digit of the range, and a constant column has no shares rather than a deviation of rounding noise.
  const scores = placeOnScale(column, { from: worst, to: best });
  const shares = presentNumbers(scores);
  const count = shares.length;
  const centre = exactSum(shares) / count;
  const squares = shares;
  for (let place = 0; place < count; place += 1) {
    const distance = (shares[place] as number) - centre;
    squares[place] = distance * distance;
  }
  const spread = Math.sqrt(exactSum(squares) / (deviationOf === 'sample' ? count - 1 : count));
  for (let position = 0; position < scores.numbers.length; position += 1) {
    if (scores.reasons[position] !== 0) continue;
    setNumber(scores, position, mean + (((scores.numbers[position] as number) - centre) / spread) * deviation);
  }
  return scores;
}
