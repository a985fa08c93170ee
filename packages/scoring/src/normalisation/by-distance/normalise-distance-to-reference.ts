import type { Direction } from '../../ranking/direction.ts';
import { columnOf, valuesOf, type Column } from '../../value/column.ts';
import { isGap, type Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';
import { placeOnScale } from '../scale/place-on-scale.ts';
import { worstAndBest } from '../scale/worst-and-best.ts';

/** How the distance to a country of reference is taken. */
export interface DistanceToReferenceOptions {
  /** Scores 1, in the indicator's own unit, whichever the direction; the gap of the country of reference, if it has one. */
  readonly reference: Value;
  /** Whether a country better than the reference scores 1 all the same; it scores more when absent. */
  readonly cap?: boolean;
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Distance to a reference: the share of the way from the worst country to one country of reference.
 *
 * 1 - (ref - x) / (ref - min), computed as (x - min) / (ref - min). For a comparison with a regional leader or the own
 * country. Without a value of the reference there is no distance, and where the reference is the worst country there
 * is no way to measure shares of: both leave the indicator without scores, never with infinite ones.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns 0 for the worst country, 1 at the reference, more beyond unless capped; `not-computable` where the reference
 *   is missing or the worst, an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5.
 *
 * @example
 * normaliseDistanceToReference([0, 4, 10], { reference: 4 }) // => [0, 1, 2.5]
 * normaliseDistanceToReference([0, 4, 10], { reference: 4, cap: true }) // => [0, 1, 1]
 * normaliseDistanceToReference([0, 4], { reference: gap('withheld') }) // => [gap('not-computable'), gap('not-computable')]
 */
export function normaliseDistanceToReference(
  values: readonly Value[],
  options: DistanceToReferenceOptions,
): readonly Value[] {
  return valuesOf(distanceToReferenceColumn(columnOf(values), options));
}

/** {@link normaliseDistanceToReference} of a column. */
export function distanceToReferenceColumn(column: Column, options: DistanceToReferenceOptions): Column {
  const { reference, cap = false, direction } = options;
  const { worst } = worstAndBest(column, direction);
  // No number is a share of the way to NaN, so that every cell comes back as not computable.
  const to = isGap(reference) ? Number.NaN : requireFinite(reference, 'reference');
  return placeOnScale(column, { from: worst, to, ceiling: cap ? 1 : Infinity });
}
