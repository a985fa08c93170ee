import { defineRoute } from '../../access/define-route.ts';
import { requireTus } from './tus.ts';
import { uploadPath } from './upload-path.ts';

/** Gives an upload up. Asked for again after it worked, it is gone already: the same answer. */
export const dropUpload = defineRoute({
  method: 'delete',
  path: '/api/assessments/{assessmentId}/uploads/{uploadId}',
  access: 'assessment-answer',
  summary: 'Gives an upload up, with what came of it (tus 1.0.0)',
  params: uploadPath,
  answers: { 204: { description: 'There is no such upload any more' } },
  async handle({ context, parts, person, assessment, params }) {
    requireTus(context);
    const { assessmentId } = assessment;
    await parts.store.evidence.dropUpload({ assessmentId, uploadId: params.uploadId, personId: person.personId });
    return context.body(null, 204, { 'Tus-Resumable': '1.0.0' });
  },
});
