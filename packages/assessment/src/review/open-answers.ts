import { decisionsByQuestion } from './decisions-by-question.ts';
import type { ReviewDecision, ReviewedAnswer } from './review-decision.ts';
import { standingOfAnswer } from './standing-of-answer.ts';

/**
 * An answer that keeps an assessment from being validated. A missing judgement is `undecided` whichever it is: to tell that the
 * second is missing would tell that the first is there.
 */
export interface OpenAnswer {
  readonly questionId: string;
  readonly code: 'undecided' | 'to-adjudicate' | 'query-open';
}

/** Everything that keeps an assessment from being validated, in the order of the answers; queries on other questions last. */
export function openAnswers(
  answers: readonly ReviewedAnswer[],
  decisions: readonly ReviewDecision[],
  queried: ReadonlySet<string>,
): readonly OpenAnswer[] {
  const byQuestion = decisionsByQuestion(decisions);
  const reviewed = new Set(answers.map(({ questionId }) => questionId));
  return [
    ...answers.flatMap((answer): readonly OpenAnswer[] => {
      const { questionId } = answer;
      const { state } = standingOfAnswer(answer, byQuestion.get(questionId) ?? []);
      return [
        ...(state === 'decided' ? [] : [{ questionId, code: state }]),
        ...(queried.has(questionId) ? [queryOpen(questionId)] : []),
      ];
    }),
    ...[...queried]
      .filter((questionId) => !reviewed.has(questionId))
      .toSorted()
      .map(queryOpen),
  ];
}

function queryOpen(questionId: string): OpenAnswer {
  return { questionId, code: 'query-open' };
}
