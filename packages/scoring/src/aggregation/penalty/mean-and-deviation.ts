import { exactSum } from '../../summation/exact-sum.ts';
import { weightedArithmetic } from '../arithmetic-mean.ts';
import { scratchOf } from '../row-kernel.ts';

/** Where numbers lie, and how far apart. */
export interface MeanAndDeviation {
  readonly mean: number;
  /** Of the population: the root of the weighted mean square. 0 exactly when all numbers are equal. */
  readonly deviation: number;
}

/**
 * The weighted mean of numbers and their standard deviation around it.
 *
 * @param numbers finite, in one unit
 * @param weights above zero, in any scale
 * @param count how many of them, from the first; at least one
 * @returns both in the unit of the numbers
 */
export function meanAndDeviation(numbers: Float64Array, weights: Float64Array, count: number): MeanAndDeviation {
  const mean = weightedArithmetic(numbers, weights, count);
  const squares = scratchOf(count);
  let largest = 0;
  for (let position = 0; position < count; position += 1) {
    // Halved: the difference of two huge numbers would overflow.
    const difference = Math.abs((numbers[position] as number) / 2 - mean / 2);
    squares[position] = difference;
    if (difference > largest) largest = difference;
  }
  if (largest === 0) return { mean, deviation: 0 };
  for (let position = 0; position < count; position += 1) {
    // As shares of the largest: the square of a huge number overflows, that of a tiny one vanishes.
    const share = (squares[position] as number) / largest;
    squares[position] = share * share * (weights[position] as number);
  }
  return { mean, deviation: 2 * largest * Math.sqrt(exactSum(squares, count) / exactSum(weights, count)) };
}
