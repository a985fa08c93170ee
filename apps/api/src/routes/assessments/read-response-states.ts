import { responseState } from '@groundwork/assessment';
import { responseStatesShape, type ResponseStates } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { answersOf } from './answer-of-wire.ts';
import { revisionOf, roundOf } from './assessment-parts.ts';
import { assessmentPath } from './assessment-path.ts';

/** Where every response stands: in the questionnaire, in the talk with the reviewers, and after the review. */
export const readResponseStates = defineRoute({
  method: 'get',
  path: '/api/assessments/{assessmentId}/response-states',
  operationId: 'readResponseStates',
  access: 'assessment-read',
  summary: 'Where every response stands',
  params: assessmentPath,
  answers: { 200: { description: 'Every question but notes, in order', shape: responseStatesShape } },
  async handle({ context, parts, assessment }) {
    const { assessmentId } = assessment;
    const { assessments, collaboration, review } = parts.store;
    const { questionnaire } = await revisionOf(parts, assessment);
    const { referenceDate } = await roundOf(parts, assessment);
    const responses = await assessments.responses(assessmentId);
    const byId = new Map(responses.map((response) => [response.questionId, response]));
    const comments = await collaboration.comments(assessmentId);
    const queried = new Set(
      comments.flatMap(({ kind, closedAt, questionId }) => (kind === 'query' && closedAt === null ? [questionId] : [])),
    );
    const finals = (await review.finals([assessmentId])).get(assessmentId) ?? [];
    const decided = new Map(finals.map(({ questionId, decision }) => [questionId, decision]));
    const { questions } = questionnaire.flow(answersOf(responses), { today: referenceDate });
    const states = questions.flatMap(({ questionId, sectionId, status }): ResponseStates['states'] => {
      if (status === 'note') return [];
      const response = byId.get(questionId);
      const state = responseState(status, {
        isCarried: response?.origin === 'carried',
        hasOpenQuery: queried.has(questionId),
        decision: decided.get(questionId),
      });
      return [{ questionId, sectionId, state, version: response?.version ?? 0 }];
    });
    return context.json({ states });
  },
});
