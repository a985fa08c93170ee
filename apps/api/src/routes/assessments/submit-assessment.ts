import { answerLock, takesAnswers, type Assessment } from '@groundwork/assessment';
import { receiptShape, submissionShape } from '@groundwork/assessment/wire';
import type { Flow } from '@groundwork/instrument';
import { StoreError } from '@groundwork/store';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem, type ProblemIssue } from '../../problems/api-problem.ts';
import { answersOf } from './answer-of-wire.ts';
import { assessmentPath } from './assessment-path.ts';
import { deadlineOf, revisionOf, roundOf } from './assessment-parts.ts';

/** How often the answers may change under the check before the caller is told to try again. */
const attempts = 3;

/**
 * Submits an assessment. What is missing comes back at once; the receipt names the exact content. The content that was
 * found complete is the content that is sent: an answer saved in between is checked too.
 */
export const submitAssessment = defineRoute({
  operationId: 'submitAssessment',
  method: 'post',
  path: '/api/assessments/{assessmentId}/submission',
  access: 'assessment-coordinate',
  summary: 'Locks the answers and gives the receipt',
  params: assessmentPath,
  body: submissionShape,
  answers: { 200: { description: 'The receipt', shape: receiptShape } },
  refusals: ['content_moved', 'incomplete', 'locked', 'operation_reused', 'state_moved'],
  async handle({ context, parts, actor, assessment, body }) {
    const { assessments } = parts.store;
    const { assessmentId } = assessment;
    // A submission asked for again must get its receipt again, so a submitted one is left to the store to tell.
    if (!takesAnswers(assessment.state))
      return context.json(await assessments.submit(assessmentId, body.operationId, actor));
    for (let attempt = 1; ; attempt += 1) {
      const checkedHash = await checkComplete(parts, assessment);
      try {
        return context.json(await assessments.submit(assessmentId, body.operationId, actor, checkedHash));
      } catch (error) {
        const hasMoved = error instanceof StoreError && error.code === 'content_moved';
        if (!hasMoved || attempt === attempts) throw error;
      }
    }
  },
});

/** Hash of the content found complete. @throws ApiProblem `locked`, `incomplete` with every error and everything missing */
async function checkComplete(parts: ApiParts, assessment: Assessment): Promise<string> {
  const { assessments } = parts.store;
  const round = await roundOf(parts, assessment);
  const lock = answerLock(assessment, round, await deadlineOf(parts, assessment, round), parts.clock());
  if (lock !== null) throw new ApiProblem('locked', { issues: [{ path: '', code: lock }] });
  const { questionnaire } = await revisionOf(parts, assessment);
  // The hash first: what changes after it is refused by the store, what changed before it is in the answers.
  const checkedHash = await assessments.contentHash(assessment);
  const responses = await assessments.responses(assessment.assessmentId);
  const flow = questionnaire.flow(answersOf(responses), { today: round.referenceDate });
  const carried = responses.filter(({ origin, questionId }) => origin === 'carried' && isAsked(flow, questionId));
  if (flow.isComplete && carried.length === 0) return checkedHash;
  const issues = [
    ...missing(flow),
    ...carried.map(({ questionId }) => ({ path: `/responses/${questionId}`, code: 'to-be-confirmed', questionId })),
  ];
  throw new ApiProblem('incomplete', { issues });
}

/** Every error, and everything that is still missing, in questionnaire order. */
function missing({ issues }: Flow): readonly ProblemIssue[] {
  return issues
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({ path: `/responses/${issue.questionId}`, ...issue }));
}

/** Whether a question is shown: what is hidden needs no confirmation. */
function isAsked(flow: Flow, questionId: string): boolean {
  return flow.questions.some((question) => question.questionId === questionId && question.isShown);
}
