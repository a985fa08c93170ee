import type { ReadValidatedAnswers, Store } from '@groundwork/store';

/** What reviewers have decided, as score runs take it: of assessments that are validated, and never of half a review. */
export function validatedAnswersOf({ review }: Store): ReadValidatedAnswers {
  return (roundId, instrumentId) => review.finalOfRound(roundId, instrumentId);
}
