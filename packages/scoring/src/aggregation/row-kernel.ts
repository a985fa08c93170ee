/**
 * The arithmetic of one aggregation, on what is there of one row: the first `count` numbers and their weights, all
 * finite, the weights above zero. Whoever calls it has dealt with the gaps.
 *
 * @returns the aggregate; NaN where these numbers have none, which the caller turns into a gap `not-computable`
 */
export type RowKernel = (numbers: Float64Array, weights: Float64Array, count: number) => number;

/** Memory that kernels use again from row to row; what it holds means nothing between two calls. */
let scratch = new Float64Array(256);

/** Room for so many numbers, valid until the next call. */
export function scratchOf(count: number): Float64Array {
  if (scratch.length < count) scratch = new Float64Array(2 * count);
  return scratch;
}
