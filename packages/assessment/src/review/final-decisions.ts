import { decisionsByQuestion } from './decisions-by-question.ts';
import type { ReviewDecision, ReviewedAnswer } from './review-decision.ts';
import { standingOfAnswer } from './standing-of-answer.ts';

/**
 * The decisions that stand, by question id. Answers whose review has not come to an end are left out.
 *
 * @param decisions those about the assessment, in any order; of other questions than the answers' are left aside
 */
export function finalDecisions(
  answers: readonly ReviewedAnswer[],
  decisions: readonly ReviewDecision[],
): ReadonlyMap<string, ReviewDecision> {
  const byQuestion = decisionsByQuestion(decisions);
  return new Map(
    answers.flatMap((answer) => {
      const { final } = standingOfAnswer(answer, byQuestion.get(answer.questionId) ?? []);
      return final === null ? [] : [[answer.questionId, final] as const];
    }),
  );
}
