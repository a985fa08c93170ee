import { gap, type Value } from '../value/gap.ts';

/** The number, or a gap `not-computable` where a formula came out as NaN or infinite. */
export function finiteOrGap(number: number): Value {
  return Number.isFinite(number) ? number : gap('not-computable');
}
