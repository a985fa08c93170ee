import { requireCount } from './require-count.ts';

/**
 * Equal weights: what an index uses as long as nobody has said that one part matters more than another.
 *
 * Equal weights are no equal influence: the component that varies most, or moves with the others most, still moves the
 * ranks most. {@link actualInfluence} shows by how much.
 *
 * @param count components, 1 or more
 * @returns so many weights, together 1
 * @throws {@link ScoringError} `count-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6.
 *
 * @example
 * equalWeights(4) // => [0.25, 0.25, 0.25, 0.25]
 */
export function equalWeights(count: number): readonly number[] {
  return Array.from({ length: requireCount(count) }, () => 1 / count);
}
