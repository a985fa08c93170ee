import { demonstrationNotice } from '@groundwork/assessment';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { demonstrationShape } from '../editions/edition-shape.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { publishedRun } from './published-run.ts';
import { groupScoreShape, roundShape } from './round-shape.ts';
import { roundScoresShape, roundScoresText } from './round-scores.ts';

const roundPath = z.object({ roundId: z.string().max(100) });
const instrumentQuery = z.strictObject({ instrument: z.string().max(100).optional() });

const listRounds = defineRoute({
  method: 'get',
  path: '/api/rounds',
  access: 'public',
  summary: 'Rounds, with their state and deadline',
  answers: {
    ...notModified,
    200: { description: 'All rounds', shape: z.strictObject({ rounds: z.array(roundShape) }) },
  },
  async handle({ context, parts }) {
    return answerTagged(context, taggedJson({ rounds: await parts.store.rounds.list() }));
  },
});

const readRound = defineRoute({
  method: 'get',
  path: '/api/rounds/{roundId}',
  access: 'public',
  summary: 'A round',
  params: roundPath,
  answers: { ...notModified, 200: { description: 'The round', shape: roundShape } },
  async handle({ context, parts, params }) {
    const round = await parts.store.rounds.find(params.roundId);
    if (round === undefined) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson(round));
  },
});

const readScores = defineRoute({
  method: 'get',
  path: '/api/rounds/{roundId}/scores',
  access: 'public',
  summary: 'Scores of a published round',
  params: roundPath,
  query: instrumentQuery,
  answers: { ...notModified, 200: { description: 'One row per country, and group means', shape: roundScoresShape } },
  async handle({ context, parts, params, query }) {
    const { round, run } = await publishedRun(parts, params.roundId, query.instrument);
    return answerTagged(context, roundScoresText(round, run));
  },
});

const readGroup = defineRoute({
  method: 'get',
  path: '/api/rounds/{roundId}/groups/{groupId}',
  access: 'public',
  summary: 'Means of a group of countries in a published round',
  params: roundPath.extend({ groupId: z.string().max(100) }),
  query: instrumentQuery,
  answers: {
    ...notModified,
    200: {
      description: 'Both means with their coverage',
      shape: groupScoreShape.extend({
        roundId: z.string(),
        instrumentId: z.string(),
        demonstration: demonstrationShape,
      }),
    },
  },
  async handle({ context, parts, params, query }) {
    const { round, run } = await publishedRun(parts, params.roundId, query.instrument);
    const group = run.groups.find(({ groupId }) => groupId === params.groupId);
    if (group === undefined) throw new ApiProblem('not_found');
    const label = round.isDemonstration ? { demonstration: demonstrationNotice } : {};
    return answerTagged(
      context,
      taggedJson({ ...label, roundId: round.roundId, instrumentId: run.instrumentId, ...group }),
    );
  },
});

/** Rounds and, once published, their scores. */
export const roundRoutes = [listRounds, readRound, readScores, readGroup];
