import { isGap, type Value } from '@groundwork/scoring';

/** Numbers of another size than this are written with a power of ten. */
const largestPlain = 1e9;

/** A number for reading, with four decimals; a gap by its reason. All digits are in the JSON form. */
export function numberText(value: Value, decimals = 4): string {
  if (isGap(value)) return value.gap;
  const size = Math.abs(value);
  if (size >= largestPlain || (size > 0 && size < 10 ** -decimals)) return value.toExponential(decimals);
  // A minus before nothing but zeros tells nothing.
  return value.toFixed(decimals).replace(/^-(0\.?0*)$/, '$1');
}

/** A rank or a year; nothing where there is none. */
export function countText(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count);
}

/** A share as a percentage with one decimal. */
export function shareText(share: Value): string {
  return isGap(share) ? share.gap : `${(100 * share).toFixed(1)} %`;
}

/** A share inside a sentence: `90 %`, `62.5 %`. */
export function plainShare(share: number): string {
  return shareText(share).replace('.0 %', ' %');
}
