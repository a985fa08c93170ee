import { nextPageShape, receiptShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { attachment } from '../attachment.ts';
import { assessmentPath } from './assessment-path.ts';

const readReceipts = defineRoute({
  operationId: 'listReceipts',
  method: 'get',
  path: '/api/assessments/{assessmentId}/submissions',
  access: 'assessment-read',
  summary: 'The receipts of every submission, oldest first',
  params: assessmentPath,
  query: z.strictObject(pageQuery({ usual: 50, most: 200 })),
  answers: {
    200: {
      description: 'A page',
      shape: z.strictObject({
        receipts: z.array(receiptShape.extend({ operationId: z.string() })),
        next: nextPageShape,
      }),
    },
  },
  async handle({ context, parts, assessment, query: { after, limit } }) {
    const found = await parts.store.assessments.receipts(assessment.assessmentId, { after, limit: limit + 1 });
    const { rows: receipts, next } = pageOf(found, limit, ({ submittedAt, operationId }) => [submittedAt, operationId]);
    return context.json({ receipts, next });
  },
});

const readContent = defineRoute({
  operationId: 'readSubmittedContent',
  method: 'get',
  path: '/api/assessments/{assessmentId}/submissions/{operationId}/content',
  access: 'assessment-read',
  summary: 'What was sent, to the last letter: its SHA-256 is the hash of the receipt',
  params: assessmentPath.extend({ operationId: z.uuid() }),
  answers: { 200: { description: 'Canonical JSON', shape: z.looseObject({ assessmentId: z.string() }) } },
  async handle({ parts, assessment, params }) {
    const { assessmentId, roundId, iso3, instrumentId } = assessment;
    const content = await parts.store.assessments.submittedContent(assessmentId, params.operationId);
    if (content === undefined) throw new ApiProblem('not_found');
    return new Response(content, {
      headers: {
        'Content-Type': 'application/json',
        'Content-Disposition': attachment(`${roundId}-${iso3}-${instrumentId}-submission.json`),
      },
    });
  },
});

/** Proofs of what was sent. */
export const receiptRoutes = [readReceipts, readContent];
