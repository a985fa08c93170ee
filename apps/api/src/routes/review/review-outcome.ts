import { reviewOutcomeShape, type ReviewOutcome } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';

/** What the reviewers made of the answers: for the country too, and for nobody before it is validated. */
export const reviewOutcome = defineRoute({
  operationId: 'readReviewOutcome',
  method: 'get',
  path: '/api/assessments/{assessmentId}/review/outcome',
  access: 'assessment-read',
  summary: 'What each answer counts as validated, with the reason where it was adjusted',
  params: assessmentPath,
  answers: { 200: { description: 'The outcome of a validated assessment', shape: reviewOutcomeShape } },
  async handle({ context, parts, assessment }) {
    const { assessmentId, state } = assessment;
    if (state !== 'validated' && state !== 'published') throw new ApiProblem('not_found');
    const finals = (await parts.store.review.finals([assessmentId])).get(assessmentId) ?? [];
    const responses = await parts.store.assessments.responses(assessmentId);
    const decided = new Map(finals.map((decision) => [decision.questionId, decision]));
    const answers = responses.flatMap(({ questionId, answer }): ReviewOutcome['answers'] => {
      const decision = decided.get(questionId);
      if (decision === undefined) return [];
      const { evidenced, score, value, reason } = decision;
      const status = decision.decision === 'confirm' ? 'confirmed' : 'adjusted';
      return [{ questionId, status, evidenced, score, answer, value, reason }];
    });
    return context.json({ assessmentId, state, answers } satisfies ReviewOutcome);
  },
});
