import { z } from 'zod';
import { perspectiveGroups } from '../perspective/perspective-group.ts';
import { answerShape, responseOperationShape, syncReportShape } from './responses.ts';

/** 32 random bytes in base64url, chosen by whoever asks, so that asking again after a lost answer gives the same. */
const secretShape = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 random bytes in base64url');

const groupShape = z.enum(perspectiveGroups);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** POST /api/assessments/:assessmentId/stakeholder-invitations */
export const newInvitationsShape = z.strictObject({
  operationId: z.uuid(),
  group: groupShape,
  count: z.int().min(1).max(200),
  /** After it a link begins no answers; answers that were begun go on until the deadline. */
  expiresAt: z.iso.datetime(),
  /** The links follow from it. It is not kept: the links are shown this once, and again only to who asks with it. */
  secret: secretShape,
});

/** The links, each for one person; nothing says who. */
export const invitationLinksShape = z.strictObject({
  group: groupShape,
  expiresAt: z.string(),
  links: z.array(z.string()),
});

/** POST /api/assessments/:assessmentId/stakeholder-invitations/voiding: every link of a group that was not used. */
export const voidInvitationsShape = z.strictObject({ operationId: z.uuid(), group: groupShape });

/** GET /api/assessments/:assessmentId/stakeholder-invitations: as far as it says nothing of single people. */
export const invitationCountsShape = z.strictObject({
  groups: z.array(z.strictObject({ group: groupShape, issued: z.int(), usedAtLeast: z.int(), voidAtLeast: z.int() })),
});

/** POST /api/stakeholder-session: a link's token for a key of one's own. */
export const beginStakeholderShape = z
  .strictObject({
    /** From the link. */
    token: z.string().min(1).max(200),
    resumeKey: secretShape,
  })
  // Whoever gave out the link would hold the key to the answers.
  .refine(({ token, resumeKey }) => token !== resumeKey, { path: ['resumeKey'], message: 'must not be the token' });

/** One answer of a draft with its version. */
export const draftAnswerShape = z.strictObject({
  questionId: z.string(),
  version: z.int().min(1),
  answer: answerShape,
});

/** GET /api/stakeholder-session: what a respondent's page needs beside the instrument. */
export const stakeholderSessionShape = z.strictObject({
  country: z.strictObject({ iso3: z.string(), name: z.string() }),
  round: z.strictObject({
    roundId: z.string(),
    title: z.string(),
    deadline: z.string(),
    isDemonstration: z.boolean(),
  }),
  instrument: z.strictObject({ instrumentId: z.string(), version: z.string(), hash: z.string() }),
  group: groupShape,
  isEditable: z.boolean(),
  lockedBecause: z.enum(['withdrawn', 'deadline']).nullable(),
  consent: z.strictObject({
    /** What is to be agreed to, by language tag; what was agreed to, where it was. */
    version: z.string(),
    paragraphs: z.record(z.string(), z.array(z.string()).readonly()),
    isGiven: z.boolean(),
  }),
  /** Answers that follow from the link and cannot be changed. */
  fixedAnswers: z.record(z.string(), answerShape),
  answers: z.array(draftAnswerShape),
});

/** POST /api/stakeholder-session/consent: agrees to the words of that version. */
export const consentShape = z.strictObject({ version: z.string().min(1).max(20), isGiven: z.literal(true) });

/** POST /api/stakeholder-session/responses */
export const saveDraftShape = z.strictObject({
  operations: z.array(responseOperationShape).min(1).max(500),
  /** `offline`: made before, without a connection. What is not acceptable is refused by itself and holds up no other. */
  origin: z.enum(['typed', 'offline']).optional(),
  instrumentVersion: z.string().max(50).optional(),
});

/** What became of one operation; see `saveResultShape`. What is refused is kept by nobody but the respondent's device. */
export const draftSaveResultShape = z.discriminatedUnion('outcome', [
  z.strictObject({
    operationId: z.string(),
    questionId: z.string(),
    outcome: z.enum(['saved', 'merged', 'superseded']),
    version: z.int(),
  }),
  z.strictObject({
    operationId: z.string(),
    questionId: z.string(),
    outcome: z.literal('refused'),
    version: z.int(),
    issues: z.array(z.looseObject({ code: z.string() })),
  }),
  z.strictObject({
    operationId: z.string(),
    questionId: z.string(),
    outcome: z.literal('conflict'),
    version: z.int(),
    /** What another device of the respondent has saved. */
    theirs: answerShape,
  }),
]);

export const draftSavedShape = z.strictObject({
  results: z.array(draftSaveResultShape),
  report: syncReportShape.omit({ late: true }),
});

/** POST /api/stakeholder-session/submission */
export const stakeholderSubmissionShape = z.strictObject({
  /** Random, known to the respondent alone: proves the submission, and gives the same receipt again. */
  receiptCode: secretShape,
});

/** POST /api/stakeholder-receipts, and what a submission answers: proof that the answers are there as they were sent. */
export const stakeholderReceiptShape = z.strictObject({
  /** SHA-256 of the hash of the answers and the code. */
  receiptHash: z.string(),
  submittedOn: day,
  /** Whether the answers kept are those sent. */
  isIntact: z.boolean(),
});

export type NewInvitations = z.infer<typeof newInvitationsShape>;
export type StakeholderSession = z.infer<typeof stakeholderSessionShape>;
export type DraftAnswer = z.infer<typeof draftAnswerShape>;
export type DraftSaveResult = z.infer<typeof draftSaveResultShape>;
export type DraftSaved = z.infer<typeof draftSavedShape>;
export type StakeholderReceipt = z.infer<typeof stakeholderReceiptShape>;
