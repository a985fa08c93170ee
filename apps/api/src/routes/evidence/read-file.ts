import { Readable } from 'node:stream';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { uploadedContentPolicy } from '../../security/secure-headers.ts';
import { evidencePath } from '../assessments/evidence-path.ts';
import { attachment } from '../attachment.ts';
import { byteRange } from './byte-range.ts';
import { noteDenied } from './note-refusal.ts';

const said = { ETag: 'Names the content', 'Content-Disposition': 'The name of the file' } as const;

/**
 * The file of a piece of evidence, to be saved and never shown: whoever may read the assessment gets it, while the piece is in
 * force and the assessment is not withdrawn. The address is no secret: it opens nothing by itself.
 */
export const readFile = defineRoute({
  operationId: 'readEvidenceFile',
  method: 'get',
  path: '/api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}/file',
  access: 'assessment-read',
  summary: 'The file of a piece of evidence',
  params: evidencePath,
  answers: {
    200: { description: 'The bytes, as an attachment', mediaType: 'application/octet-stream', headers: said },
    206: {
      description: 'The bytes that `Range` asked for',
      mediaType: 'application/octet-stream',
      headers: { ...said, 'Content-Range': 'Which bytes of how many' },
    },
  },
  refusals: ['range_refused'],
  async handle(call) {
    const { context, parts, assessment, params } = call;
    const { assessmentId } = assessment;
    const deny = (reason: string): ApiProblem => {
      noteDenied(call, 'evidence-read', reason);
      return new ApiProblem('not_found');
    };
    if (assessment.state === 'withdrawn') throw deny('withdrawn');
    const { questionId, evidenceId } = params;
    const file = await parts.store.evidence.file({ assessmentId, questionId, evidenceId });
    if (file === undefined) throw deny('no_such_file');
    const tag = `"${file.fileHash}"`;
    const isSame = [undefined, tag].includes(context.req.header('If-Range'));
    const range = isSame ? byteRange(context.req.header('Range'), file.size) : undefined;
    const { start, end } = range ?? { start: 0, end: file.size - 1 };
    const isAsked = context.req.method === 'HEAD';
    return new Response(
      isAsked ? null : (Readable.toWeb(file.read(start, end)) as ReadableStream<Uint8Array<ArrayBuffer>>),
      {
        status: range === undefined ? 200 : 206,
        headers: {
          'Content-Type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
          'Content-Length': String(end - start + 1),
          'Content-Disposition': attachment(file.name),
          'Content-Security-Policy': uploadedContentPolicy,
          'Cache-Control': 'no-store, no-transform',
          'Accept-Ranges': 'bytes',
          ETag: tag,
          ...(range === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${file.size}` }),
        },
      },
    );
  },
});
