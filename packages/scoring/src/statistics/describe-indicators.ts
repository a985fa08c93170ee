import { comparableStep } from '../comparison/comparable-step.ts';
import { passesShape } from '../treatment/passes-outlier-test.ts';
import { codeOfReason, columnOf, presentNumbers } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { finiteOrGap } from './finite-or-gap.ts';
import { medianByReordering } from './median.ts';
import { momentsOf } from './moments/moments.ts';
import { standardDeviationOf } from './moments/standard-deviation.ts';

/** Where a description raises a flag. Shares 0-1; a share equal to its threshold is enough. */
export interface DescriptionThresholds {
  /** 2 when absent. */
  readonly skewness?: number;
  /** 3.5 when absent. */
  readonly kurtosis?: number;
  /** Of the units the indicator applies to; 0.65 when absent. */
  readonly available?: number;
  /** Of the available values; 0.5 when absent. */
  readonly nonZero?: number;
  /** Of the available values; 0.5 when absent. */
  readonly unique?: number;
}

/** What an analyst should look at before the indicator enters an index. */
export type DescriptionFlag = 'few-available' | 'few-non-zero' | 'few-unique' | 'outliers';

/** One indicator in figures. Those in its own unit are gaps `not-computable` where too few values stand behind them. */
export interface IndicatorDescription {
  readonly code: string;
  readonly minimum: Value;
  readonly maximum: Value;
  readonly mean: Value;
  readonly median: Value;
  /** Of a sample (n - 1). */
  readonly standardDeviation: Value;
  /** G1, see {@link skewness}. */
  readonly skewness: Value;
  /** G2, see {@link excessKurtosis}. */
  readonly kurtosis: Value;
  /** Units. */
  readonly of: number;
  /** Units it applies to. */
  readonly applicable: number;
  /** Units with a value. */
  readonly available: number;
  /** Units with a value other than zero. */
  readonly nonZero: number;
  /** Different values. */
  readonly unique: number;
  /** Units that share the most frequent value. */
  readonly mostRepeated: number;
  /** Share of the applicable units. */
  readonly availableShare: Value;
  /** Share of the available values, as the next two. */
  readonly nonZeroShare: Value;
  readonly uniqueShare: Value;
  readonly mostRepeatedShare: Value;
  readonly flags: readonly DescriptionFlag[];
}

/**
 * Describes every indicator of a table: location, spread, shape, and how many values stand behind them.
 *
 * The flags are judged on the very shares printed beside them: other programs divide by all units for the flag and by
 * the available ones for the print. What is not applicable leaves the denominator of availability. An indicator without
 * any value is flagged as `few-available` only; the rest cannot be judged.
 *
 * @param columns one list per indicator, one entry per unit, in the indicator's own unit; a missing one is a `Gap`
 * @param thresholds where flags are raised
 * @returns one description per indicator, in the order of the columns
 * @throws {@link ScoringError} `value-not-finite`, `threshold-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, steps 2 and 3.
 *
 * @example
 * describeIndicators({ a: [0, 1, 1, gap('withheld')] })[0]?.mostRepeated // => 2
 * describeIndicators({ a: [0, 1, 1, gap('withheld')] })[0]?.availableShare // => 0.75
 * describeIndicators({ a: [0, 0, 0, 7] })[0]?.flags // => ['few-non-zero', 'outliers']
 */
export function describeIndicators(
  columns: Readonly<Record<string, readonly Value[]>>,
  thresholds: DescriptionThresholds = {},
): readonly IndicatorDescription[] {
  return Object.entries(columns).map(([code, values]) => describe(code, values, thresholds));
}

function describe(code: string, values: readonly Value[], thresholds: DescriptionThresholds): IndicatorDescription {
  const { skewness = 2, kurtosis = 3.5, available = 0.65, nonZero = 0.5, unique = 0.5 } = thresholds;
  const column = columnOf(values);
  const notApplicable = codeOfReason('not-applicable');
  const applicable = column.reasons.reduce((count, reason) => count + (reason === notApplicable ? 0 : 1), 0);
  const sorted = presentNumbers(column).toSorted();
  const count = sorted.length;
  const moments = momentsOf(sorted);
  const counts = countValues(sorted);
  const shares = {
    availableShare: finiteOrGap(count / applicable),
    nonZeroShare: finiteOrGap(counts.nonZero / count),
    uniqueShare: finiteOrGap(counts.unique / count),
    mostRepeatedShare: finiteOrGap(counts.mostRepeated / count),
  };
  const flags: readonly (DescriptionFlag | null)[] = [
    isBelow(shares.availableShare, available) ? 'few-available' : null,
    isBelow(shares.nonZeroShare, nonZero) ? 'few-non-zero' : null,
    isBelow(shares.uniqueShare, unique) ? 'few-unique' : null,
    passesShape(moments, { maximumSkewness: skewness, maximumKurtosis: kurtosis }) === false ? 'outliers' : null,
  ];
  return {
    code,
    minimum: finiteOrGap((sorted[0] ?? Number.NaN) + 0),
    maximum: finiteOrGap((sorted[count - 1] ?? Number.NaN) + 0),
    mean: finiteOrGap(moments.mean),
    median: finiteOrGap(medianByReordering(sorted)),
    standardDeviation: finiteOrGap(standardDeviationOf(sorted, 'sample')),
    skewness: finiteOrGap(moments.skewness),
    kurtosis: finiteOrGap(moments.kurtosis),
    of: values.length,
    applicable,
    available: count,
    ...counts,
    ...shares,
    flags: flags.filter((flag) => flag !== null),
  };
}

function countValues(sorted: Float64Array): { nonZero: number; unique: number; mostRepeated: number } {
  let nonZero = 0;
  let unique = 0;
  let mostRepeated = 0;
  let repeated = 0;
  for (let position = 0; position < sorted.length; position += 1) {
    const isNew = position === 0 || sorted[position] !== sorted[position - 1];
    repeated = isNew ? 1 : repeated + 1;
    if (isNew) unique += 1;
    if (sorted[position] !== 0) nonZero += 1;
    if (repeated > mostRepeated) mostRepeated = repeated;
  }
  return { nonZero, unique, mostRepeated };
}

function isBelow(share: Value, threshold: number): boolean {
  return typeof share === 'number' && comparableStep(share) < comparableStep(threshold);
}
