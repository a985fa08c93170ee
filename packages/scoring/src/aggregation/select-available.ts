import { comparableStep } from '../comparison/comparable-step.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { codeOfReason, gapOfCode } from '../value/column.ts';
import type { MeanOptions } from './mean-options.ts';

/** Room for one row, used again for every unit: what is there of it, packed at the front. */
export interface AvailableRow {
  readonly numbers: Float64Array;
  readonly weights: Float64Array;
  /** Where each packed entry stood. */
  readonly positions: Int32Array;
  /** Entries packed by the last call. */
  count: number;
  /** Their total weight. */
  weight: number;
}

const notApplicable = codeOfReason('not-applicable');
const belowAvailability = codeOfReason('below-availability');

/** Room for a row of so many entries. */
export function newAvailableRow(size: number): AvailableRow {
  return {
    numbers: new Float64Array(size),
    weights: new Float64Array(size),
    positions: new Int32Array(size),
    count: 0,
    weight: 0,
  };
}

/**
 * Decides what enters an aggregate: the part all aggregations share.
 *
 * First every entry that is not applicable leaves the denominator. Of what remains, the share with a value must reach
 * the minimum; other gaps count as missing. A weight of zero stands beside the mean, not in it.
 *
 * @param row receives the entries that are there
 * @param numbers one per entry, NaN where missing
 * @param reasons one per entry, 0 where there is a number
 * @param weights one of zero or more per entry, in any scale
 * @returns 0, or the code of the gap that takes the place of the aggregate: `not-applicable` when nothing remains; the
 *   shared reason when everything that remains is withheld, or nothing of it validated; else `below-availability`
 * Source: content.md 2.5, "Missing".
 */
export function selectAvailable(
  row: AvailableRow,
  numbers: Float64Array,
  reasons: Uint8Array,
  weights: Float64Array,
  { minimumShare = 0, shareOf = 'weight', tolerance = 1e-9 }: MeanOptions,
): number {
  let count = 0;
  let remaining = 0;
  let seen = 0;
  let last = 0;
  for (let position = 0; position < weights.length; position += 1) {
    const weight = weights[position] as number;
    const reason = reasons[position] as number;
    if (weight === 0 || reason === notApplicable) continue;
    remaining += 1;
    if (reason === 0) {
      row.numbers[count] = numbers[position] as number;
      row.weights[count] = weight;
      row.positions[count] = position;
      count += 1;
    } else {
      seen |= 1 << reason;
      last = reason;
    }
  }
  row.count = count;
  if (remaining === 0) return notApplicable;
  if (count === 0) return reasonWithoutValues(seen, last);
  row.weight = exactSum(row.weights, count);
  if (minimumShare === 0 || count === remaining) return 0;
  const share = shareOf === 'count' ? count / remaining : row.weight / exactSum(remainingWeights(weights, reasons));
  return comparableStep(share, tolerance) < comparableStep(minimumShare, tolerance) ? belowAvailability : 0;
}

function remainingWeights(weights: Float64Array, reasons: Uint8Array): Float64Array {
  return weights.filter((_, position) => reasons[position] !== notApplicable);
}

/** Figures that exist but are not released stay so: "too few answers" would blame the wrong side. */
function reasonWithoutValues(seen: number, last: number): number {
  const isShared = seen === 1 << last;
  const { gap } = gapOfCode(last);
  return isShared && (gap === 'withheld' || gap === 'not-validated') ? last : belowAvailability;
}
