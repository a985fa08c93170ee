import { z } from 'zod';
import { defineRoute, type ApiRoute } from '../../access/define-route.ts';
import { describeService } from '../../description/describe-service.ts';
import { answerTagged, notModified, taggedJson, type TaggedJson } from '../tagged-json.ts';

/** The description of all routes and of itself, generated from their definitions once, at the first question. */
export function openApiRoute(routes: readonly ApiRoute[]): ApiRoute {
  let text: TaggedJson | undefined;
  const route: ApiRoute = defineRoute({
    operationId: 'readDescription',
    method: 'get',
    path: '/api/openapi.json',
    access: 'public',
    summary: 'This description',
    answers: {
      ...notModified,
      200: { description: 'An OpenAPI 3.1 document', shape: z.looseObject({ openapi: z.string() }) },
    },
    handle({ context }) {
      text ??= taggedJson(describeService([...routes, route]));
      return answerTagged(context, text);
    },
  });
  return route;
}
