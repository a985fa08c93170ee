import type { MiddlewareHandler } from 'hono';
import type { ApiRoute } from '../access/define-route.ts';
import type { ApiEnvironment } from '../api-environment.ts';

/**
 * Marks requests to anonymous routes before anything could log them, whatever their method and whether they get as far as the
 * route: what is marked is logged without its network address.
 */
export function markAnonymous(
  routes: readonly Pick<ApiRoute, 'path' | 'isAnonymous'>[],
): MiddlewareHandler<ApiEnvironment> {
  const paths = routes.filter(({ isAnonymous }) => isAnonymous === true).map(({ path }) => path);
  return async (context, next) => {
    const { path } = context.req;
    if (paths.some((known) => path === known || path.startsWith(`${known}/`))) context.set('isAnonymous', true);
    await next();
  };
}
