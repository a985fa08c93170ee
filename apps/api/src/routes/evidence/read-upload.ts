import { uploadShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { requireTus, tusHeaders, tusHeadersSaid } from './tus.ts';
import { uploadPath } from './upload-path.ts';

/** How far an upload is, in the headers that a tus client asks for by HEAD; by GET also its receipt. */
export const readUpload = defineRoute({
  operationId: 'readUpload',
  method: 'get',
  path: '/api/assessments/{assessmentId}/uploads/{uploadId}',
  access: 'assessment-answer',
  summary: 'How far an upload is, and its receipt once it is whole',
  params: uploadPath,
  answers: { 200: { description: 'The upload', shape: uploadShape, headers: tusHeadersSaid } },
  refusals: ['tus_version'],
  async handle({ context, parts, person, assessment, params }) {
    if (context.req.method === 'HEAD') requireTus(context);
    const { assessmentId } = assessment;
    const place = { assessmentId, uploadId: params.uploadId, personId: person.personId };
    const upload = await parts.store.evidence.upload(place);
    if (upload === undefined) throw new ApiProblem('not_found');
    return context.json(upload, 200, tusHeaders(upload));
  },
});
