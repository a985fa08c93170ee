import { codeOfReason } from '../value/column.ts';
import type { GapReason } from '../value/gap.ts';

/** Which gaps an imputation fills. */
export interface FillOptions {
  /**
   * Reasons of the gaps that receive a number; every other gap stays as it is. When absent all but `not-applicable` and
   * `withheld`: a number for what does not exist, or for what somebody decided not to publish, would be an invention.
   */
  readonly fill?: readonly GapReason[];
}

/** One entry per code of a reason: 1 where its gaps are filled. Not to be written to. */
export function filledReasons({ fill }: FillOptions): Uint8Array {
  return fill === undefined ? filledWhenAbsent : markReasons(fill);
}

function markReasons(fill: readonly GapReason[]): Uint8Array {
  const filled = new Uint8Array(256);
  for (const reason of fill) filled[codeOfReason(reason)] = 1;
  return filled;
}

const filledWhenAbsent = markReasons([
  'not-asked',
  'not-answered',
  'do-not-know',
  'below-availability',
  'not-validated',
  'not-computable',
]);
