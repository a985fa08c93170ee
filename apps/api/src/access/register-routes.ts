import type { Hono } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import { accessRules } from './access-rule.ts';
import type { ApiRoute } from './define-route.ts';
import { guard } from './guard.ts';
import { JsonAnswer, writeJsonAnswer } from './json-answer.ts';

/**
 * Puts routes into the service. The order is: guard, then parse, then act, so that a
 * refusal says nothing about what stands behind it. Other methods of a known address are answered 405 with `Allow`.
 * @throws Error when a route names no access rule, two routes share an address and method or an operation id, or an anonymous one names something in
 * its path, where others would log it
 */
export function registerRoutes(app: Hono<ApiEnvironment>, routes: readonly ApiRoute[], parts: ApiParts): void {
  const methodsByPath = new Map<string, readonly string[]>();
  const operationIds = new Set<string>();
  for (const route of routes) {
    const name = `${route.method.toUpperCase()} ${route.path}`;
    if (!accessRules.includes(route.access)) throw new Error(`route ${name} declares no access rule`);
    if (route.isAnonymous === true && route.path.includes('{'))
      throw new Error(`route ${name} is anonymous and names something in its path`);
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const methods = methodsByPath.get(path) ?? [];
    if (methods.includes(route.method)) throw new Error(`route ${name} is defined twice`);
    if (operationIds.has(route.operationId)) throw new Error(`operation ${route.operationId} is defined twice`);
    operationIds.add(route.operationId);
    methodsByPath.set(path, [...methods, route.method]);
    app.on(route.method.toUpperCase(), path, async (context) => {
      const grant = await guard(route.access, context, parts);
      const response = await route.answer(context, parts, grant);
      if (response instanceof JsonAnswer) return writeJsonAnswer(context, parts, response);
      const isKept = response.headers.get('Cache-Control')?.includes('no-store') !== true;
      if (isKept && (route.access !== 'public' || !response.headers.has('Cache-Control')))
        response.headers.set('Cache-Control', 'no-store');
      return response;
    });
  }
  for (const [path, methods] of methodsByPath) {
    const allow = [...methods.map((method) => method.toUpperCase()), ...(methods.includes('get') ? ['HEAD'] : [])].join(
      ', ',
    );
    app.all(path, () => {
      throw new ApiProblem('method_not_allowed', { headers: { Allow: allow } });
    });
  }
}
