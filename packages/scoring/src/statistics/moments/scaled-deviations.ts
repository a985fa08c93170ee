import { binaryExponent } from '../../elementary/binary-exponent.ts';
import { powerOfTwo } from '../../elementary/power-of-two.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import { centreOf, type Centre } from './centre.ts';

/**
 * How numbers are brought to deviations of a largest size of about one: `((number * shrinking - middle) - rest) *
 * scale`.
 *
 * Squares, cubes and fourth powers of these neither overflow nor vanish, whatever the unit of the indicator. Both
 * factors are powers of two and cost no digit.
 */
export interface DeviationScale {
  /** Below one where the distance of two numbers could be beyond the largest double. */
  readonly shrinking: number;
  /** The shrunk mean. */
  readonly middle: number;
  /** What the rounding of the mean left over; zero unless a small spread lies around a large number. */
  readonly rest: number;
  /** NaN for a constant and for no number at all. */
  readonly scale: number;
}

/** Finds the scale of the deviations of numbers that are all there. */
export function deviationScale(numbers: Float64Array, { lowest, highest, mean }: Centre): DeviationScale {
  const shrinking = Math.max(-lowest, highest) > 1e307 ? 0.25 : 1;
  const middle = mean * shrinking;
  const largest = Math.max(highest * shrinking - middle, middle - lowest * shrinking);
  if (!(largest > 0)) return { shrinking, middle, rest: 0, scale: Number.NaN };
  const isFar = largest < Math.abs(middle) * 2 ** -12;
  const rest = isFar ? exactSum(numbers.map((number) => number * shrinking - middle)) / numbers.length : 0;
  return { shrinking, middle, rest, scale: powerOfTwo(Math.min(-binaryExponent(largest), 1023)) };
}

/** The scaled deviations of numbers that are all there, with their mean and the factor they were multiplied by. */
export function scaledDeviations(numbers: Float64Array): {
  readonly deviations: Float64Array;
  readonly mean: number;
  /** NaN for a constant and for no number at all. */
  readonly factor: number;
} {
  const centre = centreOf(numbers);
  const { shrinking, middle, rest, scale } = deviationScale(numbers, centre);
  const deviations = numbers.map((number) => (number * shrinking - middle - rest) * scale);
  return { deviations, mean: centre.mean, factor: scale * shrinking };
}
