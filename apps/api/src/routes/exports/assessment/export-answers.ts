import { demonstrationNotice } from '@groundwork/assessment';
import { answerShape, evidenceShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../../access/define-route.ts';
import { answersOf } from '../../assessments/answer-of-wire.ts';
import { roundOf } from '../../assessments/assessment-parts.ts';
import { assessmentPath } from '../../assessments/assessment-path.ts';
import { sendOwnFile } from '../sending/send-own-file.ts';

/** The answers file: what the command line scores. */
const answersFileShape = z.strictObject({
  /** Only for a demonstration round: that the answers are nobody's. */
  demonstration: z.string().optional(),
  instrumentId: z.string(),
  version: z.string(),
  iso3: z.string(),
  roundId: z.string(),
  answers: z.record(z.string(), answerShape.extend({ evidence: z.array(evidenceShape).optional() })),
});

/** The answers of an assessment as a file that the command line takes: whoever answers can recompute the own score. */
export const exportAnswers = defineRoute({
  operationId: 'exportAnswersJson',
  method: 'get',
  path: '/api/exports/assessments/{assessmentId}/answers.json',
  access: 'assessment-read',
  summary: 'The answers as a file for the command line',
  params: assessmentPath,
  answers: { 200: { description: 'The answers file', shape: answersFileShape } },
  refusals: ['too_many_exports'],
  async handle(call) {
    const { parts, assessment } = call;
    const { assessmentId, instrumentId, version, iso3, roundId } = assessment;
    const { isDemonstration } = await roundOf(parts, assessment);
    const label = isDemonstration ? { demonstration: demonstrationNotice } : {};
    async function* pieces(): AsyncGenerator<string, void, undefined> {
      const answers = answersOf(await parts.store.assessments.responses(assessmentId));
      yield `${JSON.stringify({ ...label, instrumentId, version, iso3, roundId, answers }, null, 2)}\n`;
    }
    const download = {
      fileName: `${roundId}-${iso3}-${instrumentId}-answers${isDemonstration ? '-demonstration' : ''}.json`,
      mediaType: 'application/json',
      pieces: pieces(),
    };
    return await sendOwnFile(call, download, { file: 'answers', format: 'json' });
  },
});
