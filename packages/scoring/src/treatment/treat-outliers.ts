import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { momentsOf, type Moments } from '../statistics/moments/moments.ts';
import { columnOf, presentNumbers, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { passesShape } from './passes-outlier-test.ts';
import { transformColumn, type TransformOptions } from './transform-column.ts';
import { winsoriseNumbers, type WinsoriseOptions, type WinsorisedMark } from './winsorise.ts';

/** How outliers are treated. */
export interface TreatOptions extends WinsoriseOptions, TransformOptions {
  /** Whether the transformation takes the winsorised values, not the original ones; false when absent. */
  readonly combine?: boolean;
}

/** What was done to an indicator. */
export type TreatmentMethod = 'none' | 'winsorised' | 'transformed' | 'winsorised-and-transformed';

/** The shape of an indicator at one stage. */
export interface Shape {
  readonly skewness: Value;
  readonly kurtosis: Value;
  /** Whether the outlier test is passed; null where it cannot be answered. */
  readonly passes: boolean | null;
}

/** What was done, stage by stage. */
export interface TreatmentRecord {
  readonly method: TreatmentMethod;
  /** Moved values among those that come back; 0 when the transformation took the original values. */
  readonly winsorisedCount: number;
  readonly before: Shape;
  /** The trial of winsorising with the values it moved, also when it was dropped; null when it was not needed. */
  readonly afterWinsorising: (Shape & { readonly count: number }) | null;
  readonly afterTransformation: Shape | null;
  /** Whether the values that come back pass the test. */
  readonly passes: boolean | null;
}

/** An indicator after treatment. */
export interface OutlierTreatment extends TreatmentRecord {
  readonly values: readonly Value[];
  /** One per unit: where a value was moved inwards. */
  readonly marks: readonly WinsorisedMark[];
}

/** As {@link OutlierTreatment}, for a column. */
export interface ColumnTreatment extends TreatmentRecord {
  /** The very column that came in when nothing was done. */
  readonly column: Column;
  /** One per unit; empty when nothing was moved. */
  readonly marks: readonly WinsorisedMark[];
}

/**
 * Treats the outliers of one indicator: winsorises it; if that is not enough, drops that and bends the whole scale.
 *
 * Nothing is done to an indicator that passes the test, or for which the test cannot be answered (all values equal, too
 * few of them). A transformed indicator is kept even when it still fails, and says so; where the transformation does
 * not exist, the winsorised values are kept. Not to be used on top of fixed goalposts or ranks, which know no outliers.
 *
 * @param values one entry per unit, in the indicator's own unit; gaps stay as they are
 * @param options limits of the test, number of values moved (5), transformation (`shifted-logarithm`)
 * @returns the values, the method with all its stages, and whether the test is passed in the end
 * @throws {@link ScoringError} `value-not-finite`, `threshold-invalid`, `limit-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5; W. Becker and others, COINr: an R
 *   package for developing composite indicators, 2022.
 *
 * @example
 * treatOutliers([1, 2, 3, 4, 500]).values // => [1, 2, 3, 4, 4]
 * treatOutliers([1, 2, 3, 4, 500]).method // => 'winsorised'
 * treatOutliers([1, 2, 3, 4, 500], { atMost: 0 }).method // => 'transformed'
 * treatOutliers([5, 5, 5, 5]).passes // => null
 */
export function treatOutliers(values: readonly Value[], options: TreatOptions = {}): OutlierTreatment {
  const { column, marks, ...treatment } = treatOutliersColumn(columnOf(values), options);
  return { ...treatment, values: valuesOf(column), marks: values.map((_, unit) => marks[unit] ?? null) };
}

/** {@link treatOutliers} on a column. */
export function treatOutliersColumn(column: Column, options: TreatOptions = {}): ColumnTreatment {
  const { atMost = 5, transform = 'shifted-logarithm', combine = false } = options;
  const numbers = presentNumbers(column);
  const moments = momentsOf(numbers);
  const before = shapeOf(moments, options);
  const untouched = { method: 'none', winsorisedCount: 0, marks: [] } as const;
  const notTried = { before, afterWinsorising: null, afterTransformation: null };
  if (before.passes !== false) return { column, ...untouched, ...notTried, passes: before.passes };

  const winsorised = winsoriseNumbers(column, numbers, moments, options);
  const { count } = winsorised;
  const shape = shapeOf(winsorised.moments, options);
  const tried = { ...notTried, afterWinsorising: atMost === 0 ? null : { ...shape, count } };
  const kept = {
    column: winsorised.column,
    method: count > 0 ? 'winsorised' : 'none',
    winsorisedCount: count,
    marks: winsorised.marks,
    ...tried,
    passes: shape.passes,
  } as const;
  if (shape.passes !== false || transform === 'none') return kept;

  const transformed = combine
    ? transformColumn(winsorised.column, transform, winsorised.moments.skewness, options)
    : transformColumn(column, transform, moments.skewness, options);
  const bent = presentNumbers(transformed);
  if (bent.length < numbers.length) return kept;
  const afterTransformation = shapeOf(momentsOf(bent), options);
  const isCombined = combine && count > 0;
  return {
    column: transformed,
    method: isCombined ? 'winsorised-and-transformed' : 'transformed',
    winsorisedCount: isCombined ? count : 0,
    marks: isCombined ? winsorised.marks : [],
    ...tried,
    afterTransformation,
    passes: afterTransformation.passes,
  };
}

function shapeOf(moments: Moments, options: TreatOptions): Shape {
  return {
    skewness: finiteOrGap(moments.skewness),
    kurtosis: finiteOrGap(moments.kurtosis),
    passes: passesShape(moments, options),
  };
}
