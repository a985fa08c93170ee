import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from '../api-environment.ts';
import type { Settings } from '../settings.ts';

/** What an id given from outside may look like; anything else could be made to mislead in a log. */
const safeId = /^[\w.-]{8,64}$/;

/**
 * Gives each request an id: one of ours, or where a trusted proxy stands in front, the one it gave. A client's own is never taken
 * over: without such a proxy the header is ignored.
 */
export function requestId({ trustedProxies }: Pick<Settings, 'trustedProxies'>): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const given = trustedProxies > 0 ? context.req.header('X-Request-Id') : undefined;
    const id = given !== undefined && safeId.test(given) ? given : randomUUID();
    context.set('requestId', id);
    await next();
    if (context.get('hasAllHeaders') !== true) context.res.headers.set('X-Request-Id', id);
  };
}
