import type { Questionnaire } from '@groundwork/instrument';
import { isGap } from '@groundwork/scoring';
import type { AssessmentScores } from '../score/assessment-scores.ts';

/** An answer that reviewers have to judge, with what it is worth, 0-1. */
export interface AnswerToReview {
  readonly questionId: string;
  readonly claimed: number;
  readonly evidenced: number;
}

/**
 * The answers that reviewers have to judge, in the order of the questions: those that move a score. A hidden question, "we do not
 * know" and "does not apply" have no score to judge; a computed value is as sure as what it is computed from.
 */
export function answersToReview(questionnaire: Questionnaire, scores: AssessmentScores): readonly AnswerToReview[] {
  return scores.questions.flatMap(({ questionId, treatment, score: { claimed, evidenced } }) => {
    const isComputed = questionnaire.question(questionId)?.kind === 'calculated';
    if (treatment !== 'scored' || isComputed || isGap(claimed) || isGap(evidenced)) return [];
    return [{ questionId, claimed, evidenced }];
  });
}
