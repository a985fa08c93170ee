import type { Direction } from '../ranking/direction.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { placeOnScale } from './scale/place-on-scale.ts';
import { requireScale, unitScale, type Scale } from './scale/scale.ts';
import { worstAndBest } from './scale/worst-and-best.ts';

/** How min-max places the countries. */
export interface MinMaxOptions {
  /** Scores of the worst and the best country; 0 and 1 when absent. */
  readonly scale?: Scale;
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Min-max: the worst country scores the lowest of the scale, the best the highest, the others in proportion.
 *
 * The usual normalisation of composite indicators. It is relative: a new extreme moves every score, and 0 is the worst
 * country of the table, not "nothing". Treat outliers first, for one of them squeezes all others together; where
 * years are to be compared, use fixed ends instead (see {@link normaliseToGoalposts}).
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns scores within the scale, in the same order; `not-computable` where no two countries differ, an input gap
 *   as it is
 * @throws {@link ScoringError} `value-not-finite`, `scale-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5.
 *
 * @example
 * normaliseMinMax([2, 4, 10, gap('withheld')]) // => [0, 0.25, 1, gap('withheld')]
 * normaliseMinMax([2, 4, 10], { scale: { lowest: 0, highest: 100 }, direction: 'lower-is-better' }) // => [100, 75, 0]
 */
export function normaliseMinMax(values: readonly Value[], options: MinMaxOptions = {}): readonly Value[] {
  return valuesOf(minMaxColumn(columnOf(values), options));
}

/** {@link normaliseMinMax} of a column. */
export function minMaxColumn(column: Column, { scale = unitScale, direction }: MinMaxOptions = {}): Column {
  const { worst, best } = worstAndBest(column, direction);
  return placeOnScale(column, { from: worst, to: best, scale: requireScale(scale) });
}
