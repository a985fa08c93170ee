import { z } from 'zod';

/** The path of a piece of evidence. */
export const evidencePath = z.object({
  assessmentId: z.string().min(1).max(100),
  questionId: z.string().min(1).max(100),
  evidenceId: z.uuid(),
});
