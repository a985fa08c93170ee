import { z } from 'zod';
import { defineRoute, type RouteCall } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

const well = z.strictObject({ status: z.literal('ok') });

type Call = RouteCall<'public', unknown, unknown, unknown>;

const live = defineRoute({
  operationId: 'readLiveness',
  method: 'get',
  path: '/api/health/live',
  access: 'public',
  summary: 'Whether the process answers; the database is not asked',
  answers: { 200: { description: 'It does', shape: well } },
  handle: ({ context }) => context.json({ status: 'ok' }),
});

const ready = defineRoute({
  operationId: 'readReadiness',
  method: 'get',
  path: '/api/health/ready',
  access: 'public',
  summary: 'Whether the service can write and read',
  answers: { 200: { description: 'It can', shape: well } },
  handle: answerReady,
});

const health = defineRoute({
  operationId: 'readHealth',
  method: 'get',
  path: '/api/health',
  access: 'public',
  summary: 'The same as ready',
  answers: { 200: { description: 'It can', shape: well } },
  handle: answerReady,
});

async function answerReady({ context, parts }: Call): Promise<Response> {
  if (!(await parts.readiness.isReady())) throw new ApiProblem('busy', { headers: { 'Retry-After': '5' } });
  return context.json({ status: 'ok' });
}

/** How the service is. */
export const healthRoutes = [health, live, ready];
