import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { publicRunById } from '../../editions/public-run.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { roundScoresShape, roundScoresText } from '../rounds/round-scores.ts';
import { countryScores, countryScoresShape } from './country-scores.ts';
import { answerKept } from './kept-json.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';

const runPath = z.object({ scoreRunId: z.string().min(1).max(100) });

const readScoreRun = defineRoute({
  operationId: 'readScoreRun',
  method: 'get',
  path: '/api/score-runs/{scoreRunId}',
  access: 'public',
  summary: 'A published score run by its own address; what stands there never changes',
  params: runPath,
  answers: { ...notModified, 200: { description: 'One row per country, and group means', shape: roundScoresShape } },
  async handle({ context, parts: { store, clock }, params }) {
    const found = await publicRunById(store, params.scoreRunId, clock());
    if (found === undefined) throw new ApiProblem('not_found');
    return answerKept(context, roundScoresText(found.round, found.run));
  },
});

const readScoreRunCountry = defineRoute({
  operationId: 'readScoreRunCountry',
  method: 'get',
  path: '/api/score-runs/{scoreRunId}/countries/{iso3}',
  access: 'public',
  summary: 'Every score of a country in a published score run',
  params: runPath.extend({ iso3: z.string().max(10) }),
  answers: { ...notModified, 200: { description: 'From the index down to the questions', shape: countryScoresShape } },
  async handle({ context, parts, params }) {
    const found = await publicRunById(parts.store, params.scoreRunId, parts.clock());
    if (found === undefined) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson(await countryScores(parts, found, params.iso3)));
  },
});

/** Published score runs by their own addresses. */
export const scoreRunRoutes = [readScoreRun, readScoreRunCountry];
