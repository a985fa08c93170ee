import { ScoringError } from '../error/scoring-error.ts';
import type { Direction } from '../ranking/direction.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { placeOnScale } from './scale/place-on-scale.ts';
import { requireScale } from './scale/scale.ts';

/** The fixed bounds of an indicator. */
export interface ScaledOptions {
  /** Lower bound, in the indicator's own unit, whichever the direction. */
  readonly lower: number;
  /** Upper bound, above the lower one. */
  readonly upper: number;
  /** What the good bound scores; 1 when absent. */
  readonly factor?: number;
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Scaling by fixed bounds: 0 at the bad bound, the factor at the good one, and further along the same line beyond.
 *
 * For indicators with natural ends, as a percentage or a survey's 1 to 7. Nothing is clipped: a value beyond a bound
 * shows that it is none. Where bounds are goals that one can pass, see {@link normaliseToGoalposts}.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns one score per entry, in the same order; an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`, `bounds-invalid` when the lower bound is not below the upper,
 *   `scale-invalid` when the factor is not above zero
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5.
 *
 * @example
 * normaliseScaled([20, 90, 110], { lower: 0, upper: 100 }) // => [0.2, 0.9, 1.1]
 * normaliseScaled([1, 3, 5], { lower: 1, upper: 5, factor: 10, direction: 'lower-is-better' }) // => [10, 5, 0]
 */
export function normaliseScaled(values: readonly Value[], options: ScaledOptions): readonly Value[] {
  return valuesOf(scaledColumn(columnOf(values), options));
}

/** {@link normaliseScaled} of a column. */
export function scaledColumn(column: Column, options: ScaledOptions): Column {
  const { lower, upper, factor = 1, direction } = options;
  if (!(Number.isFinite(lower) && Number.isFinite(upper) && lower < upper)) {
    throw new ScoringError('bounds-invalid', 'scaling requires a lower bound below the upper', { lower, upper });
  }
  const [from, to] = direction === 'lower-is-better' ? [upper, lower] : [lower, upper];
  return placeOnScale(column, { from, to, scale: requireScale({ lowest: 0, highest: factor }) });
}
