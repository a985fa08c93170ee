import { drawSize } from '@groundwork/assessment';
import { sha256Hex } from '../text/sha256-hex.ts';

/**
 * Draws answers for the blind second assessment: each has a place in an order that the seed decides, and the first so many are
 * taken. The same seed draws the same again; an answer that came in later finds its place in the same order.
 *
 * @param toReview all answers to judge
 * @param before those drawn at an earlier beginning: they stay drawn
 * @param seen those that cannot be drawn any more, since somebody's judgement of them has been open to all
 * @returns what is drawn in addition, by question id
 */
export function drawAnswers(
  toReview: readonly string[],
  share: number,
  seed: string,
  { before, seen }: { readonly before: ReadonlySet<string>; readonly seen: ReadonlySet<string> },
): readonly string[] {
  const drawn = toReview.filter((questionId) => before.has(questionId)).length;
  const wanted = Math.max(0, drawSize(toReview.length, share) - drawn);
  return toReview
    .filter((questionId) => !before.has(questionId) && !seen.has(questionId))
    .map((questionId) => ({ questionId, place: sha256Hex(`${seed}/${questionId}`) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, wanted)
    .map(({ questionId }) => questionId)
    .toSorted();
}
