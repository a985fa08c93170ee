import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnvironment } from '../api-environment.ts';

/** By the path of the router: as many as there are routes. */
const templates = new Map<string, string>();

/**
 * The address as the registry writes it, `/api/rounds/{roundId}`: as many as there are routes, whatever clients ask for. To be
 * asked for after the request was answered; what no route answers is `/*` or `/api/*`.
 */
export function routeTemplate(context: Context<ApiEnvironment>): string {
  const path = routePath(context);
  const known = templates.get(path);
  if (known !== undefined) return known;
  const template = path.replaceAll(/:(\w+)/g, '{$1}');
  templates.set(path, template);
  return template;
}
