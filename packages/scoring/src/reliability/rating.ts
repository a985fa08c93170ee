import type { Value } from '../value/gap.ts';

/** What an assessor gave one item: a number, the name of a category, or nothing (null or a gap). */
export type Rating = Value | string | null;

/** The number or name, null when there is none. */
export function givenRating(rating: Rating | undefined): number | string | null {
  return typeof rating === 'number' || typeof rating === 'string' ? rating : null;
}
