import { answersDownload, codebookDownload } from '@groundwork/exchange';
import { z } from 'zod';
import { defineRoute } from '../../../access/define-route.ts';
import { notModified } from '../../tagged-json.ts';
import { formQuery } from '../form-query.ts';
import { mediaTypeOf } from '../media-type-of.ts';
import { publishedAnswers } from './published-answers.ts';
import { sendPublicFile } from './send-public-file.ts';

const roundPath = z.object({ roundId: z.string().max(100) });
/** Without an instrument the first that is pinned; without a version the one that all answers were given to. */
const answersQuery = z.strictObject({
  instrument: z.string().max(100).optional(),
  version: z.string().max(50).optional(),
});

const jsonShape = z.looseObject({
  format: z.literal('groundwork-answers'),
  demonstration: z.string().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.unknown())),
});

const operationIds = {
  csv: 'exportRoundAnswersCsv',
  xlsx: 'exportRoundAnswersXlsx',
  json: 'exportRoundAnswersJson',
} as const;

const tables = (['csv', 'xlsx', 'json'] as const).map((format) =>
  defineRoute({
    operationId: operationIds[format],
    method: 'get',
    path: `/api/exports/rounds/{roundId}/answers.${format}`,
    access: 'public',
    summary: 'The answers of a published round, without what respondents keep back',
    params: roundPath,
    query: answersQuery.extend(formQuery.shape),
    answers: {
      ...notModified,
      200: {
        description: 'The table',
        shape: format === 'json' ? jsonShape : z.string(),
        mediaType: mediaTypeOf[format],
      },
    },
    refusals: ['too_many_exports'],
    async handle(call) {
      const { context, parts, params, query } = call;
      const { input, content } = await publishedAnswers(context, parts, params.roundId, query);
      const download = answersDownload(input, { form: query.form, format });
      return await sendPublicFile(call, download, {
        round: input.round,
        content: [...content, query.form, format],
      });
    },
  }),
);

const codebook = defineRoute({
  operationId: 'exportRoundCodebook',
  method: 'get',
  path: '/api/exports/rounds/{roundId}/codebook.xml',
  access: 'public',
  summary: 'The codebook (DDI) of the answers of a published round as CSV in the wide form',
  params: roundPath,
  query: answersQuery,
  answers: {
    ...notModified,
    200: { description: 'DDI-Codebook 2.5', shape: z.string(), mediaType: 'application/xml' },
  },
  refusals: ['too_many_exports'],
  async handle(call) {
    const { context, parts, params, query } = call;
    const { input, content, countryCount } = await publishedAnswers(context, parts, params.roundId, query);
    const download = codebookDownload(input, { caseCount: countryCount });
    return await sendPublicFile(call, download, { round: input.round, content: [...content, 'codebook'] });
  },
});

/** Answers of all countries of a published round, and their codebook. */
export const exportRoundAnswers = [...tables, codebook];
