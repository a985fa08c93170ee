import { brokenGlassShape, glassToBreakShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { securityEvent } from '../../security/security-event.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';

const breakGlass = defineRoute({
  method: 'post',
  path: '/api/assessments/{assessmentId}/break-glass',
  access: 'assessment-break-glass',
  summary: 'Lets an administrator read for a while, with a reason, in sight of the country',
  params: assessmentPath,
  body: glassToBreakShape,
  answers: { 201: { description: 'Until when', shape: z.strictObject({ until: z.string() }) } },
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
  method: 'get',
  path: '/api/assessments/{assessmentId}/break-glass',
  access: 'assessment-read',
  summary: 'Every look an administrator has had, with its reason',
  params: assessmentPath,
  answers: {
    200: { description: 'Newest first', shape: z.strictObject({ looks: z.array(brokenGlassShape) }) },
  },
  async handle({ context, parts, assessment }) {
    return context.json({ looks: await parts.store.collaboration.brokenGlass(assessment.assessmentId) });
  },
});

/** Looks of administrators. */
export const breakGlassRoutes = [breakGlass, readBrokenGlass];
