import type { AnswerValue, Issue, QuestionFlow, Questionnaire } from '@groundwork/instrument';
import { isGap } from '@groundwork/scoring';
import { claimedScore, isWeighted } from '../score/score-question.ts';

/** What is wrong with a reviewer's value: what the instrument says, or `does-not-score`. */
export type AdjustmentIssue = Pick<Issue, 'code' | 'params'> | { readonly code: 'does-not-score'; readonly params: {} };

/**
 * What a reviewer's value is worth, 0-1, without regard to evidence: the reviewer has judged that. The value is held against the
 * instrument's own check; the details beside an answer stay the country's.
 *
 * @param flow where the question stands: whether its practice part is asked
 * @returns every issue, or the score
 */
export function scoreAdjustment(
  questionnaire: Questionnaire,
  flow: QuestionFlow,
  value: AnswerValue,
): { readonly score: number } | { readonly issues: readonly AdjustmentIssue[] } {
  const issues = questionnaire
    .checkAnswer(flow.questionId, { value })
    .filter(({ severity, code }) => severity === 'error' && !code.startsWith('detail-'));
  if (issues.length > 0) return { issues };
  const question = questionnaire.question(flow.questionId);
  if (question === undefined || !isWeighted(question)) return { issues: [{ code: 'does-not-score', params: {} }] };
  const score = claimedScore(question, { value }, flow.noCase === 'implied');
  return isGap(score) ? { issues: [{ code: 'does-not-score', params: {} }] } : { score };
}
