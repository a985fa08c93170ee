import { exponential } from '../elementary/exponential.ts';
import { naturalLogarithm } from '../elementary/natural-logarithm.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { exactSum } from '../summation/exact-sum.ts';
import type { Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';
import { availableEntries } from './available-entries.ts';
import { clampToValues } from './clamp-to-values.ts';
import type { MeanOptions } from './mean-options.ts';
import { scratchOf, type RowKernel } from './row-kernel.ts';

/** What a geometric mean needs to know about gaps and about zeros. */
export interface GeometricMeanOptions extends MeanOptions {
  /** Values below this number count as this number; above zero, in the unit of the values. */
  readonly floor?: number;
}

/**
 * The weighted geometric mean: a weakness weighs more than an equal strength, so it pays to be balanced.
 *
 * It is never above the arithmetic mean, and equal to it only when all values are equal: the distance between the two
 * shows how uneven a profile is. It is defined above zero only; a floor keeps one zero from wiping out everything.
 * Computed through logarithms, so that neither very large nor very small values overflow on the way.
 * Gaps are treated as in {@link arithmeticMean}.
 *
 * @param values one entry per dimension, all in the same unit, above zero (or any, with a floor)
 * @param weights zero or more each, in any scale; equal when absent
 * @param options availability threshold, and the floor (0.01 for dimension scores on 0-1)
 * @returns the mean in the unit of the values, or the gap that takes its place
 * @throws {@link ScoringError} `value-not-positive` for a value of zero or less without a floor, or such a floor; and
 *   as {@link arithmeticMean}
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6; content.md 2.5 for the floor.
 *
 * @example
 * geometricMean([1, 4]) // => 2
 * geometricMean([0, 1], [1, 1], { floor: 0.25 }) // => 0.5
 */
export function geometricMean(
  values: readonly Value[],
  weights?: readonly number[],
  options: GeometricMeanOptions = {},
): Value {
  const { floor } = options;
  if (floor !== undefined && requireFinite(floor, 'floor') <= 0) throw notPositive({ floor });
  const row = availableEntries(values, weights, options);
  if ('gap' in row) return row;
  for (let at = 0; at < row.count; at += 1) {
    const value = row.numbers[at] as number;
    const number = floor === undefined ? value : Math.max(value, floor);
    if (number <= 0) throw notPositive({ position: row.positions[at] as number, value });
    row.numbers[at] = number;
  }
  return weightedGeometric(row.numbers, row.weights, row.count);
}

/** The arithmetic of {@link geometricMean} on one row; NaN when a number is not above zero. */
export const weightedGeometric: RowKernel = (numbers, weights, count) => {
  const total = exactSum(weights, count);
  const logarithms = scratchOf(count);
  for (let position = 0; position < count; position += 1) {
    const number = numbers[position] as number;
    if (number <= 0) return Number.NaN;
    logarithms[position] = ((weights[position] as number) / total) * naturalLogarithm(number);
  }
  return clampToValues(exponential(exactSum(logarithms, count)), numbers, count);
};

function notPositive(data: Readonly<Record<string, number>>): ScoringError {
  return new ScoringError('value-not-positive', 'geometric aggregation requires values above zero', data);
}
