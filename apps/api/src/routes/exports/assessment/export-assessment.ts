import { exportFileName, writeAssessmentFile } from '@groundwork/exchange';
import { z } from 'zod';
import { defineRoute } from '../../../access/define-route.ts';
import { sha256Hex } from '../../../security/sha256-hex.ts';
import { roundOf } from '../../assessments/assessment-parts.ts';
import { assessmentPath } from '../../assessments/assessment-path.ts';
import { sendOwnFile } from '../sending/send-own-file.ts';
import { assessmentFile } from './assessment-file.ts';

/** A whole assessment in one file, to be carried on a stick and brought into another service, or back. */
export const exportAssessment = defineRoute({
  operationId: 'exportAssessment',
  method: 'get',
  path: '/api/exports/assessments/{assessmentId}/assessment.groundwork.json',
  access: 'assessment-read',
  summary: 'The whole assessment in one file: answers, proof described, comments; confidential ones too',
  params: assessmentPath,
  answers: {
    200: {
      description: 'The file, with a SHA-256 over its content',
      shape: z.looseObject({ format: z.literal('groundwork-assessment'), formatVersion: z.int(), sha256: z.string() }),
    },
  },
  refusals: ['too_many_exports'],
  async handle(call) {
    const { parts, assessment } = call;
    const { roundId, iso3, instrumentId } = assessment;
    let text = '';
    // Made once there is a place for it: its hash is recorded before it leaves.
    const write = async () => {
      text = await writeAssessmentFile(await assessmentFile(parts, assessment), sha256Hex);
      return { file: 'assessment', format: 'json', fileHash: sha256Hex(text) };
    };
    const download = {
      fileName: exportFileName([roundId, iso3, instrumentId], await roundOf(parts, assessment), 'groundwork.json'),
      mediaType: 'application/json',
      pieces: (async function* () {
        yield text;
      })(),
    };
    return await sendOwnFile(call, download, write);
  },
});
