import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { notingRefusal } from './note-refusal.ts';
import { requireTus, tusHeaders, tusHeadersSaid, tusNumber, tusVersionAsked } from './tus.ts';
import { uploadPath } from './upload-path.ts';

/**
 * Takes the next bytes of an upload as they come. With the last one the file is looked at; refused, nothing of it stays. What
 * arrived before a line broke is kept.
 */
export const sendUpload = defineRoute({
  operationId: 'sendUpload',
  method: 'patch',
  path: '/api/assessments/{assessmentId}/uploads/{uploadId}',
  access: 'assessment-answer',
  summary: 'Sends the next bytes of an upload (tus 1.0.0)',
  params: uploadPath,
  headers: z.object({ ...tusVersionAsked, 'upload-offset': tusNumber }),
  takes: 'application/offset+octet-stream',
  answers: {
    204: { description: 'How far it is; whole, its receipt can be read', headers: tusHeadersSaid },
  },
  refusals: [
    'checksum_mismatch',
    'file_refused',
    'file_too_large',
    'file_type_refused',
    'offset_moved',
    'tus_version',
    'upload_running',
  ],
  async handle(call) {
    const { context, parts, person, actor, assessment, params, headers, stream } = call;
    requireTus(context);
    const { assessmentId } = assessment;
    const place = { assessmentId, uploadId: params.uploadId, personId: person.personId };
    const upload = await notingRefusal(call, 'evidence-upload', () =>
      parts.store.evidence.receive(place, headers['upload-offset'], stream, actor),
    );
    return context.body(null, 204, tusHeaders(upload));
  },
});
