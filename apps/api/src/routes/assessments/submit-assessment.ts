import { takesAnswers } from '@groundwork/assessment';
import { receiptShape, submissionShape } from '@groundwork/assessment/wire';
import type { Flow } from '@groundwork/instrument';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem, type ProblemIssue } from '../../problems/api-problem.ts';
import { answersOf } from './answer-of-wire.ts';
import { assessmentPath } from './assessment-path.ts';
import { refuseLocked, revisionOf, roundOf } from './assessment-parts.ts';
import { lockedBecause } from './locked-because.ts';

/** Submits an assessment. What is missing comes back at once; the receipt names the exact content. */
export const submitAssessment = defineRoute({
  method: 'post',
  path: '/api/assessments/{assessmentId}/submission',
  access: 'assessment-coordinate',
  summary: 'Locks the answers and gives the receipt',
  params: assessmentPath,
  body: submissionShape,
  answers: { 200: { description: 'The receipt', shape: receiptShape } },
  async handle({ context, parts, actor, rights, assessment, body }) {
    const { store, clock } = parts;
    // A submission asked for again must get its receipt again, so a submitted one is left to the store to tell.
    if (takesAnswers(assessment.state)) {
      const round = await roundOf(parts, assessment);
      refuseLocked(lockedBecause(rights, assessment, round, clock()));
      const { questionnaire } = await revisionOf(parts, assessment);
      const answers = answersOf(await store.assessments.responses(assessment.assessmentId));
      const flow = questionnaire.flow(answers, { today: round.referenceDate });
      if (!flow.isComplete) throw new ApiProblem('incomplete', { issues: missing(flow) });
    }
    return context.json(await store.assessments.submit(assessment.assessmentId, body.operationId, actor));
  },
});

/** Every error, and everything that is still missing, in questionnaire order. */
function missing({ issues }: Flow): readonly ProblemIssue[] {
  return issues
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({ path: `/responses/${issue.questionId}`, ...issue }));
}
