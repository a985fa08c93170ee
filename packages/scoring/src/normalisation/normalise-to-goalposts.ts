import { decimalLogarithm } from '../elementary/decimal-logarithm.ts';
import { ScoringError } from '../error/scoring-error.ts';
import type { Direction } from '../ranking/direction.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { placeOnScale } from './scale/place-on-scale.ts';
import { requireScale, unitScale, type Scale } from './scale/scale.ts';

/** The goalposts of an indicator, and what is scored between them. */
export interface ToGoalpostsOptions {
  /** Lower goalpost, in the indicator's own unit, whichever the direction. */
  readonly lower: number;
  /** Upper goalpost, above the lower one. */
  readonly upper: number;
  /** Whether a country beyond a goalpost scores as one that stands at it; true when absent. */
  readonly clip?: boolean;
  /** Scores at the bad and at the good goalpost; 0 and 1 when absent. */
  readonly scale?: Scale;
  /** `log10` where a step from 1 to 10 means as much as one from 10 to 100; both goalposts are then above zero. */
  readonly transform?: 'none' | 'log10';
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Goalposts: a whole indicator between two fixed ends, clipped beyond them.
 *
 * Unlike min-max over the countries of one year, fixed ends make scores comparable over years, and one country's new
 * figure never moves another's score. (For one value with a scale that may itself run downwards, see
 * {@link normaliseGoalposts}.)
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns scores within the scale unless `clip` is false, in the same order; an input gap as it is. Under `log10` a
 *   value of zero or less counts as beyond the lower goalpost when clipped, else it is `not-computable`
 * @throws {@link ScoringError} `goalposts-invalid` when the lower is not below the upper, or not above zero under
 *   `log10`; `scale-invalid`, `value-not-finite`
 * Source: UNDP, Human Development Report, technical note 1; OECD and JRC, Handbook on Constructing Composite
 *   Indicators, 2008, step 5.
 *
 * @example
 * normaliseToGoalposts([10, 52.5, 90], { lower: 20, upper: 85 }) // => [0, 0.5, 1]
 * normaliseToGoalposts([0, 100, 10000], { lower: 1, upper: 10000, transform: 'log10' }) // => [0, 0.5, 1]
 * normaliseToGoalposts([2, 11, 29], { lower: 2, upper: 20, clip: false, direction: 'lower-is-better' }) // => [1, 0.5, -0.5]
 */
export function normaliseToGoalposts(values: readonly Value[], options: ToGoalpostsOptions): readonly Value[] {
  return valuesOf(goalpostsColumn(columnOf(values), options));
}

/** {@link normaliseToGoalposts} of a column. */
export function goalpostsColumn(column: Column, options: ToGoalpostsOptions): Column {
  const { lower, upper, clip = true, scale = unitScale, transform = 'none', direction } = options;
  const isLogarithmic = transform === 'log10';
  const [low, high] = isLogarithmic ? [log10(lower), log10(upper)] : [lower, upper];
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    throw new ScoringError(
      'goalposts-invalid',
      'goalposts require a lower below the upper, above zero for a logarithm',
      {
        lower,
        upper,
        transform,
      },
    );
  }
  const [from, to] = direction === 'lower-is-better' ? [high, low] : [low, high];
  return placeOnScale(isLogarithmic ? logarithms(column) : column, {
    from,
    to,
    scale: requireScale(scale),
    ...(clip ? { floor: 0, ceiling: 1 } : {}),
  });
}

function logarithms({ numbers, reasons }: Column): Column {
  return { numbers: numbers.map(log10), reasons };
}

/** Less than zero has no logarithm, but it has a side, that of zero: minus infinity, which clips or becomes a gap. */
function log10(number: number): number {
  return number < 0 ? -Infinity : decimalLogarithm(number);
}
