import { reviewMoveShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { moveOnce } from '../assessments/move-once.ts';
import { judgedContent } from './judged-content.ts';
import { logFourEyes } from './log-four-eyes.ts';

const stateShape = z.strictObject({ assessmentId: z.string(), state: z.string() });

const returnToCountry = defineRoute({
  operationId: 'returnAssessment',
  method: 'post',
  path: '/api/assessments/{assessmentId}/review/return',
  access: 'assessment-review',
  summary: 'Sends an assessment back to its country, open for the queried questions only',
  params: assessmentPath,
  body: reviewMoveShape,
  answers: { 200: { description: 'Its state now', shape: stateShape } },
  refusals: ['nothing_queried', 'state_moved'],
  async handle({ context, parts, actor, assessment, body }) {
    const { assessmentId } = assessment;
    await moveOnce(parts, assessment, 'returned', () =>
      parts.store.collaboration.returnToCountry(assessmentId, body.why, actor),
    );
    return context.json({ assessmentId, state: 'returned' });
  },
});

const validate = defineRoute({
  operationId: 'validateAssessment',
  method: 'post',
  path: '/api/assessments/{assessmentId}/review/validation',
  access: 'assessment-review',
  summary: 'Validates an assessment when every answer is decided and no query is open',
  params: assessmentPath,
  body: reviewMoveShape,
  answers: { 200: { description: 'Its state now', shape: stateShape } },
  refusals: ['incomplete', 'state_moved'],
  async handle(call) {
    const { context, parts, actor, assessment, body } = call;
    const { assessmentId } = assessment;
    const { toReview, receiptHash } = await judgedContent(parts, assessment);
    const open = await logFourEyes(call, 'review-validate', () =>
      parts.store.review.validate(assessmentId, { why: body.why, toReview, receiptHash }, actor),
    );
    if (open.length === 0) return context.json({ assessmentId, state: 'validated' });
    throw new ApiProblem('incomplete', {
      issues: open.map(({ questionId, code }) => ({ path: `/responses/${questionId}`, code, questionId })),
    });
  },
});

/** The ways out of a review. */
export const reviewMoves = [returnToCountry, validate];
