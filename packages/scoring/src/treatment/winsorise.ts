import { ScoringError } from '../error/scoring-error.ts';
import { momentsOf, type Moments } from '../statistics/moments/moments.ts';
import { type Column, columnOf, copyOf, presentNumbers, valuesOf } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { passesShape, type OutlierThresholds } from './passes-outlier-test.ts';

/** When winsorising stops. */
export interface WinsoriseOptions extends OutlierThresholds {
  /** No further step once so many values have been moved; 5 when absent, Infinity for no limit. */
  readonly atMost?: number;
}

/** On which side a value was moved inwards; null for a value left as it was. */
export type WinsorisedMark = null | 'low' | 'high';

/** An indicator after winsorising. */
export interface Winsorised {
  readonly values: readonly Value[];
  /** Values that were moved. */
  readonly count: number;
  /** One per unit. */
  readonly marks: readonly WinsorisedMark[];
  /** Whether the outlier test is passed now; null where it cannot be answered. */
  readonly passes: boolean | null;
}

/** As {@link Winsorised}, for a column. */
export interface WinsorisedColumn {
  /** The very column that came in when nothing was moved. */
  readonly column: Column;
  readonly count: number;
  /** One per unit; empty when nothing was moved. */
  readonly marks: readonly WinsorisedMark[];
  readonly moments: Moments;
  readonly passes: boolean | null;
}

/**
 * Winsorises one indicator: its outermost values are moved inwards, step by step, until the outlier test is passed.
 *
 * Each step takes the side the distribution leans to (the high one at skewness zero) and sets all values at the extreme
 * to the next value inwards. Values tied at the extreme move together, so the count can pass `atMost`: moving some of
 * them only would depend on the order of the rows. The order of the units is kept; several may end level. A step that
 * would make the whole indicator constant is not taken: the test then stays failed.
 *
 * @param values one entry per unit, in the indicator's own unit; gaps stay as they are
 * @param options the limits of the test, and the number of values moved
 * @returns the values, what was moved, and whether the test is passed
 * @throws {@link ScoringError} `value-not-finite`, `threshold-invalid`, `limit-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5; W. Becker and others, COINr: an R
 *   package for developing composite indicators, 2022.
 *
 * @example
 * winsorise([1, 2, 3, 4, 500]).values // => [1, 2, 3, 4, 4]
 * winsorise([1, 2, 3, 4, 500]).marks // => [null, null, null, null, 'high']
 * winsorise([0, 0, 0, 0, 7]).passes // => false
 */
export function winsorise(values: readonly Value[], options: WinsoriseOptions = {}): Winsorised {
  const { column, count, marks, passes } = winsoriseColumn(columnOf(values), options);
  return { values: valuesOf(column), count, marks: values.map((_, unit) => marks[unit] ?? null), passes };
}

/** {@link winsorise} on a column. */
export function winsoriseColumn(column: Column, options: WinsoriseOptions = {}): WinsorisedColumn {
  const numbers = presentNumbers(column);
  return winsoriseNumbers(column, numbers, momentsOf(numbers), options);
}

/**
 * As {@link winsoriseColumn}, for a caller that has measured the column already.
 *
 * @param numbers those of the column that are there, packed; changed in place
 * @param moments of these numbers
 */
export function winsoriseNumbers(
  column: Column,
  numbers: Float64Array,
  moments: Moments,
  options: WinsoriseOptions,
): WinsorisedColumn {
  const { atMost = 5 } = options;
  if (!(atMost >= 0)) {
    throw new ScoringError('limit-invalid', 'winsorising requires a number of values of zero or more', { atMost });
  }
  const packedMarks = new Int8Array(numbers.length);
  let shape = moments;
  let passes = passesShape(shape, options);
  let count = 0;
  while (passes === false && count < atMost) {
    const moved = moveExtremes(numbers, packedMarks, shape.skewness >= 0 ? 1 : -1);
    if (moved === -1) break;
    count += moved;
    shape = momentsOf(numbers);
    passes = passesShape(shape, options);
  }
  if (count === 0) return { column, count, marks: [], moments: shape, passes };
  const result = copyOf(column);
  const marks: WinsorisedMark[] = [];
  let packed = 0;
  for (let unit = 0; unit < column.numbers.length; unit += 1) {
    const isThere = column.reasons[unit] === 0;
    if (isThere) result.numbers[unit] = numbers[packed] as number;
    const side = isThere ? (packedMarks[packed++] as number) : 0;
    marks.push(side === 0 ? null : side > 0 ? 'high' : 'low');
  }
  return { column: result, count, marks, moments: shape, passes };
}

/**
 * Sets all numbers at one extreme to the next number inwards.
 *
 * @param side 1 for the highest, -1 for the lowest
 * @returns how many were moved for the first time; -1, with nothing moved, when all numbers would become equal
 */
function moveExtremes(numbers: Float64Array, marks: Int8Array, side: 1 | -1): number {
  let extreme = -Infinity;
  let next = -Infinity;
  let opposite = Infinity;
  for (let position = 0; position < numbers.length; position += 1) {
    const number = (numbers[position] as number) * side;
    if (number > extreme) {
      next = extreme;
      extreme = number;
    } else if (number > next && number < extreme) next = number;
    if (number < opposite) opposite = number;
  }
  if (next <= opposite) return -1;
  let moved = 0;
  for (let position = 0; position < numbers.length; position += 1) {
    if ((numbers[position] as number) * side !== extreme) continue;
    // A negative zero would tell on which side a zero was reached.
    numbers[position] = next * side + 0;
    if (marks[position] === 0) moved += 1;
    marks[position] = side;
  }
  return moved;
}
