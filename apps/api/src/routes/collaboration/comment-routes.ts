import { commentShape, newCommentShape, nextPageShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { revisionOf } from '../assessments/assessment-parts.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';

const commentPath = assessmentPath.extend({ commentId: z.uuid() });

const readComments = defineRoute({
  operationId: 'listComments',
  method: 'get',
  path: '/api/assessments/{assessmentId}/comments',
  access: 'assessment-read',
  summary: 'Comments, queries and replies in the order they were made',
  params: assessmentPath,
  query: z.strictObject({ ...pageQuery({ usual: 100, most: 200 }), question: z.string().max(100).optional() }),
  answers: {
    200: {
      description: 'A page',
      shape: z.strictObject({ comments: z.array(commentShape), next: nextPageShape }),
    },
  },
  async handle({ context, parts, assessment, query: { question: questionId, after, limit } }) {
    const which = { questionId, page: { after, limit: limit + 1 } };
    const found = await parts.store.collaboration.comments(assessment.assessmentId, which);
    const { rows: comments, next } = pageOf(found, limit, ({ at, commentId }) => [at, commentId]);
    return context.json({ comments, next });
  },
});

const addComment = defineRoute({
  operationId: 'addComment',
  method: 'post',
  path: '/api/assessments/{assessmentId}/comments',
  access: 'assessment-read',
  summary: 'Comments, replies or, for a reviewer, queries',
  params: assessmentPath,
  body: newCommentShape,
  answers: { 201: { description: 'The comment', shape: commentShape } },
  refusals: ['four_eyes', 'locked', 'operation_reused'],
  async handle({ context, parts, actor, rights, assessment, body }) {
    if (body.questionId !== null) {
      const { questionnaire } = await revisionOf(parts, assessment);
      if (questionnaire.question(body.questionId) === undefined)
        throw new ApiProblem('invalid', { issues: [{ path: '/questionId', code: 'unknown-question' }] });
    }
    if (body.kind === 'query') {
      if (rights.review !== 'allowed') throw new ApiProblem(rights.review === 'four-eyes' ? 'four_eyes' : 'forbidden');
      if (body.questionId === null)
        throw new ApiProblem('invalid', { issues: [{ path: '/questionId', code: 'question_required' }] });
    }
    // Only who answers for the country answers a query.
    const isReply = body.parentId !== null && rights.answer !== 'none';
    const comment = await parts.store.collaboration.addComment(assessment.assessmentId, { ...body, isReply }, actor);
    return context.json(comment, 201);
  },
});

const closeQuery = defineRoute({
  operationId: 'closeQuery',
  method: 'post',
  path: '/api/assessments/{assessmentId}/comments/{commentId}/closure',
  access: 'assessment-review',
  summary: 'Settles a query',
  params: commentPath,
  answers: { 200: { description: 'The query', shape: commentShape } },
  refusals: ['state_moved'],
  async handle({ context, parts, actor, assessment, params }) {
    return context.json(await parts.store.collaboration.closeQuery(assessment.assessmentId, params.commentId, actor));
  },
});

/** Comments and queries. */
export const commentRoutes = [readComments, addComment, closeQuery];
