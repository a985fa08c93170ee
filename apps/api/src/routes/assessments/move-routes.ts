import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { assessmentPath } from './assessment-path.ts';
import { moveOnce } from './move-once.ts';

const whyShape = z.strictObject({ why: z.string().trim().min(1).max(2000) });
const stateShape = z.strictObject({ assessmentId: z.string(), state: z.string() });

const withdraw = defineRoute({
  operationId: 'withdrawAssessment',
  method: 'post',
  path: '/api/assessments/{assessmentId}/withdrawal',
  access: 'assessment-coordinate',
  summary: 'Withdraws an assessment before it is published; it is not taken up again',
  params: assessmentPath,
  body: whyShape,
  answers: { 200: { description: 'Its state now', shape: stateShape } },
  refusals: ['state_moved'],
  async handle({ context, parts, actor, assessment, body }) {
    const { assessmentId, state } = assessment;
    await moveOnce(parts, assessment, 'withdrawn', () =>
      parts.store.assessments.setState(assessmentId, state, 'withdrawn', actor, body.why),
    );
    return context.json({ assessmentId, state: 'withdrawn' });
  },
});

/** Steps of an assessment that are neither answering nor review. */
export const moveRoutes = [withdraw];
