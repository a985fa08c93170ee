import { assessmentViewShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { assessmentHeader } from './assessment-view.ts';
import { assessmentPath } from './assessment-path.ts';
import { roundOf } from './assessment-parts.ts';

/** An assessment with its responses. */
export const readAssessment = defineRoute({
  operationId: 'readAssessment',
  method: 'get',
  path: '/api/assessments/{assessmentId}',
  access: 'assessment-read',
  summary: 'An assessment with every response',
  params: assessmentPath,
  answers: { 200: { description: 'The assessment', shape: assessmentViewShape } },
  async handle({ context, parts, rights, assessment }) {
    const header = await assessmentHeader(parts, rights, assessment, await roundOf(parts, assessment));
    const responses = await parts.store.assessments.responses(assessment.assessmentId);
    return context.json({ ...header, responses });
  },
});
