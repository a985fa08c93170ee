import { powerOfTwo } from '../elementary/power-of-two.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { randomStream } from './random-stream.ts';

/**
 * Primitive polynomials and first direction numbers, from the second dimension on: degree, coefficients, m1, m2, ...
 * The list of S. Joe and F. Y. Kuo, 2008 (new-joe-kuo-6).
 */
const directions: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
];

/** Dimensions that the table above serves. */
export const lowDiscrepancyDimensions: number = directions.length + 1;

const bits = 32;
const vectors: readonly Uint32Array[] = [
  Uint32Array.from({ length: bits }, (_, bit) => powerOfTwo(31 - bit)),
  ...directions.map(([degree, coefficients, first]) => directionVector(degree, coefficients, first)),
];

/**
 * A point of Sobol's low-discrepancy sequence: fills the unit cube evenly, so that fewer draws say as much.
 *
 * Each point is computed from its number alone, so draws can be shared out. The seed shifts the whole sequence digit by
 * digit, which keeps it even and makes several estimates from several seeds possible.
 *
 * @param index number of the point, 0 or more
 * @param dimensions 1 to {@link lowDiscrepancyDimensions}
 * @param seed of the shift
 * @returns one coordinate per dimension, from 0 up to but not including 1
 * @throws {@link ScoringError} `dimensions-out-of-range`
 * Source: I. M. Sobol, 1967; S. Joe and F. Y. Kuo, Constructing Sobol Sequences with Better Two-Dimensional Projections,
 *   2008.
 *
 * @example
 * lowDiscrepancyPoint(5, 3, 1).length // => 3
 */
export function lowDiscrepancyPoint(index: number, dimensions: number, seed: number): readonly number[] {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > lowDiscrepancyDimensions) {
    throw new ScoringError('dimensions-out-of-range', 'a low-discrepancy point requires fewer dimensions', {
      dimensions,
      maximum: lowDiscrepancyDimensions,
    });
  }
  const shift = randomStream(seed, 0x50b01, 0);
  return Array.from({ length: dimensions }, (_, dimension) => {
    const vector = vectors[dimension] as Uint32Array;
    let word = Math.floor(shift() * powerOfTwo(bits));
    for (let bit = 0, rest = index; rest > 0; bit += 1, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) word ^= vector[bit] ?? 0;
    }
    return (word >>> 0) / powerOfTwo(bits);
  });
}

function directionVector(degree: number, coefficients: number, first: readonly number[]): Uint32Array {
  const vector = new Uint32Array(bits);
  for (let bit = 0; bit < bits; bit += 1) {
    if (bit < degree) {
      vector[bit] = (first[bit] ?? 1) * powerOfTwo(31 - bit);
      continue;
    }
    const earlier = vector[bit - degree] as number;
    let word = earlier ^ (earlier >>> degree);
    for (let term = 1; term < degree; term += 1) {
      if ((coefficients >>> (degree - 1 - term)) & 1) word ^= vector[bit - term] as number;
    }
    vector[bit] = word;
  }
  return vector;
}
