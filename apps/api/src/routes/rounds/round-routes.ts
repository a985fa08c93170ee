import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { roundShape } from './round-shape.ts';

const roundPath = z.object({ roundId: z.string().max(100) });

const listRounds = defineRoute({
  operationId: 'listRounds',
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
  operationId: 'readRound',
  method: 'get',
  path: '/api/rounds/{roundId}',
  access: 'public',
  summary: 'One round with what it pins',
  params: roundPath,
  answers: { ...notModified, 200: { description: 'The round', shape: roundShape } },
  async handle({ context, parts, params }) {
    const round = await parts.store.rounds.find(params.roundId);
    if (round === undefined) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson(round));
  },
});

/** Rounds as they are announced. */
export const roundRoutes = [listRounds, readRound];
