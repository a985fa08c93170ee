import { refusalsOf } from '../access/refusals-of.ts';
import { allRoutes } from '../routes/all-routes.ts';

const routes = allRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}(\\?.*)?$`),
}));

/**
 * Holds what was answered against what the route says it may answer, so that every scenario tries the description too.
 * @throws Error for a status or a problem that the route does not name
 */
export function requireDescribed(method: string, path: string, status: number, json: unknown): void {
  const asked = method === 'HEAD' ? 'get' : method.toLowerCase();
  const route = routes.find((one) => one.route.method === asked && one.pattern.test(path))?.route;
  if (route === undefined || method === 'HEAD') return;
  const isDescribed =
    status < 400
      ? route.answers[status] !== undefined
      : refusalsOf(route).some((code) => code === (json as { readonly code?: string } | undefined)?.code);
  if (!isDescribed)
    throw new Error(`${route.operationId} answers ${status} ${JSON.stringify(json)} and does not say so`);
}
