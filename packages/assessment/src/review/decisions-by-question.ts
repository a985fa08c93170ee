import type { ReviewDecision } from './review-decision.ts';

/** Decisions by question id, each list in the order given. */
export function decisionsByQuestion(
  decisions: readonly ReviewDecision[],
): ReadonlyMap<string, readonly ReviewDecision[]> {
  return Map.groupBy(decisions, ({ questionId }) => questionId);
}
