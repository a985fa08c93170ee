import { gap, geometricMean, isGap, type Value } from '@groundwork/scoring';
import type { DimensionScore, ScoreTriple } from './assessment-scores.ts';

/** Lowest a dimension counts in the geometric mean, on 0-1: a zero must not wipe out the rest. Source: content.md 2.5. */
const geometricFloor = 0.01;

/** An instrument has a score only when all its dimensions have one; what is not applicable leaves the mean. */
export function indexOfDimensions(
  dimensions: readonly Pick<DimensionScore, 'score' | 'weightPercent'>[],
  basis: keyof ScoreTriple,
  mean: (values: readonly Value[], weights: readonly number[]) => Value,
): Value {
  const values = dimensions.map(({ score }) => score[basis]);
  if (values.some((value) => isGap(value) && value.gap !== 'not-applicable')) return gap('below-availability');
  return mean(
    values,
    dimensions.map(({ weightPercent }) => weightPercent),
  );
}

/** The geometric mean of dimensions, 0-100. */
export function geometricWithFloor(values: readonly Value[], weights: readonly number[]): Value {
  return geometricMean(values, weights, { floor: geometricFloor * 100 });
}
