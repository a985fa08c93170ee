/**
 * What a product lost when it was rounded.
 *
 * Each factor is cut in two, so that the products of the parts lose nothing that counts; `Math.fround` cuts at 24 bits
 * in one instruction.
 *
 * @param first a number within single precision: from 2^-100 to 2^100 in magnitude, or 0
 * @param second likewise
 * @param product `first * second` as the machine rounds it
 * @returns `first * second - product`, to within 2^-100 of the product
 * Source: T. J. Dekker, A Floating-Point Technique for Extending the Available Precision, 1971, section 5.
 *
 * @example
 * productError(1 + 2 ** -30, 1 + 2 ** -30, 1 + 2 ** -29) // => 2 ** -60
 */
export function productError(first: number, second: number, product: number): number {
  const firstHigh = Math.fround(first);
  const firstLow = first - firstHigh;
  const secondHigh = Math.fround(second);
  const secondLow = second - secondHigh;
  return firstHigh * secondHigh - product + firstHigh * secondLow + firstLow * secondHigh + firstLow * secondLow;
}
