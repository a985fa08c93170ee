import type { MiddlewareHandler } from 'hono';
import { bearerToken } from '../access/bearer-token.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import type { Settings } from '../settings.ts';
import { isLoopbackName } from './is-loopback-name.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses an unsafe method from another site. Every browser names the origin of such a request, so one that carries a
 * cookie without an Origin is refused too; without either it is a program that proves itself in another way. A personal token
 * without a cookie is that proof: no browser sends one by itself.
 */
export function originGuard(settings: Pick<Settings, 'publicOrigin'>): MiddlewareHandler<ApiEnvironment> {
  return async ({ req }, next) => {
    const isScript = bearerToken(req.header('Authorization')) !== undefined && req.header('Cookie') === undefined;
    if (!safeMethods.has(req.method) && !isScript) {
      const origin = req.header('Origin');
      const site = req.header('Sec-Fetch-Site');
      const isOurs =
        origin === undefined
          ? req.header('Cookie') === undefined && (site === undefined || site === 'none' || site === 'same-origin')
          : isExpected(origin, req.url, settings.publicOrigin);
      if (!isOurs) throw new ApiProblem('origin_refused');
    }
    await next();
  };
}

/** Without a public origin only the loopback's own address counts, whatever name the request gave as host. */
function isExpected(origin: string, requestUrl: string, publicOrigin: string | undefined): boolean {
  if (publicOrigin !== undefined) return origin === publicOrigin;
  const own = new URL(requestUrl);
  return origin === own.origin && isLoopbackName(own.hostname);
}
