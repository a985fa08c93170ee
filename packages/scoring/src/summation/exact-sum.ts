import { ScoringError } from '../error/scoring-error.ts';
import { settledSum } from './settled-sum.ts';

/**
 * Sums numbers without losing a digit: the result is the exact sum, rounded once.
 *
 * A plain loop rounds at every step, so its last digits depend on the order of the rows. Here what each step would
 * lose is kept in a short list of partial sums that do not overlap (Shewchuk's method; Python's `math.fsum` does the
 * same). The same numbers in any order therefore give the same sum, bit for bit.
 * That list is needed only when the last digit is in doubt. A first pass adds what each step lost in one number, with a
 * bound on what that number lost itself: where the bound leaves one double only, it is the answer.
 *
 * @param values finite numbers of one unit
 * @param count how many of them, from the first; all when absent
 * @returns their sum in that unit; 0 for none
 * @throws {@link ScoringError} `value-not-finite`, `sum-overflows` when the sum is beyond the largest number
 * Source: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997, section 2.
 *
 * @example
 * exactSum([0.1, 0.2, 0.3, -0.3, -0.2, -0.1]) // => 0
 * exactSum([1e16, 1, -1e16]) // => 1
 */
export function exactSum(values: ArrayLike<number>, count: number = values.length): number {
  let sum = 0;
  let lost = 0;
  let doubt = 0;
  for (let position = 0; position < count; position += 1) {
    const value = values[position] as number;
    const next = sum + value;
    const added = next - sum;
    const error = sum - (next - added) + (value - added);
    lost += error;
    doubt += Math.abs(error);
    sum = next;
  }
  const total = settledSum(sum, lost, doubt, count);
  return Number.isNaN(total) ? closerSum(values, count) : total;
}

/** A second pass for a total half way between two doubles: sees whether adding up the losses lost anything. */
function closerSum(values: ArrayLike<number>, count: number): number {
  let sum = 0;
  let lost = 0;
  for (let position = 0; position < count; position += 1) {
    const value = values[position] as number;
    const next = sum + value;
    const added = next - sum;
    const error = sum - (next - added) + (value - added);
    const nextLost = lost + error;
    const addedLost = nextLost - lost;
    const errorAgain = lost - (nextLost - addedLost) + (error - addedLost);
    if (errorAgain !== 0) return slowExactSum(values, count);
    lost = nextLost;
    sum = next;
  }
  // Nothing was lost again: the sum of the two is exact, and rounded once, to even when half way.
  const total = sum + lost;
  return Number.isFinite(total) ? total + 0 : slowExactSum(values, count);
}

function slowExactSum(values: ArrayLike<number>, count: number): number {
  const partials: number[] = [];
  for (let position = 0; position < count; position += 1) addTo(partials, values[position] as number);
  return collapse(partials);
}

function addTo(partials: number[], value: number): void {
  if (!Number.isFinite(value)) {
    throw new ScoringError('value-not-finite', 'a sum requires finite numbers', { value });
  }
  let carried = value;
  let kept = 0;
  for (const partial of partials) {
    const larger = Math.abs(carried) < Math.abs(partial) ? partial : carried;
    const smaller = larger === carried ? partial : carried;
    const high = larger + smaller;
    const low = smaller - (high - larger);
    if (low !== 0) partials[kept++] = low;
    carried = high;
  }
  if (!Number.isFinite(carried)) {
    throw new ScoringError('sum-overflows', 'a sum requires a total within the range of numbers', {});
  }
  partials.length = kept;
  partials.push(carried);
}

/** Adds the partials from the largest down; a tie in the last digit is settled by the sign of what follows. */
function collapse(partials: readonly number[]): number {
  let position = partials.length - 1;
  let high = partials[position] ?? 0;
  let low = 0;
  while (position > 0 && low === 0) {
    position -= 1;
    const before = high;
    const next = partials[position] ?? 0;
    high = before + next;
    low = next - (high - before);
  }
  const below = position > 0 ? (partials[position - 1] ?? 0) : 0;
  if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
    const doubled = low * 2;
    const candidate = high + doubled;
    if (doubled === candidate - high) return candidate;
  }
  return high === 0 ? 0 : high;
}
