import { binaryExponent } from '../../elementary/binary-exponent.ts';
import { powerOfTwo } from '../../elementary/power-of-two.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import type { Column } from '../../value/column.ts';

/** A column made ready for correlation: deviations of length one, so that a product of two is a coefficient. */
export interface StandardisedColumn {
  /** The column as it came: beside an outlier the deviations of the others have lost digits. */
  readonly numbers: Float64Array;
  /** Deviation from the mean, 0 for a gap; the squares sum to one unless the column is constant. */
  readonly deviations: Float64Array;
  /** 1 for a gap. */
  readonly isMissing: Uint8Array;
  /** Positions of the gaps. */
  readonly missing: Int32Array;
  /** Whether all numbers are the same, but for rounding; then every deviation is 0. */
  readonly isConstant: boolean;
  /** Length of the deviations in the unit of the column, halved: it may be beyond the largest number otherwise. */
  readonly halfLength: number;
}

/** A spread below this share of the largest number is what rounding leaves of a constant. */
const noise = 2 ** -46;

/**
 * Takes off the mean and divides by the length, by exact sums: the order of the units changes no digit here.
 *
 * Numbers are first brought to a size of about one by a power of two, which costs no digit and keeps squares in range.
 */
export function standardise({ numbers, reasons }: Column): StandardisedColumn {
  const size = numbers.length;
  const isMissing = new Uint8Array(size);
  const missing: number[] = [];
  let lowest = Infinity;
  let highest = -Infinity;
  for (let position = 0; position < size; position += 1) {
    if (reasons[position] !== 0) {
      isMissing[position] = 1;
      missing.push(position);
      continue;
    }
    const number = numbers[position] as number;
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
  }
  const gaps = Int32Array.from(missing);
  const largest = Math.max(Math.abs(lowest), Math.abs(highest));
  if (!(highest / 2 - lowest / 2 > (largest / 2) * noise)) {
    return { numbers, deviations: new Float64Array(size), isMissing, missing: gaps, isConstant: true, halfLength: 0 };
  }
  const exponent = Math.max(-1000, binaryExponent(largest) + 1);
  const deviations = deviationsOf(numbers, isMissing, powerOfTwo(-exponent), size - gaps.length);
  const length = Math.sqrt(exactSum(deviations.map((deviation) => deviation * deviation)));
  for (let position = 0; position < size; position += 1) {
    deviations[position] = (deviations[position] as number) / length;
  }
  return {
    numbers,
    deviations,
    isMissing,
    missing: gaps,
    isConstant: false,
    halfLength: length * powerOfTwo(exponent - 1),
  };
}

function deviationsOf(numbers: Float64Array, isMissing: Uint8Array, scale: number, count: number): Float64Array {
  const deviations = numbers.map((number, position) => (isMissing[position] === 1 ? 0 : number * scale));
  // Twice: the mean is rounded once, which beside a small spread around a large number is not small.
  for (let pass = 0; pass < 2; pass += 1) {
    const mean = exactSum(deviations) / count;
    for (let position = 0; position < deviations.length; position += 1) {
      if (isMissing[position] === 0) deviations[position] = (deviations[position] as number) - mean;
    }
  }
  return deviations;
}
