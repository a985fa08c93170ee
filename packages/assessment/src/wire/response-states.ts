import { z } from 'zod';
import { responseStates } from '../response/response-state.ts';

/** GET /api/assessments/:assessmentId/response-states: every question but notes, in the order of the questionnaire. */
export const responseStatesShape = z.strictObject({
  states: z.array(
    z.strictObject({
      questionId: z.string(),
      sectionId: z.string(),
      state: z.enum(responseStates),
      /** Of the response; 0 where there is none. */
      version: z.int().min(0),
    }),
  ),
});

export type ResponseStates = z.infer<typeof responseStatesShape>;
