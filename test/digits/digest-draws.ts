import {
  drawShare,
  mergeShares,
  prepareScoring,
  shareBounds,
  type DrawDesign,
  type DrawShare,
} from '@groundwork/scoring';
import { fourFactors, scoringFrame } from '../bench/scoring-frame.ts';

/** A share of the draws that all runtimes make here. */
export function makeShare(from: number, to: number, design: DrawDesign = 'uncertainty'): DrawShare {
  const { table, scheme } = scoringFrame(40);
  const { prepared } = prepareScoring(table, scheme);
  if (prepared === null) throw new Error('the frame does not pass its own checks');
  return drawShare(prepared, fourFactors(64), design, from, to);
}

/** The same draws in so many shares. */
export function shareBoundsOf(shares: number): readonly { readonly from: number; readonly to: number }[] {
  return shareBounds(fourFactors(64), 'uncertainty', shares);
}

/** Every bit of every score and rank as eight hexadecimal digits (FNV-1a). */
export function digestOf(shares: readonly DrawShare[]): string {
  const { scores, ranks } = mergeShares(shares);
  let hash = 0x811c9dc5;
  for (const bytes of [new Uint8Array(scores.buffer), new Uint8Array(ranks.buffer)]) {
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
