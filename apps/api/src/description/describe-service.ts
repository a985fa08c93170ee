import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiRoute } from '../access/define-route.ts';
import { describeRoute } from './describe-route.ts';
import { describedTags } from './described-tags.ts';

/** An OpenAPI 3.1 document. */
export type ServiceDescription = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** Routes as an OpenAPI 3.1 document: from the same shapes that check what comes and goes. */
export function describeService(routes: readonly ApiRoute[]): ServiceDescription {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-groundwork-session',
    description:
      'The cookie that signing in sets; on plain http of one machine it is called `groundwork-session`. Whatever writes sends `Origin` too.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal token with one of the scopes named, for scripts',
  });
  for (const route of routes) app.openAPIRegistry.registerPath(describeRoute(route));
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Groundwork',
      version: '0.1.0',
      description: 'Countries answer readiness questionnaires; the answers become scores that anyone can recompute.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(describedTags).map(([name, description]) => ({ name, description })),
  });
}
