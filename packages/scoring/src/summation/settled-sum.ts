/**
 * The exact sum of numbers that were added in a running loop, where the last digit is beyond doubt.
 *
 * A loop over several sums at once keeps, for each, what the steps lost and how large the losses were. This tells
 * whether they settle the result to the last bit; if not, the numbers go through `exactSum`. Both give the same digits.
 *
 * @param sum as the loop left it
 * @param lost sum of what each step lost
 * @param doubt sum of the sizes of what each step lost
 * @param count steps
 * @returns NaN where more than one double could be the answer
 * Source: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997, section 2.
 */
export function settledSum(sum: number, lost: number, doubt: number, count: number): number {
  const total = sum + lost;
  const added = total - sum;
  const rest = sum - (total - added) + (lost - added);
  // Each addition to `lost` rounds by at most 2^-53 of all that was ever lost.
  const margin = doubt * (count + 4) * 2 ** -53;
  return total + (rest + margin) === total && total + (rest - margin) === total ? total + 0 : Number.NaN;
}
