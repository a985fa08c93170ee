import type { Direction } from '../../ranking/direction.ts';
import { columnOf, valuesOf, type Column } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';
import { placeOnScale } from '../scale/place-on-scale.ts';
import { worstAndBest } from '../scale/worst-and-best.ts';

/** How the distance to a target is taken. */
export interface DistanceToTargetOptions {
  /** Scores 1, in the indicator's own unit, whichever the direction. */
  readonly target: number;
  /** Whether a country beyond the target scores 1 all the same; it scores more when absent. */
  readonly cap?: boolean;
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Distance to a target: the share of the way from the worst country to the target that a country has gone.
 *
 * For targets set by policy, which no country need have reached. The target is given as it is published, also where
 * lower is better (maternal deaths: at most 70). A target on the wrong side of the worst country is reached by all;
 * the formula still answers there, with scores of 0 and less, and what checks a scheme has to say so.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns 0 for the worst country, 1 at the target, more beyond unless capped; `not-computable` where the target is
 *   the worst value itself, an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5, distance to a reference.
 *
 * @example
 * normaliseDistanceToTarget([10, 20, 30, 60], { target: 50 }) // => [0, 0.25, 0.5, 1.25]
 * normaliseDistanceToTarget([10, 20, 30, 60], { target: 50, cap: true }) // => [0, 0.25, 0.5, 1]
 * normaliseDistanceToTarget([470, 270, 70], { target: 70, direction: 'lower-is-better' }) // => [0, 0.5, 1]
 */
export function normaliseDistanceToTarget(
  values: readonly Value[],
  options: DistanceToTargetOptions,
): readonly Value[] {
  return valuesOf(distanceToTargetColumn(columnOf(values), options));
}

/** {@link normaliseDistanceToTarget} of a column. */
export function distanceToTargetColumn(column: Column, options: DistanceToTargetOptions): Column {
  const { target, cap = false, direction } = options;
  const { worst } = worstAndBest(column, direction);
  return placeOnScale(column, { from: worst, to: requireFinite(target, 'target'), ceiling: cap ? 1 : Infinity });
}
