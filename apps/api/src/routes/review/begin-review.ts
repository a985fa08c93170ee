import { reviewBeginningShape, reviewBegunShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { judgedContent } from './judged-content.ts';
import { logFourEyes } from './log-four-eyes.ts';

/** Takes a submitted assessment into review. */
export const beginReview = defineRoute({
  operationId: 'beginReview',
  method: 'post',
  path: '/api/assessments/{assessmentId}/review',
  access: 'assessment-review',
  summary: 'Begins the review and draws the answers that two people judge blind',
  params: assessmentPath,
  body: reviewBeginningShape,
  answers: { 200: { description: 'How much there is to judge', shape: reviewBegunShape } },
  refusals: ['operation_reused', 'state_moved'],
  async handle(call) {
    const { context, parts, actor, assessment, body } = call;
    const { toReview, receiptHash } = await judgedContent(parts, assessment);
    const beginning = { ...body, receiptHash, toReview: toReview.map(({ questionId }) => questionId) };
    const begun = await logFourEyes(call, 'review-begin', () =>
      parts.store.review.begin(assessment.assessmentId, beginning, actor),
    );
    return context.json(begun);
  },
});
