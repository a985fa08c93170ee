import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { requireTus, tusVersionAsked } from './tus.ts';
import { uploadPath } from './upload-path.ts';

/** Gives an upload up. Asked for again after it worked, it is gone already: the same answer. */
export const dropUpload = defineRoute({
  operationId: 'dropUpload',
  method: 'delete',
  path: '/api/assessments/{assessmentId}/uploads/{uploadId}',
  access: 'assessment-answer',
  summary: 'Gives an upload up, with what came of it (tus 1.0.0)',
  params: uploadPath,
  headers: z.object(tusVersionAsked),
  answers: { 204: { description: 'There is no such upload any more' } },
  refusals: ['tus_version'],
  async handle({ context, parts, person, assessment, params }) {
    requireTus(context);
    const { assessmentId } = assessment;
    await parts.store.evidence.dropUpload({ assessmentId, uploadId: params.uploadId, personId: person.personId });
    return context.body(null, 204, { 'Tus-Resumable': '1.0.0' });
  },
});
