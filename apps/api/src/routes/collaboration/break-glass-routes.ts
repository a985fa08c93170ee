import { brokenGlassShape, glassToBreakShape, nextPageShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { securityEvent } from '../../security/security-event.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';

const breakGlass = defineRoute({
  operationId: 'breakGlass',
  method: 'post',
  path: '/api/assessments/{assessmentId}/break-glass',
  access: 'assessment-break-glass',
  summary: 'Lets an administrator read for a while, with a reason, in sight of the country',
  params: assessmentPath,
  body: glassToBreakShape,
  answers: { 201: { description: 'Until when', shape: z.strictObject({ until: z.string() }) } },
  refusals: ['operation_reused'],
  async handle({ context, parts, person, actor, assessment, body }) {
    const { assessmentId } = assessment;
    const look = await parts.store.collaboration.breakGlass({ assessmentId, ...body }, actor);
    securityEvent(parts, context, {
      action: 'break-glass',
      decision: 'allowed',
      reason: 'with_reason',
      personId: person.personId,
      object: assessmentId,
    });
    return context.json(look, 201);
  },
});

const readBrokenGlass = defineRoute({
  operationId: 'listLooks',
  method: 'get',
  path: '/api/assessments/{assessmentId}/break-glass',
  access: 'assessment-read',
  summary: 'Every look an administrator has had, with its reason',
  params: assessmentPath,
  query: z.strictObject(pageQuery({ usual: 50, most: 200 })),
  answers: {
    200: {
      description: 'A page, newest first',
      shape: z.strictObject({ looks: z.array(brokenGlassShape), next: nextPageShape }),
    },
  },
  async handle({ context, parts, assessment, query: { after, limit } }) {
    const found = await parts.store.collaboration.brokenGlass(assessment.assessmentId, { after, limit: limit + 1 });
    const { rows: looks, next } = pageOf(found, limit, ({ at, lookId }) => [at, lookId]);
    return context.json({ looks, next });
  },
});

/** Looks of administrators. */
export const breakGlassRoutes = [breakGlass, readBrokenGlass];
