import { scratchOf } from '../../aggregation/row-kernel.ts';
import { naturalLogarithm } from '../../elementary/natural-logarithm.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import { settledSum } from '../../summation/settled-sum.ts';
import type { Column } from '../../value/column.ts';

/** Products between these are summed as they are; beyond, the mean of a row takes its careful way. */
const smallest = 1e-250;
const largest = 1e300;

/** Units taken together: their numbers stay in the processor's nearest memory. */
const blockUnits = 248;

let block = new Float64Array(16 * blockUnits);

/**
 * The weighted sums of the rows in which nothing is missing: the inner loop of every re-scoring.
 *
 * Sums as `exactSum` does, so its digits are those of the mean of one row.
 *
 * @param terms one list per child, NaN where missing
 * @param shares factor of each child
 * @param sums receives one sum per unit; NaN where the row has a gap, or where this way cannot vouch for the last digit
 */
export function sumCompleteRows(terms: readonly Float64Array[], shares: Float64Array, sums: Float64Array): void {
  if (block.length < terms.length * blockUnits) block = new Float64Array(terms.length * blockUnits);
  for (let from = 0; from < sums.length; from += blockUnits) {
    const units = Math.min(blockUnits, sums.length - from);
    for (let child = 0; child < terms.length; child += 1) {
      const term = terms[child] as Float64Array;
      block.set(units === term.length ? term : term.subarray(from, from + units), child * blockUnits);
    }
    sumBlock(block, shares, sums, from, units);
  }
}

function sumBlock(block: Float64Array, shares: Float64Array, sums: Float64Array, from: number, units: number): void {
  const size = shares.length;
  for (let unit = 0; unit < units; unit += 1) {
    let sum = 0;
    let lost = 0;
    let doubt = 0;
    let sizes = 0;
    for (let child = 0, at = unit; child < size; child += 1, at += blockUnits) {
      const product = (block[at] as number) * (shares[child] as number);
      const next = sum + product;
      const added = next - sum;
      const error = sum - (next - added) + (product - added);
      lost += error;
      doubt += Math.abs(error);
      sum = next;
      sizes += Math.abs(product);
    }
    const total = settledSum(sum, lost, doubt, size);
    // The largest product lies between the mean and the sum of the sizes. A gap makes them NaN, which is in no range.
    const isPlain = sizes > smallest * size && sizes < largest;
    if (!isPlain) sums[from + unit] = Number.NaN;
    else sums[from + unit] = Number.isNaN(total) ? sumOfRow(block, shares, unit) : total;
  }
}

/** The row whose last digit one pass leaves in doubt. */
function sumOfRow(block: Float64Array, shares: Float64Array, unit: number): number {
  const size = shares.length;
  const products = scratchOf(size);
  for (let child = 0, at = unit; child < size; child += 1, at += blockUnits) {
    products[child] = (block[at] as number) * (shares[child] as number);
  }
  return exactSum(products, size);
}

/** Logarithms of a column, kept as long as the column is: draws take the geometric mean of the same numbers often. */
const kept = new WeakMap<Column, { readonly floor: number; readonly logarithms: Float64Array }>();

/**
 * Natural logarithms of a column.
 *
 * @param floor lower numbers count as this one; 0 for none
 * @returns NaN for gaps, and for numbers of zero or less without a floor
 */
export function keptLogarithms(column: Column, floor: number): Float64Array {
  const known = kept.get(column);
  if (known?.floor === floor) return known.logarithms;
  const { numbers } = column;
  const logarithms = new Float64Array(numbers.length);
  for (let unit = 0; unit < numbers.length; unit += 1) {
    const number = numbers[unit] as number;
    const raised = number < floor ? floor : number;
    logarithms[unit] = raised > 0 ? naturalLogarithm(raised) : Number.NaN;
  }
  kept.set(column, { floor, logarithms });
  return logarithms;
}
