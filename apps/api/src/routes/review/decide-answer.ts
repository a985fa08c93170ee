import { scoreAdjustment, type AnswerToReview } from '@groundwork/assessment';
import {
  newDecisionShape,
  takenDecisionShape,
  type NewDecision,
  type TakenDecision,
} from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { judgedContent, type JudgedContent } from './judged-content.ts';
import { logFourEyes } from './log-four-eyes.ts';

/** Keeps a reviewer's decision about one answer. */
export const decideAnswer = defineRoute({
  operationId: 'decideAnswer',
  method: 'put',
  path: '/api/assessments/{assessmentId}/review/decisions/{questionId}',
  access: 'assessment-review',
  summary: 'Confirms what an answer is worth as evidenced, or adjusts it with a reason; both values are kept',
  params: assessmentPath.extend({ questionId: z.string().min(1).max(100) }),
  body: newDecisionShape,
  answers: { 200: { description: 'The decision', shape: takenDecisionShape } },
  refusals: [
    'already_settled',
    'invalid_answers',
    'nothing_to_adjudicate',
    'operation_reused',
    'response_moved',
    'state_moved',
  ],
  async handle(call) {
    const { context, parts, actor, assessment, params, body } = call;
    const { assessmentId } = assessment;
    const { questionId } = params;
    const content = await judgedContent(parts, assessment);
    if (content.questionnaire.question(questionId) === undefined) throw new ApiProblem('not_found');
    const answer = content.toReview.find((one) => one.questionId === questionId);
    if (answer === undefined) throw new ApiProblem('invalid', { issues: [{ path: '', code: 'not-to-review' }] });
    const asked = {
      questionId,
      decisionId: body.decisionId,
      request: body.part,
      decision: body.decision,
      value: body.decision === 'adjust' ? body.value : null,
      reason: body.reason,
      responseVersion: body.responseVersion,
      score: scoreOf(content, answer, body),
      evidenced: answer.evidenced,
      receiptHash: content.receiptHash,
    };
    const {
      sequence: _order,
      responseHash: _hash,
      reviewerId: _own,
      ...taken
    } = await logFourEyes(call, 'review-decide', () => parts.store.review.decide(assessmentId, asked, actor));
    // Whether the own judgement is the first or the second would tell of the other.
    return context.json({ ...taken, part: body.part } satisfies TakenDecision);
  },
});

/** @throws ApiProblem `invalid_answers` for a value that the instrument refuses or that has no score */
function scoreOf({ questionnaire, flow }: JudgedContent, answer: AnswerToReview, body: NewDecision): number {
  if (body.decision === 'confirm') return answer.evidenced;
  const place = flow.questions.find(({ questionId }) => questionId === answer.questionId);
  if (place === undefined) throw new Error(`no flow for ${answer.questionId}`);
  const adjusted = scoreAdjustment(questionnaire, place, body.value);
  if ('score' in adjusted) return adjusted.score;
  throw new ApiProblem('invalid_answers', { issues: adjusted.issues.map((issue) => ({ path: '/value', ...issue })) });
}
