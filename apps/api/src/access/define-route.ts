import type { Context } from 'hono';
import { z } from 'zod';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import { issuesOfShape } from '../problems/issues-of-shape.ts';
import { readJsonBody } from '../security/json-body.ts';
import type { AccessRule, Grant, GrantOf } from './access-rule.ts';

/** What a route answers with at one status. Without a shape the body is empty, or not JSON. */
export interface RouteAnswer {
  readonly description: string;
  readonly shape?: z.ZodType;
  readonly mediaType?: string;
}

/** A call that passed the guard, with everything parsed. */
export type RouteCall<Rule extends AccessRule, Params, Query, Body> = GrantOf<Rule> & {
  readonly context: Context<ApiEnvironment>;
  readonly parts: ApiParts;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
};

/** A route as it is written down. */
export interface RouteDefinition<Rule extends AccessRule, Params, Query, Body> {
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
  /** Header fields that it reads, for the description of the service. */
  readonly headers?: z.ZodObject;
  /** What does not fit these is nowhere: 404. */
  readonly params?: z.ZodObject & z.ZodType<Params>;
  /** What does not fit these is refused, unknown names included: 422. */
  readonly query?: z.ZodObject & z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly answers: Readonly<Record<number, RouteAnswer>>;
  readonly handle: (call: RouteCall<Rule, Params, Query, Body>) => Promise<Response> | Response;
}

/** A route as the registry keeps it. */
export interface ApiRoute extends Omit<RouteDefinition<AccessRule, unknown, unknown, unknown>, 'handle'> {
  readonly answer: (context: Context<ApiEnvironment>, parts: ApiParts, grant: Grant) => Promise<Response>;
}

const noQuery = z.strictObject({});

/** Defines a route: who may use it, what it takes, what it answers, and what it does. */
export function defineRoute<Rule extends AccessRule, Params = unknown, Query = unknown, Body = unknown>(
  definition: RouteDefinition<Rule, Params, Query, Body>,
): ApiRoute {
  const { handle, ...described } = definition;
  return {
    ...described,
    async answer(context, parts, grant) {
      const params = definition.params?.safeParse(context.req.param());
      if (params?.success === false) throw new ApiProblem('not_found');
      // A route that takes no query refuses one: a name that is not understood must not seem to have had an effect.
      const query = (definition.query ?? noQuery).safeParse(context.req.query());
      if (!query.success) throw new ApiProblem('invalid', { issues: issuesOfShape(query.error) });
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
      });
    },
  };
}
