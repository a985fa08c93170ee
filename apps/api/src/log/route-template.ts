import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnvironment } from '../api-environment.ts';

/**
 * The address as the registry writes it, `/api/rounds/{roundId}`: as many as there are routes, whatever clients ask for. To be
 * asked for after the request was answered; what no route answers is `/*` or `/api/*`.
 */
export function routeTemplate(context: Context<ApiEnvironment>): string {
  return routePath(context).replaceAll(/:(\w+)/g, '{$1}');
}
