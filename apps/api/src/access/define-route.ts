import type { Context } from 'hono';
import { z } from 'zod';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import type { ProblemCode } from '../problems/problem-kinds.ts';
import { issuesOfShape } from '../problems/issues-of-shape.ts';
import { readJsonBody } from '../security/json-body.ts';
import type { JsonAnswer } from './json-answer.ts';
import type { AccessRule, Grant, GrantOf } from './access-rule.ts';

/** What a route answers with at one status. Without a shape the body is empty, or not JSON. */
export interface RouteAnswer {
  readonly description: string;
  readonly shape?: z.ZodType;
  readonly mediaType?: string;
  /** Headers that a client reads, by name, with what they say; `ETag` goes without saying where there is a 304. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call that passed the guard, with everything parsed. */
export type RouteCall<Rule extends AccessRule, Params, Query, Body, Headers = unknown> = GrantOf<Rule> & {
  readonly context: Context<ApiEnvironment>;
  readonly parts: ApiParts;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly headers: Headers;
  /** The body as it comes, for a route that `takes` one; empty where nothing is sent. */
  readonly stream: AsyncIterable<Uint8Array>;
};

/** A route as it is written down. */
export interface RouteDefinition<Rule extends AccessRule, Params, Query, Body, Headers = unknown> {
  /** What the description calls it, and so the clients made from that: a verb and what it is done to, for ever. */
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/rounds/{roundId}`. */
  readonly path: string;
  /** Who may use it; a route without a rule stops the start. */
  readonly access: Rule;
  readonly summary: string;
  /**
   * Nothing of who asks may be written down: the logs leave the network address out, and the path names nothing. For people who
   * answer for themselves and must not be found.
   */
  readonly isAnonymous?: true;
  /** What does not fit these is nowhere: 404. */
  readonly params?: z.ZodObject & z.ZodType<Params>;
  /** What does not fit these is refused, unknown names included: 422. */
  readonly query?: z.ZodObject & z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Request headers, by their names in lower case; what does not fit is refused: 422. */
  readonly headers?: z.ZodObject & z.ZodType<Headers>;
  /** Media type of a body that is handed on as it comes, neither read nor counted here. */
  readonly takes?: string;
  readonly answers: Readonly<Record<number, RouteAnswer>>;
  /** Problems that follow from what the route does; those of its rule and its shapes go without saying. */
  readonly refusals?: readonly ProblemCode[];
  readonly handle: (
    call: RouteCall<Rule, Params, Query, Body, Headers>,
  ) => Promise<Response | JsonAnswer> | Response | JsonAnswer;
}

/** A route as the registry keeps it. */
export interface ApiRoute extends Omit<RouteDefinition<AccessRule, unknown, unknown, unknown>, 'handle'> {
  readonly answer: (context: Context<ApiEnvironment>, parts: ApiParts, grant: Grant) => Promise<Response | JsonAnswer>;
}

const noQuery = z.strictObject({});

/** Defines a route: who may use it, what it takes, what it answers, and what it does. */
export function defineRoute<
  Rule extends AccessRule,
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Headers = unknown,
>(definition: RouteDefinition<Rule, Params, Query, Body, Headers>): ApiRoute {
  const { handle, ...described } = definition;
  return {
    ...described,
    async answer(context, parts, grant) {
      const params = definition.params?.safeParse(context.req.param());
      if (params?.success === false) throw new ApiProblem('not_found');
      // A route that takes no query refuses one: a name that is not understood must not seem to have had an effect.
      const query = (definition.query ?? noQuery).safeParse(context.req.query());
      if (!query.success) throw new ApiProblem('invalid', { issues: issuesOfShape(query.error) });
      const headers = definition.headers?.safeParse(context.req.header());
      if (headers?.success === false) throw new ApiProblem('invalid', { issues: issuesOfShape(headers.error) });
      const body = definition.body?.safeParse(await readJsonBody(context.req.raw));
      if (body?.success === false) throw new ApiProblem('invalid', { issues: issuesOfShape(body.error) });
      // The guard has granted what the rule promises; the compiler cannot see that from here.
      const granted = grant as GrantOf<Rule>;
      return handle({
        ...granted,
        context,
        parts,
        params: params?.data as Params,
        query: query.data as Query,
        body: body?.data as Body,
        headers: headers?.data as Headers,
        stream: streamOf(context, definition.takes),
      });
    },
  };
}

const nothing: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {},
};

/** @throws ApiProblem `media_type_required` when the body is declared to be of another kind */
function streamOf(context: Context<ApiEnvironment>, mediaType: string | undefined): AsyncIterable<Uint8Array> {
  if (mediaType === undefined) return nothing;
  if (context.req.header('Content-Type')?.toLowerCase() !== mediaType)
    throw new ApiProblem('media_type_required', { detail: `Send the body as ${mediaType}.` });
  return context.req.raw.body ?? nothing;
}
