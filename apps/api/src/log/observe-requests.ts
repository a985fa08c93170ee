import type { Context, MiddlewareHandler } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { routeTemplate } from './route-template.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Counts, times and logs every request: method, route, status, duration, id. Never the address itself, a query, a name or where
 * it came from: that stands in the security log alone. The time is that until the head of the answer. Of requests that must not be
 * traced to a person nothing is told: when one came would say something already.
 */
export function observeRequests({
  log,
  metrics,
}: Pick<ApiParts, 'log' | 'metrics'>): MiddlewareHandler<ApiEnvironment> {
  const tell = (context: Context<ApiEnvironment>, milliseconds: number): void => {
    const method = methods.has(context.req.method) ? context.req.method : 'OTHER';
    const route = routeTemplate(context);
    const { status } = context.res;
    metrics.request({ method, route, status, seconds: milliseconds / 1000 });
    log[status >= 500 ? 'error' : 'info']({
      kind: 'request',
      method,
      route,
      status,
      milliseconds: Math.round(milliseconds * 10) / 10,
      requestId: context.get('requestId'),
    });
  };
  return async (context, next) => {
    const start = performance.now();
    metrics.inFlight(1);
    try {
      await next();
    } finally {
      metrics.inFlight(-1);
      if (context.get('isAnonymous') !== true) tell(context, performance.now() - start);
    }
  };
}
