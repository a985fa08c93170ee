import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { publishedRun } from '../rounds/published-run.ts';
import {
  demonstrationLabel,
  roundScoresShape,
  roundScoresText,
  runIdentity,
  runIdentityShape,
} from '../rounds/round-scores.ts';
import { groupScoreShape } from '../rounds/round-shape.ts';
import { demonstrationShape } from '../editions/edition-shape.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { valueShape } from '../value-shape.ts';
import { countryScores, countryScoresShape } from './country-scores.ts';
import { answerKept } from './kept-json.ts';
import { targetScores } from './target-scores.ts';

const roundPath = z.object({ roundId: z.string().max(100) });
const instrumentQuery = z.strictObject({ instrument: z.string().max(100).optional() });

const readScores = defineRoute({
  operationId: 'readRoundScores',
  method: 'get',
  path: '/api/rounds/{roundId}/scores',
  access: 'public',
  summary: 'Scores of a published round',
  params: roundPath,
  query: instrumentQuery,
  answers: { ...notModified, 200: { description: 'One row per country, and group means', shape: roundScoresShape } },
  async handle({ context, parts, params, query }) {
    const { round, run } = await publishedRun(context, parts, params.roundId, query.instrument);
    return answerKept(context, roundScoresText(round, run));
  },
});

const readCountryScores = defineRoute({
  operationId: 'readRoundCountryScores',
  method: 'get',
  path: '/api/rounds/{roundId}/scores/{iso3}',
  access: 'public',
  summary: 'Every score of a country in a published round',
  params: roundPath.extend({ iso3: z.string().max(10) }),
  query: instrumentQuery,
  answers: {
    ...notModified,
    200: { description: 'From the index down to the questions, and target support', shape: countryScoresShape },
  },
  async handle({ context, parts, params, query }) {
    const found = await publishedRun(context, parts, params.roundId, query.instrument);
    return answerTagged(context, taggedJson(await countryScores(parts, found, params.iso3)));
  },
});

const groupShape = groupScoreShape.extend({
  roundId: z.string(),
  instrumentId: z.string(),
  demonstration: demonstrationShape,
  /** Support of each MDG target in the group. */
  targets: z.array(groupScoreShape.omit({ groupId: true, title: true }).extend({ targetId: z.string() })),
});

const readGroup = defineRoute({
  operationId: 'readRoundGroup',
  method: 'get',
  path: '/api/rounds/{roundId}/groups/{groupId}',
  access: 'public',
  summary: 'Means of a group of countries in a published round, of the index and of the support of MDG targets',
  params: roundPath.extend({ groupId: z.string().max(100) }),
  query: instrumentQuery,
  answers: { ...notModified, 200: { description: 'Both means with their coverage', shape: groupShape } },
  async handle({ context, parts, params, query }) {
    const { round, run } = await publishedRun(context, parts, params.roundId, query.instrument);
    const group = run.groups.find(({ groupId }) => groupId === params.groupId);
    if (group === undefined) throw new ApiProblem('not_found');
    const targets = (await targetScores(parts.store, run)).flatMap(({ targetId, groups }) =>
      groups
        .filter(({ groupId }) => groupId === group.groupId)
        .map(({ groupId: _groupId, title: _title, ...means }) => ({ targetId, ...means })),
    );
    const { roundId } = round;
    const { instrumentId } = run;
    return answerTagged(
      context,
      taggedJson({ ...demonstrationLabel(round), roundId, instrumentId, ...group, targets }),
    );
  },
});

const targetShape = runIdentityShape.extend({
  targetId: z.string(),
  countries: z.array(
    z.strictObject({
      iso3: z.string(),
      /** 0-100: readiness to contribute, never progress. */
      support: valueShape,
      questionCount: z.int(),
      warning: z.enum(['no-questions', 'few']).nullable(),
    }),
  ),
  groups: z.array(groupScoreShape),
});

const readTarget = defineRoute({
  operationId: 'readRoundTarget',
  method: 'get',
  path: '/api/rounds/{roundId}/targets/{targetId}',
  access: 'public',
  summary: 'Support of an MDG target by the countries and groups of a published round',
  params: roundPath.extend({ targetId: z.string().max(10) }),
  query: instrumentQuery,
  answers: { ...notModified, 200: { description: 'By country and by group', shape: targetShape } },
  async handle({ context, parts, params, query }) {
    const { round, run } = await publishedRun(context, parts, params.roundId, query.instrument);
    const target = (await targetScores(parts.store, run)).find(({ targetId }) => targetId === params.targetId);
    if (target === undefined) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson({ ...runIdentity(round, run), ...target }));
  },
});

/** Scores of published rounds. */
export const publishedRoutes = [readScores, readCountryScores, readGroup, readTarget];
