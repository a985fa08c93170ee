import { binaryExponent } from '../elementary/binary-exponent.ts';
import { columnOf, presentNumbers } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { finiteOrGap } from './finite-or-gap.ts';

/**
 * The median of one indicator: half of the units lie below it, half above; an outlier does not move it.
 *
 * With an even count it is the mean of the middle two.
 *
 * @param values one entry per unit, in one unit of measurement; gaps are left out
 * @returns in the unit of the values; a gap `not-computable` without any value
 * @throws {@link ScoringError} `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3.
 *
 * @example
 * median([7, 1, gap('withheld'), 2]) // => 2
 * median([4, 1, 2, 900]) // => 3
 */
export function median(values: readonly Value[]): Value {
  return finiteOrGap(medianByReordering(presentNumbers(columnOf(values))));
}

/** The median of numbers that are all there; NaN for none. */
export function medianOf(numbers: Float64Array): number {
  return medianByReordering(numbers.slice());
}

/** As {@link medianOf}, on memory of the caller's own: leaves the numbers in another order. */
export function medianByReordering(numbers: Float64Array): number {
  const count = numbers.length;
  if (count === 0) return Number.NaN;
  const middle = count >> 1;
  const upper = bringToPlace(numbers, middle);
  if (count % 2 === 1) return upper + 0;
  let lower = -Infinity;
  for (let position = 0; position < middle; position += 1) {
    const number = numbers[position] as number;
    if (number > lower) lower = number;
  }
  const sum = lower + upper;
  return (Number.isFinite(sum) ? sum / 2 : lower / 2 + upper / 2) + 0;
}

/**
 * Puts at `place` the number that sorting would put there, with none larger before it and none smaller behind it.
 *
 * Hoare's selection, linear on average. Rows that happen to defeat its pivots are sorted after a few rounds instead.
 */
function bringToPlace(numbers: Float64Array, place: number): number {
  let first = 0;
  let last = numbers.length - 1;
  let rounds = 4 * (binaryExponent(numbers.length) + 1);
  while (first < last) {
    if (rounds === 0) {
      numbers.set(numbers.subarray(first, last + 1).toSorted(), first);
      break;
    }
    rounds -= 1;
    const pivot = middleOfThree(numbers, first, last);
    let left = first;
    let right = last;
    while (left <= right) {
      while ((numbers[left] as number) < pivot) left += 1;
      while ((numbers[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const moved = numbers[left] as number;
      numbers[left] = numbers[right] as number;
      numbers[right] = moved;
      left += 1;
      right -= 1;
    }
    if (place <= right) last = right;
    else if (place >= left) first = left;
    else break;
  }
  return numbers[place] as number;
}

function middleOfThree(numbers: Float64Array, first: number, last: number): number {
  const one = numbers[first] as number;
  const two = numbers[(first + last) >> 1] as number;
  const three = numbers[last] as number;
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
