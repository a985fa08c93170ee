import { OpenAPIHono } from '@hono/zod-openapi';
import type { Check } from '@groundwork/instrument';
import type { ReadValidatedAnswers, Store } from '@groundwork/store';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { registerRoutes } from './access/register-routes.ts';
import type { ApiEnvironment, ApiParts } from './api-environment.ts';
import { createQuestionnaires } from './instruments/questionnaires.ts';
import { ApiProblem } from './problems/api-problem.ts';
import { noValidatedAnswers } from './jobs/no-validated-answers.ts';
import { problemOf } from './problems/problem-of.ts';
import { problemResponse } from './problems/problem-response.ts';
import { allRoutes } from './routes/all-routes.ts';
import { openApiRoute } from './routes/system/open-api-route.ts';
import { originGuard } from './security/origin-guard.ts';
import { requestId } from './security/request-id.ts';
import { secureHeaders } from './security/secure-headers.ts';
import { createSignInLimit } from './security/sign-in-limit.ts';
import type { Settings } from './settings.ts';

/** What the service is made of; everything comes from outside, so that a test needs no port. */
export interface ApiIngredients {
  readonly store: Store;
  readonly settings: Settings;
  /** The pages, mounted last; absent, there is the API alone. */
  readonly pages?: Hono;
  readonly clock: () => Date;
  readonly log: Logger;
  /** The checks between instruments; absent, there are none. */
  readonly roundChecks?: readonly Check[];
  /** What reviewers have decided; absent, nobody has decided anything. */
  readonly validatedAnswers?: ReadValidatedAnswers;
}

/**
 * Makes the service: the API under `/api`, everything else the pages'.
 * @throws Error when a route declares no access rule
 * @returns an app that answers `app.request('/api/health')` without a port
 */
export function createApi({
  pages,
  roundChecks = [],
  validatedAnswers = noValidatedAnswers,
  ...ingredients
}: ApiIngredients): OpenAPIHono<ApiEnvironment> {
  const parts: ApiParts = {
    ...ingredients,
    questionnaires: createQuestionnaires(ingredients.store),
    signInLimit: createSignInLimit(),
    roundChecks,
    validatedAnswers,
  };
  const app = new OpenAPIHono<ApiEnvironment>();
  // A table of all States is a quarter of a megabyte as text and a tenth of that on the line.
  // What a save answers is too short to gain from it.
  const compressed = compress({ encoding: 'gzip' });
  app.use((context, next) => (context.req.method === 'GET' ? compressed(context, next) : next()));
  app.use(requestId(), secureHeaders(parts.settings.isHttps), originGuard(parts.settings));
  registerRoutes(app, [...allRoutes, openApiRoute(app)], parts);
  app.all('/api/*', () => {
    throw new ApiProblem('not_found');
  });
  app.all('/api', () => {
    throw new ApiProblem('not_found');
  });
  if (pages !== undefined) app.route('/', pages);
  // A mounted app keeps its routes, not its own "not found": outside the API that answer is the pages'.
  app.notFound((context) =>
    pages !== undefined && !context.req.path.startsWith('/api/')
      ? pages.fetch(context.req.raw, context.env)
      : problemResponse(new ApiProblem('not_found'), context.get('requestId')),
  );
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (problem.code === 'internal')
      parts.log.error({ err: error, requestId: context.get('requestId') }, 'request failed');
    return problemResponse(problem, context.get('requestId'));
  });
  return app;
}
