import { Hono } from 'hono';
import type { Check } from '@groundwork/instrument';
import type { ReadValidatedAnswers, Store } from '@groundwork/store';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { registerRoutes } from './access/register-routes.ts';
import type { ApiEnvironment, ApiParts } from './api-environment.ts';
import { createReadiness } from './health/readiness.ts';
import type { MailOffice } from './mail/mail-office.ts';
import { createQuestionnaires } from './instruments/questionnaires.ts';
import { observeRequests } from './log/observe-requests.ts';
import { countSaves } from './metrics/count-saves.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { databaseErrorOf } from './problems/database-error-of.ts';
import { ApiProblem } from './problems/api-problem.ts';
import { validatedAnswersOf } from './jobs/validated-answers-of.ts';
import { problemOf } from './problems/problem-of.ts';
import { problemResponse } from './problems/problem-response.ts';
import { allRoutes } from './routes/all-routes.ts';
import { openApiRoute } from './routes/system/open-api-route.ts';
import { createExportSlots } from './security/export-slots.ts';
import { createDenialAlarm } from './security/denial-alarm.ts';
import { createAnonymousLimit } from './security/anonymous-limit.ts';
import { markAnonymous } from './security/mark-anonymous.ts';
import { attemptLimits } from './security/attempt-limits.ts';
import { memoryCounter } from './security/memory-counter.ts';
import { createIdentityProvider } from './security/identity-provider.ts';
import { originGuard } from './security/origin-guard.ts';
import { logRefusal } from './security/log-refusal.ts';
import { requestId } from './security/request-id.ts';
import { secureHeaders } from './security/secure-headers.ts';
import type { Settings } from './settings.ts';

/** What the service is made of; everything comes from outside, so that a test needs no port. */
export interface ApiIngredients {
  readonly store: Store;
  readonly settings: Settings;
  /** The pages, mounted last; absent, there is the API alone. */
  readonly pages?: Hono;
  /** What sends mails; absent, links are shown to who made them. */
  readonly mail?: MailOffice;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Absent, the service counts for itself alone. */
  readonly metrics?: Metrics;
  /** The checks between instruments; absent, there are none. */
  readonly roundChecks?: readonly Check[];
  /** What reviewers have decided, as score runs take it; absent, what the store has. */
  readonly validatedAnswers?: ReadValidatedAnswers;
}

/**
 * Makes the service: the API under `/api`, everything else the pages'.
 * @throws Error when a route declares no access rule
 * @returns an app that answers `app.request('/api/health')` without a port
 */
export function createApi({
  pages,
  mail,
  metrics = createMetrics(),
  roundChecks = [],
  validatedAnswers,
  ...ingredients
}: ApiIngredients): Hono<ApiEnvironment> {
  const isShared = ingredients.settings.store.databaseUrl !== undefined;
  const parts: ApiParts = {
    ...ingredients,
    store: countSaves(ingredients.store, metrics),
    questionnaires: createQuestionnaires(ingredients.store),
    exportSlots: createExportSlots(),
    denialAlarm: createDenialAlarm(ingredients.clock),
    metrics,
    readiness: createReadiness(
      () => ingredients.store.health(),
      (error) => {
        metrics.databaseError(databaseErrorOf(error) ?? 'other');
        ingredients.log.error({ err: error }, 'not ready');
      },
    ),
    anonymousLimit: createAnonymousLimit(ingredients.clock),
    // Several processes share a PostgreSQL database, and then the counts as well; a file has one.
    limits: attemptLimits(isShared ? ingredients.store.accounts.attempts : memoryCounter()),
    mail,
    roundChecks,
    validatedAnswers: validatedAnswers ?? validatedAnswersOf(ingredients.store),
    provider: createIdentityProvider(ingredients.settings),
    background: (work) =>
      void work.catch((error: unknown) => ingredients.log.error({ err: error }, 'work behind an answer failed')),
  };
  const app = new Hono<ApiEnvironment>();
  // A table of all States is a quarter of a megabyte as text and a tenth of that on the line.
  // What a save answers is too short to gain from it.
  const compressed = compress({ encoding: 'gzip' });
  app.use((context, next) =>
    // Hono's part opens the answer up as a stream before it looks whether anybody wants it packed: a quarter of a short read.
    context.req.method === 'GET' && context.req.header('Accept-Encoding')?.includes('gzip') === true
      ? compressed(context, next)
      : next(),
  );
  // Before anything that could refuse, and log the refusal.
  app.use(markAnonymous(allRoutes));
  app.use(
    requestId(parts.settings),
    observeRequests(parts),
    secureHeaders(parts.settings.isHttps),
    originGuard(parts.settings),
  );
  registerRoutes(app, [...allRoutes, openApiRoute(allRoutes)], parts);
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
    const databaseError = databaseErrorOf(error);
    if (databaseError !== undefined) metrics.databaseError(databaseError);
    logRefusal(parts, context, problem);
    if (problem.code === 'internal' || problem.cause !== undefined)
      parts.log.error({ err: problem.cause ?? error, requestId: context.get('requestId') }, 'request failed');
    return problemResponse(problem, context.get('requestId'));
  });
  return app;
}
