import { scoresDownload, scoresFormats, type ScoresFormat, type ScoresToExport } from '@groundwork/exchange';
import type { Context } from 'hono';
import { z } from 'zod';
import { defineRoute } from '../../../access/define-route.ts';
import type { ApiEnvironment, ApiParts } from '../../../api-environment.ts';
import { ApiProblem } from '../../../problems/api-problem.ts';
import { publishedRun } from '../../rounds/published-run.ts';
import { notModified } from '../../tagged-json.ts';
import { mediaTypeOf } from '../media-type-of.ts';
import { sendPublicFile } from './send-public-file.ts';

const summaries: Readonly<Record<ScoresFormat, string>> = {
  csv: 'Published scores of a round as a table',
  xlsx: 'Published scores of a round as a workbook with codebook and method',
  json: 'Published scores of a round as JSON',
  'sdmx.csv': 'Published scores of a round as SDMX-CSV 2.0',
  'structure.json': 'The SDMX structure that the scores of a round refer to',
};

const operationIds: Readonly<Record<ScoresFormat, string>> = {
  csv: 'exportRoundScoresCsv',
  xlsx: 'exportRoundScoresXlsx',
  json: 'exportRoundScoresJson',
  'sdmx.csv': 'exportRoundScoresSdmx',
  'structure.json': 'exportRoundScoresStructure',
};

const shapes: Readonly<Record<ScoresFormat, z.ZodType>> = {
  csv: z.string(),
  xlsx: z.string(),
  json: z.looseObject({ format: z.literal('groundwork-scores'), rows: z.array(z.record(z.string(), z.unknown())) }),
  'sdmx.csv': z.string(),
  'structure.json': z.looseObject({ meta: z.looseObject({}), data: z.looseObject({}) }),
};

/** Scores of a published round in every format. */
export const exportRoundScores = scoresFormats.map((format) =>
  defineRoute({
    operationId: operationIds[format],
    method: 'get',
    path: `/api/exports/rounds/{roundId}/${format === 'structure.json' ? format : `scores.${format}`}`,
    access: 'public',
    summary: summaries[format],
    params: z.object({ roundId: z.string().max(100) }),
    query: z.strictObject({ instrument: z.string().max(100).optional() }),
    answers: {
      ...notModified,
      200: { description: 'The file', shape: shapes[format], mediaType: mediaTypeOf[format] },
    },
    refusals: ['too_many_exports'],
    async handle(call) {
      const { context, parts, params, query } = call;
      const input = await publishedScores(context, parts, params.roundId, query.instrument);
      const { round, run } = input;
      return await sendPublicFile(call, scoresDownload(input, format), { round, content: [run.scoreRunId, format] });
    },
  }),
);

/** @throws ApiProblem `not_found` for whatever is not public */
async function publishedScores(
  context: Context<ApiEnvironment>,
  parts: ApiParts,
  roundId: string,
  instrumentId: string | undefined,
): Promise<ScoresToExport> {
  const { round, run: found } = await publishedRun(context, parts, roundId, instrumentId);
  const { scoreRuns, reference } = parts.store;
  const run = await scoreRuns.find(found.scoreRunId);
  const opened = await parts.questionnaires.find(found.instrumentId, found.version);
  if (run === undefined || opened === undefined) throw new ApiProblem('not_found');
  return {
    revision: opened.questionnaire.revision,
    otherRevisions: await scoreRuns.otherRevisionsOf(run.scoreRunId),
    round,
    run,
    countries: await reference.countries(),
  };
}
