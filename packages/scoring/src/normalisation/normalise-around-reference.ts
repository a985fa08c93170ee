import { weightedArithmetic } from '../aggregation/arithmetic-mean.ts';
import { ScoringError } from '../error/scoring-error.ts';
import type { Direction } from '../ranking/direction.ts';
import {
  columnOf,
  newColumn,
  notComputable,
  presentNumbers,
  setGap,
  setNumber,
  valuesOf,
  type Column,
} from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';
import { worstAndBest } from './scale/worst-and-best.ts';

/** The scale of the adjusted Mazziotta-Pareto index, all on the original scale of the indicator. */
export interface AroundReference {
  /** The value that scores 100: of a base year, a region, a target. The mean of the values when absent. */
  readonly reference?: number;
  /** The lowest value over all units and years that are to be compared; that of the values when absent. */
  readonly minimum?: number;
  /** The highest; that of the values when absent. */
  readonly maximum?: number;
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
}

/**
 * Puts an indicator on a scale around a reference: 100 at the reference, and 60 points for the whole range.
 *
 * The goalposts of the adjusted Mazziotta-Pareto index lie half the range below (70) and above (130) the reference.
 * A linear scale with fixed ends, so years can be compared when `minimum`, `maximum` and `reference` are kept.
 *
 * @param values one entry per unit, in the indicator's own unit
 * @param options reference, range and direction, on the same scale also where less is better
 * @returns around 100; a gap stays the gap it is; `not-computable` for every number when the values have no range
 * @throws {@link ScoringError} `goalposts-invalid` when a given minimum is not below the maximum; `value-not-finite`
 * Source: M. Mazziotta and A. Pareto, Measuring Well-being Over Time: The Adjusted Mazziotta-Pareto Index, Social
 * Indicators Research 136, 2018.
 *
 * @example
 * normaliseAroundReference([0, 5, 10]) // => [70, 100, 130]
 * normaliseAroundReference([0, 5, 10], { reference: 0, direction: 'lower-is-better' }) // => [100, 70, 40]
 */
export function normaliseAroundReference(values: readonly Value[], options: AroundReference = {}): readonly Value[] {
  return valuesOf(aroundReferenceColumn(columnOf(values), options));
}

/**
 * The kernel of {@link normaliseAroundReference}.
 *
 * @throws {@link ScoringError} `goalposts-invalid`, `value-not-finite`
 */
export function aroundReferenceColumn(column: Column, options: AroundReference): Column {
  const { numbers, reasons } = column;
  const { reference, minimum, maximum } = scaleOf(column, options);
  const points = options.direction === 'lower-is-better' ? -60 : 60;
  // Halves throughout: the range of huge numbers would overflow.
  const range = maximum / 2 - minimum / 2;
  const result = newColumn(numbers.length);
  for (let position = 0; position < numbers.length; position += 1) {
    const reason = reasons[position] as number;
    if (reason !== 0) setGap(result, position, reason);
    else if (range === 0) setGap(result, position, notComputable);
    else setNumber(result, position, 100 + points * (((numbers[position] as number) / 2 - reference / 2) / range));
  }
  return result;
}

/** What is given, and the rest from the values. */
function scaleOf(column: Column, given: AroundReference): Required<Omit<AroundReference, 'direction'>> {
  const { worst, best } = worstAndBest(column);
  const minimum = given.minimum === undefined ? worst : requireFinite(given.minimum, 'minimum');
  const maximum = given.maximum === undefined ? best : requireFinite(given.maximum, 'maximum');
  const present = presentNumbers(column);
  const count = present.length;
  const isGiven = given.minimum !== undefined || given.maximum !== undefined;
  if (isGiven && count > 0 && !(minimum < maximum)) {
    throw new ScoringError('goalposts-invalid', 'a scale around a reference requires a minimum below the maximum', {
      minimum,
      maximum,
    });
  }
  const reference =
    given.reference === undefined
      ? weightedArithmetic(present, new Float64Array(count).fill(1), count)
      : requireFinite(given.reference, 'reference');
  return { reference, minimum, maximum };
}
