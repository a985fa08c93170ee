import { z } from 'zod';
import { responseShape } from './responses.ts';

/** GET /api/assessments/:assessmentId: everything an official's page needs beside the instrument itself. */
export const assessmentViewShape = z.strictObject({
  assessmentId: z.string(),
  state: z.enum([
    'not-started',
    'in-progress',
    'submitted',
    'in-review',
    'returned',
    'validated',
    'published',
    'withdrawn',
  ]),
  country: z.strictObject({ iso3: z.string(), name: z.string() }),
  round: z.strictObject({
    roundId: z.string(),
    title: z.string(),
    referenceDate: z.string(),
    deadline: z.string(),
    state: z.enum(['planned', 'open', 'closed', 'published']),
    isDemonstration: z.boolean(),
  }),
  instrument: z.strictObject({ instrumentId: z.string(), version: z.string(), hash: z.string() }),
  /** Whether the signed-in person may answer now; otherwise why not. */
  isEditable: z.boolean(),
  lockedBecause: z.enum(['submitted', 'withdrawn', 'deadline', 'no-right']).nullable(),
  submittedAt: z.string().nullable(),
  submittedBy: z.string().nullable(),
  receiptHash: z.string().nullable(),
  responses: z.array(responseShape),
});

/** GET /api/my/assessments */
export const myAssessmentsShape = z.strictObject({
  assessments: z.array(
    assessmentViewShape.omit({ responses: true }).extend({ instrumentTitle: z.string(), responseCount: z.int() }),
  ),
});

/** POST /api/assessments/:assessmentId/submission */
export const submissionShape = z.strictObject({
  operationId: z.uuid(),
  /** Must be true: the person declares the answers to be those of the government. */
  declaration: z.literal(true),
});

/** What the person keeps: proof of the exact content sent. */
export const receiptShape = z.strictObject({
  assessmentId: z.string(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  receiptHash: z.string(),
  answerCount: z.int(),
});

export type AssessmentView = z.infer<typeof assessmentViewShape>;
export type MyAssessments = z.infer<typeof myAssessmentsShape>;
export type Submission = z.infer<typeof submissionShape>;
export type Receipt = z.infer<typeof receiptShape>;
