import { z } from 'zod';
import { answerShape, responseShape } from './responses.ts';

/** What officials say of a section; `looked-at` is not the same as never opened. Source: pages.md, task list. */
export const sectionStatuses = ['not-started', 'looked-at', 'in-progress', 'completed', 'problem', 'waiting'] as const;

/** PUT /api/assessments/:assessmentId/sections/:sectionId/status */
export const newSectionStatusShape = z.strictObject({
  status: z.enum(sectionStatuses),
  note: z.string().max(1000),
});

export const sectionStatusShape = newSectionStatusShape.extend({
  sectionId: z.string(),
  at: z.string(),
  /** Display name. */
  by: z.string(),
});

/** POST /api/assessments/:assessmentId/comments; the id makes it idempotent. */
export const newCommentShape = z.strictObject({
  commentId: z.uuid(),
  /** Null for the assessment as a whole. */
  questionId: z.string().max(100).nullable(),
  /** The comment or query it replies to. */
  parentId: z.uuid().nullable(),
  /** A query asks for an answer and is a reviewer's. */
  kind: z.enum(['comment', 'query']),
  body: z.string().trim().min(1).max(5000),
});

export const commentShape = z
  .strictObject({
    commentId: z.string(),
    questionId: z.string().nullable(),
    parentId: z.string().nullable(),
    kind: z.enum(['comment', 'query']),
    body: z.string(),
    /** Display name. */
    author: z.string(),
    at: z.string(),
    closedAt: z.string().nullable(),
    closedBy: z.string().nullable(),
  })
  .meta({ id: 'Comment' });

/** A value that was not taken and waits for a person. */
export const proposalShape = z.strictObject({
  /** The operation that brought it. */
  proposalId: z.string(),
  questionId: z.string(),
  reason: z.enum(['conflict', 'late', 'refused']),
  /** The version its author saw, and the one it met. */
  baseVersion: z.int(),
  metVersion: z.int(),
  answer: answerShape,
  at: z.string(),
  by: z.string(),
  madeAt: z.string().nullable(),
});

/** POST /api/assessments/:assessmentId/proposals/:proposalId/choice */
export const proposalChoiceShape = z.strictObject({
  operationId: z.uuid(),
  choice: z.enum(['accept', 'decline']),
  /** The version of the response seen beside it. */
  baseVersion: z.int().min(0),
});

/** One version of a response. */
export const responseVersionShape = responseShape.omit({ questionId: true, evidence: true }).extend({
  baseVersion: z.int(),
  madeAt: z.string().nullable(),
});

/** POST /api/assessments/:assessmentId/break-glass; the id makes it idempotent. */
export const glassToBreakShape = z.strictObject({
  lookId: z.uuid(),
  reason: z.string().trim().min(10).max(1000),
  minutes: z.int().min(1).max(240),
});

/** A look of an administrator, as the country sees it. */
export const brokenGlassShape = z.strictObject({
  lookId: z.string(),
  /** Display name. */
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  until: z.string(),
});

export type GlassToBreak = z.infer<typeof glassToBreakShape>;
export type BrokenGlass = z.infer<typeof brokenGlassShape>;
export type SectionStatus = z.infer<typeof sectionStatusShape>;
export type NewComment = z.infer<typeof newCommentShape>;
export type Comment = z.infer<typeof commentShape>;
export type Proposal = z.infer<typeof proposalShape>;
export type ProposalChoice = z.infer<typeof proposalChoiceShape>;
export type ResponseVersion = z.infer<typeof responseVersionShape>;
