import { z } from 'zod';
import { nextPageShape } from './next-page.ts';
import { answerShape, answerValueShape, responseShape } from './responses.ts';
import { assessmentFlagShape, questionFlagCodes, questionFlagShape } from './review-flag.ts';
import { valueShape } from './value.ts';

const whyText = z.string().trim().min(1).max(2000);

/** POST /api/assessments/:assessmentId/review */
export const reviewBeginningShape = z.strictObject({
  operationId: z.uuid(),
  /** Share of the answers to judge that a second person judges blind; five at least, none for 0. */
  share: z.number().min(0).max(1).default(0.2),
});

/** What came of it. */
export const reviewBegunShape = z.strictObject({
  assessmentId: z.string(),
  state: z.literal('in-review'),
  /** Answers to judge, and those of them drawn for the blind second assessment. */
  toReviewCount: z.int(),
  drawnCount: z.int(),
});

/** PUT /api/assessments/:assessmentId/review/decisions/:questionId; the id makes it idempotent. */
export const newDecisionShape = z.discriminatedUnion('decision', [
  z.strictObject({
    decisionId: z.uuid(),
    /** `own`: the reviewer's judgement. `adjudication`: between two others' that differ. */
    part: z.enum(['own', 'adjudication']),
    decision: z.literal('confirm'),
    reason: z.string().trim().max(2000).default(''),
    /** The version of the response that the reviewer saw. */
    responseVersion: z.int().min(1),
  }),
  z.strictObject({
    decisionId: z.uuid(),
    part: z.enum(['own', 'adjudication']),
    decision: z.literal('adjust'),
    value: answerValueShape,
    reason: whyText,
    responseVersion: z.int().min(1),
  }),
]);

/** A decision as its own reviewer gets it back; whether it is the first or the second is told once both are there. */
export const takenDecisionShape = z.strictObject({
  decisionId: z.string(),
  questionId: z.string(),
  part: z.enum(['own', 'adjudication']),
  decision: z.enum(['confirm', 'adjust']),
  value: answerValueShape.nullable(),
  /** What the answer is worth by it, and was as evidenced: 0-1. */
  score: z.number(),
  evidenced: z.number(),
  reason: z.string(),
  responseVersion: z.int(),
  at: z.string(),
});

/** A decision as others may see it. */
export const decisionShape = takenDecisionShape.omit({ part: true }).extend({
  part: z.enum(['first', 'second', 'adjudication']).nullable(),
  /** Whether it is about the answer as it stands now, and no later one has replaced it. */
  isInForce: z.boolean(),
  isOwn: z.boolean(),
  /** Display name. */
  by: z.string(),
});

/** How far a review is, as far as the reader may know. */
export const reviewProgressShape = z.strictObject({
  toReviewCount: z.int(),
  decidedCount: z.int(),
  /** Answers that the reader has judged. */
  ownCount: z.int(),
  openQueryCount: z.int(),
});

const placeShape = {
  assessmentId: z.string(),
  state: z.enum(['submitted', 'in-review', 'returned', 'validated', 'published']),
  country: z.strictObject({ iso3: z.string(), name: z.string() }),
  round: z.strictObject({ roundId: z.string(), title: z.string(), isDemonstration: z.boolean() }),
  instrument: z.strictObject({ instrumentId: z.string(), version: z.string(), title: z.string() }),
  submittedAt: z.string(),
  /** As evidenced, 0-100. */
  index: valueShape,
  flags: z.array(assessmentFlagShape),
  progress: reviewProgressShape,
};

/** GET /api/review/queue: a page, the longest waiting first. */
export const reviewQueueShape = z.strictObject({
  assessments: z.array(
    z.strictObject({
      ...placeShape,
      /** Whole days since the submission. */
      ageDays: z.int(),
      /** How many answers carry each flag; flags that none carries are left out. */
      flagCounts: z.partialRecord(z.enum(questionFlagCodes), z.int()),
    }),
  ),
  /** Over everything that waits, not this page alone; decisions that the reader may not know of are not counted. */
  load: z.array(z.strictObject({ reviewer: z.string(), decisionCount: z.int(), assessmentCount: z.int() })),
  next: nextPageShape,
});

/** One answer under review. */
export const reviewQuestionShape = z.strictObject({
  questionId: z.string(),
  sectionId: z.string(),
  response: responseShape,
  /** 0-1, or why there is none. */
  claimed: valueShape,
  evidenced: valueShape,
  /** Whether it has to be judged: it moves a score. */
  isToReview: z.boolean(),
  isDrawn: z.boolean(),
  /** As far as the reader may know. */
  standing: z.enum(['undecided', 'to-adjudicate', 'decided']).nullable(),
  /** On the present questionnaire; null where there is none to hold beside it. */
  lastRound: z.strictObject({ answer: answerShape, score: valueShape }).nullable(),
  flags: z.array(questionFlagShape),
  openQueryCount: z.int(),
  /** By order of arrival: the own ones and those that the reader may see. */
  decisions: z.array(decisionShape),
});

/** GET /api/assessments/:assessmentId/review */
export const reviewShape = z.strictObject({
  ...placeShape,
  receiptHash: z.string(),
  /** The round that answers are held beside, or null. */
  lastRoundId: z.string().nullable(),
  questions: z.array(reviewQuestionShape),
});

/** POST /api/assessments/:assessmentId/review/return and .../review/validation */
export const reviewMoveShape = z.strictObject({ why: whyText });

/** GET /api/assessments/:assessmentId/review/outcome: what the country is told once it is validated. */
export const reviewOutcomeShape = z.strictObject({
  assessmentId: z.string(),
  state: z.enum(['validated', 'published']),
  answers: z.array(
    z.strictObject({
      questionId: z.string(),
      status: z.enum(['confirmed', 'adjusted']),
      /** As evidenced and as validated, 0-1: both are kept. */
      evidenced: z.number(),
      score: z.number(),
      /** The country's value, and the reviewer's where it was adjusted. */
      answer: answerShape,
      value: answerValueShape.nullable(),
      reason: z.string(),
    }),
  ),
});

const kappaShape = z.strictObject({ kappa: valueShape, standardError: valueShape });

/** How far reviewers agree; see `ReviewerAgreement`. */
export const agreementShape = z.strictObject({
  pairCount: z.int(),
  fewestPairs: z.int(),
  sameShare: valueShape,
  unweighted: kappaShape,
  linear: kappaShape,
  quadratic: kappaShape,
});

/** GET /api/rounds/:roundId/review/agreement */
export const roundAgreementShape = z.strictObject({
  roundId: z.string(),
  instruments: z.array(agreementShape.extend({ instrumentId: z.string() })),
});

export type ReviewBeginning = z.infer<typeof reviewBeginningShape>;
export type ReviewBegun = z.infer<typeof reviewBegunShape>;
export type NewDecision = z.infer<typeof newDecisionShape>;
export type TakenDecision = z.infer<typeof takenDecisionShape>;
export type WireDecision = z.infer<typeof decisionShape>;
export type ReviewProgress = z.infer<typeof reviewProgressShape>;
export type ReviewQueue = z.infer<typeof reviewQueueShape>;
export type ReviewQuestion = z.infer<typeof reviewQuestionShape>;
export type Review = z.infer<typeof reviewShape>;
export type ReviewOutcome = z.infer<typeof reviewOutcomeShape>;
