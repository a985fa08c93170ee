import type { ScoreJob } from '@groundwork/store';
import { nextPageShape } from '@groundwork/assessment/wire';
import { StoreError } from '@groundwork/store';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { requireRound } from '../rounds/require-round.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { scoreJobShape } from './score-job-shape.ts';

const roundPath = z.object({ roundId: z.string().min(1).max(100) });
const jobPath = roundPath.extend({ jobId: z.uuid() });

const requestScoreRun = defineRoute({
  operationId: 'requestScoreRun',
  method: 'post',
  path: '/api/rounds/{roundId}/score-runs',
  access: 'round-manage',
  summary: 'Asks for a score run; the same operation again is the same job',
  params: roundPath,
  body: z.strictObject({
    operationId: z.uuid(),
    instrumentId: z.string().min(1).max(100),
    basis: z.enum(['evidenced', 'validated']),
  }),
  answers: {
    202: { description: 'The job', shape: scoreJobShape, headers: { Location: 'Where the job is watched' } },
  },
  refusals: ['already_exists', 'operation_reused', 'state_moved'],
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    const request = { ...body, roundId: params.roundId, draws: parts.settings.scoreDraws };
    const job = await parts.store.scoreJobs.add(request, actor).catch(refuseSecond);
    return context.json(job, 202, { Location: `/api/rounds/${params.roundId}/score-runs/${job.jobId}` });
  },
});

/** One at a time: who asks for a second one is told which is under way. */
function refuseSecond(error: unknown): never {
  if (error instanceof StoreError && error.code === 'already_exists')
    throw new ApiProblem('already_exists', {
      issues: [{ path: '', code: 'under-way', jobId: error.data['id'] }],
    });
  throw error;
}

const listScoreJobs = defineRoute({
  operationId: 'listScoreJobs',
  method: 'get',
  path: '/api/rounds/{roundId}/score-runs',
  access: 'round-manage',
  summary: 'The score runs asked for, newest first',
  params: roundPath,
  query: z.strictObject(pageQuery({ usual: 50, most: 200 })),
  answers: {
    ...notModified,
    200: {
      description: 'A page',
      shape: z.strictObject({ scoreRuns: z.array(scoreJobShape), next: nextPageShape }),
    },
  },
  async handle({ context, parts, person, params, query: { after, limit } }) {
    requireRound(person, params.roundId);
    if ((await parts.store.rounds.find(params.roundId)) === undefined) throw new ApiProblem('not_found');
    const found = await parts.store.scoreJobs.list(params.roundId, { after, limit: limit + 1 });
    const { rows: scoreRuns, next } = pageOf(found, limit, ({ requestedAt, jobId }) => [requestedAt, jobId]);
    return answerTagged(context, taggedJson({ scoreRuns, next }));
  },
});

const readScoreJob = defineRoute({
  operationId: 'readScoreJob',
  method: 'get',
  path: '/api/rounds/{roundId}/score-runs/{jobId}',
  access: 'round-manage',
  summary: 'How far a score run is; 304 while nothing has changed',
  params: jobPath,
  answers: { ...notModified, 200: { description: 'The job', shape: scoreJobShape } },
  async handle({ context, parts, person, params }) {
    requireRound(person, params.roundId);
    return answerTagged(context, taggedJson(await jobOf(parts, params)));
  },
});

const cancelScoreJob = defineRoute({
  operationId: 'cancelScoreJob',
  method: 'post',
  path: '/api/rounds/{roundId}/score-runs/{jobId}/cancellation',
  access: 'round-manage',
  summary: 'Ends a score run that is not done; one that has ended stays as it is',
  params: jobPath,
  body: z.strictObject({}),
  answers: { 200: { description: 'The job', shape: scoreJobShape } },
  async handle({ context, parts, person, actor, params }) {
    requireRound(person, params.roundId);
    await jobOf(parts, params);
    return context.json(await parts.store.scoreJobs.cancel(params.jobId, actor));
  },
});

/** @throws ApiProblem `not_found`, also for a job of another round */
async function jobOf({ store }: ApiParts, { roundId, jobId }: z.infer<typeof jobPath>): Promise<ScoreJob> {
  const job = await store.scoreJobs.find(jobId);
  if (job?.roundId !== roundId) throw new ApiProblem('not_found');
  return job;
}

/** Score runs as jobs of a round. */
export const scoreJobRoutes = [requestScoreRun, listScoreJobs, readScoreJob, cancelScoreJob];
