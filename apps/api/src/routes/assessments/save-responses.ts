import { saveResponsesResultShape, saveResponsesShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem, type ProblemIssue } from '../../problems/api-problem.ts';
import { answerOfWire } from './answer-of-wire.ts';
import { assessmentPath } from './assessment-path.ts';
import { refuseLocked, refuseOtherSections, revisionOf, roundOf } from './assessment-parts.ts';
import { lockedBecause } from './locked-because.ts';

/**
 * Saves answers, all or none. Each is checked again with the instrument's own function, by itself: a question that is
 * hidden now keeps its answer. An error refuses the batch with every issue; a warning refuses nothing.
 */
export const saveResponses = defineRoute({
  method: 'post',
  path: '/api/assessments/{assessmentId}/responses',
  access: 'assessment-answer',
  summary: 'Saves answers; a stale version is a conflict that keeps both',
  params: assessmentPath,
  body: saveResponsesShape,
  answers: { 200: { description: 'What became of each operation, in order', shape: saveResponsesResultShape } },
  async handle({ context, parts, actor, rights, assessment, body }) {
    refuseLocked(lockedBecause(rights, assessment, await roundOf(parts, assessment), parts.clock()));
    const { questionnaire } = await revisionOf(parts, assessment);
    refuseOtherSections(
      rights,
      questionnaire,
      body.operations.map(({ questionId }) => questionId),
    );
    const issues = body.operations.flatMap(({ questionId, answer }, position): readonly ProblemIssue[] =>
      questionnaire
        .checkAnswer(questionId, answerOfWire(answer))
        .filter(({ severity }) => severity === 'error')
        .map((issue) => ({ path: `/operations/${position}/answer`, ...issue })),
    );
    if (issues.length > 0) throw new ApiProblem('invalid_answers', { issues });
    const results = await parts.store.assessments.save(assessment.assessmentId, body.operations, actor);
    return context.json({ results });
  },
});
