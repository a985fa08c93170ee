import type { ReviewDecision, ReviewedAnswer } from './review-decision.ts';
import { standingOfAnswer } from './standing-of-answer.ts';

/**
 * The decisions about one answer that a reviewer may see, by order of arrival. On a drawn question nobody sees those of others,
 * neither the present nor the earlier ones, before both judgements of the present answer are there. Everything told to a
 * reviewer about decisions (lists, counts, states) is made from these alone.
 */
export function visibleDecisions(
  answer: ReviewedAnswer,
  decisions: readonly ReviewDecision[],
  reviewerId: string,
): readonly ReviewDecision[] {
  const { first, second } = standingOfAnswer(answer, decisions).parts;
  const isOpen = !answer.isDrawn || (first !== undefined && second !== undefined);
  return decisions
    .filter((decision) => isOpen || decision.reviewerId === reviewerId)
    .toSorted((one, other) => one.sequence - other.sequence);
}
