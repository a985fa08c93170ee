import type { OpenAPIHono } from '@hono/zod-openapi';
import { tokenScopes } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { problemKinds, type ProblemCode } from '../problems/problem-kinds.ts';
import { problemShape } from '../problems/problem-shape.ts';
import type { ApiRoute, RouteAnswer } from '../access/define-route.ts';
import { isBeyondScope } from '../access/is-beyond-scope.ts';
import { refusalsOf } from '../access/refusals-of.ts';

type DescribedRoute = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];
type DescribedResponse = DescribedRoute['responses'][string];

const textSchema = { type: 'string' } as const;
const problemContent = { 'application/problem+json': { schema: problemShape } };

/** A route as the OpenAPI document tells it: everything here follows from its definition. */
export function describeRoute(route: ApiRoute): DescribedRoute {
  const { operationId, method, path, summary, access, isAnonymous, params, query, takes, body, answers } = route;
  return {
    operationId,
    method,
    path,
    summary,
    tags: [/^\/api\/([\w-]+)/.exec(path)?.[1] ?? 'api'],
    security: securityOf(route),
    'x-access': access,
    ...(isAnonymous === true ? { 'x-anonymous': true } : {}),
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...headersAsked(route),
      ...(takes === undefined
        ? {}
        : { body: { required: true, content: { [takes]: { schema: { type: 'string', format: 'binary' } } } } }),
      ...(body === undefined ? {} : { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, answered(answer, 304 in answers)]),
      ),
      ...refused(refusalsOf(route)),
      default: { description: 'Any other problem', content: problemContent },
    },
  };
}

/** A session, or a personal token where one with every scope would do; a route for everybody asks for neither. */
function securityOf({ access, method }: ApiRoute): Record<string, string[]>[] {
  if (access === 'public') return [];
  const good = tokenScopes.filter((scope) => !isBeyondScope(access, method.toUpperCase(), [scope]));
  return [{ session: [] }, ...(good.length === 0 ? [] : [{ token: [...good] }])];
}

function headersAsked({ headers, answers }: ApiRoute): { readonly headers?: z.ZodObject } {
  if (!(304 in answers)) return headers === undefined ? {} : { headers };
  const tag = { 'if-none-match': z.string().optional().describe('Tags of what is known already') };
  return { headers: headers === undefined ? z.object(tag) : headers.extend(tag) };
}

function answered(answer: RouteAnswer, hasTag: boolean): DescribedResponse {
  const { description, shape, mediaType } = answer;
  const headers = { ...(hasTag ? { ETag: 'Names this content' } : {}), ...answer.headers };
  return {
    description,
    ...(Object.keys(headers).length === 0
      ? {}
      : {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, says]) => [name, { description: says, schema: textSchema }]),
          ),
        }),
    ...(shape === undefined && mediaType === undefined
      ? {}
      : {
          content: {
            [mediaType ?? 'application/json']: { schema: shape ?? { type: 'string', format: 'binary' } },
          },
        }),
  };
}

/** The problems by status, each with its code. */
function refused(codes: readonly ProblemCode[]): Record<string, DescribedResponse> {
  const byStatus = Map.groupBy(codes, (code) => problemKinds[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      String(status),
      {
        description: those.map((code) => `\`${code}\`: ${problemKinds[code].title}`).join('. '),
        ...(status === 429 || status === 503
          ? { headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } } }
          : {}),
        content: problemContent,
      } satisfies DescribedResponse,
    ]),
  );
}
