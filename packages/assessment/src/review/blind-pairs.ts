import type { ReviewDecision } from './review-decision.ts';

/** What two people came to about the same answer without knowing of each other, 0-1. */
export type BlindPair = readonly [first: number, second: number];

/**
 * The pairs of judgements that were given blind: for each content of each answer the first and the second as they stood when both
 * had come in. What either says after having seen the other is no agreement between two; it is left out.
 *
 * @param decisions those about one assessment, in any order
 */
export function blindPairs(decisions: readonly ReviewDecision[]): readonly BlindPair[] {
  const ordered = decisions.toSorted((one, other) => one.sequence - other.sequence);
  const contents = Map.groupBy(ordered, ({ questionId, responseHash, evidenced }) =>
    JSON.stringify([questionId, responseHash, evidenced]),
  );
  return [...contents.values()].flatMap((about): readonly BlindPair[] => {
    const earliest = (part: ReviewDecision['part']) => about.find((decision) => decision.part === part)?.sequence;
    const bothSince = Math.max(earliest('first') ?? Infinity, earliest('second') ?? Infinity);
    const blind = about.filter(({ sequence }) => sequence <= bothSince);
    const first = blind.findLast(({ part }) => part === 'first');
    const second = blind.findLast(({ part }) => part === 'second');
    return bothSince === Infinity || first === undefined || second === undefined ? [] : [[first.score, second.score]];
  });
}
