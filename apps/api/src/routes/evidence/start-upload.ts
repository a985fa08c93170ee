import { uploadShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { refuseOtherSections, revisionOf } from '../assessments/assessment-parts.ts';
import { notingRefusal } from './note-refusal.ts';
import { requireTus, tusHeaders, tusHeadersSaid, tusNumber, tusVersionAsked } from './tus.ts';
import { uploadMetadataShape } from './upload-metadata.ts';
import { uploadAddress } from './upload-path.ts';

/** Announces a file for an answer: its name, length and hash. Announced again under the same id it is the same upload. */
export const startUpload = defineRoute({
  operationId: 'startUpload',
  method: 'post',
  path: '/api/assessments/{assessmentId}/responses/{questionId}/uploads',
  access: 'assessment-answer',
  summary: 'Announces an upload (tus 1.0.0); `Upload-Metadata` holds uploadId, filename and sha256',
  params: z.object({ assessmentId: z.string().min(1).max(100), questionId: z.string().min(1).max(100) }),
  headers: z.object({
    ...tusVersionAsked,
    'upload-length': tusNumber.refine((length) => length > 0),
    'upload-metadata': uploadMetadataShape,
  }),
  answers: {
    201: {
      description: 'The upload',
      shape: uploadShape,
      headers: { ...tusHeadersSaid, Location: 'Where to send it', 'Tus-Max-Size': 'Bytes that a file may have' },
    },
  },
  refusals: [
    'evidence_quota',
    'file_too_large',
    'file_type_refused',
    'invalid_answers',
    'locked',
    'operation_reused',
    'too_many_uploads',
    'tus_version',
  ],
  async handle(call) {
    const { context, parts, person, actor, rights, assessment, params, headers } = call;
    requireTus(context);
    const { questionnaire } = await revisionOf(parts, assessment);
    const question = questionnaire.question(params.questionId);
    if (question === undefined) throw new ApiProblem('not_found');
    refuseOtherSections(rights, questionnaire, [params.questionId]);
    if (!('evidence' in question) || question.evidence === 'none') {
      throw new ApiProblem('invalid_answers', {
        issues: [
          { path: '', code: 'evidence-not-taken', severity: 'error', questionId: params.questionId, params: {} },
        ],
      });
    }
    const { uploadId, filename, sha256 } = headers['upload-metadata'];
    const upload = await notingRefusal(call, 'evidence-upload', () =>
      parts.store.evidence.startUpload(
        {
          assessmentId: assessment.assessmentId,
          questionId: params.questionId,
          personId: person.personId,
          uploadId,
          name: filename,
          length: headers['upload-length'],
          hash: sha256,
        },
        actor,
      ),
    );
    return context.json(upload, 201, {
      ...tusHeaders(upload),
      'Tus-Max-Size': String(parts.store.evidence.limits.fileBytes),
      Location: uploadAddress(assessment.assessmentId, uploadId),
    });
  },
});
