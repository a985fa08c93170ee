import { comparableStep } from '../../comparison/comparable-step.ts';
import { gapOfCode } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';
import { outrankingMatrix, type OutrankingMatrix, type OutrankingOptions } from './outranking-matrix.ts';

/**
 * Copeland scores of a table: how many units a unit beats, less how many beat it, each pair by majority of the weight.
 *
 * A way to rank that no landslide in one indicator can turn. See {@link outrankingMatrix} for pairs and gaps.
 *
 * @param table one row per unit, one value per indicator, higher is better
 * @param weights one per indicator, zero or more each, in any scale; equal when undefined
 * @param options width at which values are equal
 * @returns whole numbers from -(n - 1) to n - 1; a gap for a unit without any value
 * @throws {@link ScoringError} as {@link outrankingMatrix}
 * Source: A. H. Copeland, A Reasonable Social Welfare Function, 1951; OECD and JRC, Handbook on Constructing
 * Composite Indicators, 2008, step 6.
 *
 * @example
 * copeland([[1, 9], [2, 2], [3, 1]], [2, 1]) // => [-2, 0, 2]
 */
export function copeland(
  table: readonly (readonly Value[])[],
  weights?: readonly number[],
  options: OutrankingOptions = {},
): readonly Value[] {
  return copelandScores(outrankingMatrix(table, weights, options));
}

/**
 * Copeland scores of an outranking matrix: +1 for every share above one half, -1 for every share below.
 *
 * Shares are compared at 1e-9, so that weights of 0.1, 0.2 and 0.3 make no winner out of a draw.
 *
 * @returns one score per unit; a gap for a unit without any value
 *
 * @example
 * copelandScores(outrankingMatrix([[1], [2], [2]])) // => [-2, 1, 1]
 */
export function copelandScores({ size, values, reasons }: OutrankingMatrix): readonly Value[] {
  const half = comparableStep(0.5);
  return Array.from({ length: size }, (_, unit) => {
    const reason = reasons[unit] as number;
    if (reason !== 0) return gapOfCode(reason);
    let score = 0;
    for (let other = 0; other < size; other += 1) {
      if (other === unit) continue;
      const step = comparableStep(values[unit * size + other] as number);
      if (step > half) score += 1;
      else if (step < half) score -= 1;
    }
    return score;
  });
}
