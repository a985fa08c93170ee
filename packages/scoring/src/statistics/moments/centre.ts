import { binaryExponent } from '../../elementary/binary-exponent.ts';
import { powerOfTwo } from '../../elementary/power-of-two.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import { settledSum } from '../../summation/settled-sum.ts';

/** The ends and the mean of numbers that are all there. */
export interface Centre {
  /** Infinity for no number. */
  readonly lowest: number;
  /** Minus infinity for no number. */
  readonly highest: number;
  /** Between the ends; NaN for no number. */
  readonly mean: number;
}

/** Finds the ends and the mean in one pass. The order of the numbers changes no digit. */
export function centreOf(numbers: Float64Array): Centre {
  const count = numbers.length;
  let lowest = Infinity;
  let highest = -Infinity;
  let sum = 0;
  let lost = 0;
  let doubt = 0;
  for (let position = 0; position < count; position += 1) {
    const number = numbers[position] as number;
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
    const next = sum + number;
    const added = next - sum;
    const error = sum - (next - added) + (number - added);
    lost += error;
    doubt += Math.abs(error);
    sum = next;
  }
  if (count === 0) return { lowest, highest, mean: Number.NaN };
  const total = settledSum(sum, lost, doubt, count);
  const mean = Number.isNaN(total) ? carefulMean(numbers, lowest, highest) : total / count;
  // Rounding may lift the mean of a constant above it. A negative zero would tell which of two zeros came first.
  return { lowest: lowest + 0, highest: highest + 0, mean: Math.min(Math.max(mean, lowest), highest) + 0 };
}

/** Where the last digit is in doubt, or the sum is beyond the largest double though the mean is not. */
function carefulMean(numbers: Float64Array, lowest: number, highest: number): number {
  const count = numbers.length;
  if (Math.max(-lowest, highest) < Number.MAX_VALUE / (2 * count)) return exactSum(numbers) / count;
  // A power of two costs no digit.
  const shrinking = powerOfTwo(-binaryExponent(2 * count - 1) - 1);
  return exactSum(numbers.map((number) => number * shrinking)) / count / shrinking;
}
