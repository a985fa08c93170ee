import { answersDownload, codebookDownload } from '@groundwork/exchange';
import { z } from 'zod';
import { defineRoute } from '../../../access/define-route.ts';
import { assessmentPath } from '../../assessments/assessment-path.ts';
import { sendDownload } from '../sending/send-download.ts';
import { sendOwnFile } from '../sending/send-own-file.ts';
import { formQuery } from '../form-query.ts';
import { mediaTypeOf } from '../media-type-of.ts';
import { ownAnswers } from './own-answers.ts';

const operationIds = { csv: 'exportAnswersCsv', xlsx: 'exportAnswersXlsx' } as const;

const tables = (['csv', 'xlsx'] as const).map((format) =>
  defineRoute({
    operationId: operationIds[format],
    method: 'get',
    path: `/api/exports/assessments/{assessmentId}/answers.${format}`,
    access: 'assessment-read',
    summary: 'The answers as a table, confidential ones too: not for publication',
    params: assessmentPath,
    query: formQuery,
    answers: { 200: { description: 'The table', shape: z.string(), mediaType: mediaTypeOf[format] } },
    refusals: ['too_many_exports'],
    async handle(call) {
      const { parts, assessment, query } = call;
      const wanted = { form: query.form, format, iso3: assessment.iso3 };
      const download = answersDownload(await ownAnswers(parts, assessment), wanted);
      return await sendOwnFile(call, download, { file: 'answers', format, form: query.form });
    },
  }),
);

const codebook = defineRoute({
  operationId: 'exportCodebook',
  method: 'get',
  path: '/api/exports/assessments/{assessmentId}/codebook.xml',
  access: 'assessment-read',
  summary: 'The codebook (DDI) of the answers as CSV in the wide form',
  params: assessmentPath,
  answers: { 200: { description: 'DDI-Codebook 2.5', shape: z.string(), mediaType: 'application/xml' } },
  refusals: ['too_many_exports'],
  async handle(call) {
    const { parts, person, assessment } = call;
    const wanted = { caseCount: 1, iso3: assessment.iso3 };
    const download = codebookDownload(await ownAnswers(parts, assessment), wanted);
    // It says nothing of any answer, so that nothing is to be recorded.
    return await sendDownload(call, download, { line: 'own', holder: person.personId });
  },
});

/** Answers of one assessment as tables, and their codebook. */
export const answerTables = [...tables, codebook];
