import type { ReviewDecision, ReviewedAnswer, ReviewPart } from './review-decision.ts';
import { standingOfAnswer } from './standing-of-answer.ts';

/** What a reviewer wants to give: the own judgement, or the decision between two others'. */
export type DecisionRequest = 'own' | 'adjudication';

/** Why a decision is not taken. */
export type DecisionRefusal = 'already-settled' | 'nothing-to-adjudicate' | 'four-eyes';

/**
 * Which part a reviewer's decision is. The reviewer does not choose between first and second: to be refused one of them would
 * tell that somebody has given it. Whoever has a judgement in force replaces the own; on a drawn question the first two people
 * give the first and the second; two judgements that differ are left as they are for a third to decide between.
 *
 * @param decisions those about this question, in any order
 */
export function partToDecide(
  answer: ReviewedAnswer,
  decisions: readonly ReviewDecision[],
  reviewerId: string,
  request: DecisionRequest,
): { readonly part: ReviewPart } | { readonly refusal: DecisionRefusal } {
  const { parts, state } = standingOfAnswer(answer, decisions);
  const { first, second, adjudication } = parts;
  const isDisagreed = answer.isDrawn && (state === 'to-adjudicate' || adjudication !== undefined);
  if (request === 'adjudication') {
    if (!isDisagreed) return { refusal: 'nothing-to-adjudicate' };
    if (first?.reviewerId === reviewerId || second?.reviewerId === reviewerId) return { refusal: 'four-eyes' };
    const isOthers = adjudication !== undefined && adjudication.reviewerId !== reviewerId;
    return isOthers ? { refusal: 'already-settled' } : { part: 'adjudication' };
  }
  if (isDisagreed) return { refusal: 'already-settled' };
  if (first === undefined || first.reviewerId === reviewerId) return { part: 'first' };
  if (!answer.isDrawn) return { refusal: 'already-settled' };
  if (second === undefined || second.reviewerId === reviewerId) return { part: 'second' };
  return { refusal: 'already-settled' };
}
