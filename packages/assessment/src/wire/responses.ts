import { z } from 'zod';
import { evidenceFileShape } from './evidence-file.ts';
import { linkCheckShape } from './link-check.ts';

const choicesShape = z.array(z.string().max(200)).max(500).readonly();

/** What a field holds: a number, a text (also a date, an address, an option), or options. */
const fieldValueShape = z.union([z.number(), z.string().max(20_000), choicesShape]);

/** What a question is answered with, whatever its kind; limits are those of the instrument files. */
export const answerValueShape = z.union([
  z.number(),
  z.string().max(20_000),
  choicesShape,
  z
    .strictObject({
      law: z.number().optional(),
      practice: z.union([z.number(), z.literal('no-case')]).optional(),
    })
    .readonly(),
  z
    .array(z.record(z.string().max(100), fieldValueShape).readonly())
    .max(200)
    .readonly(),
]);

/** One answer as it crosses the wire; no value and no reason clears it. Acceptability is checked by the instrument. */
export const answerShape = z
  .strictObject({
    value: answerValueShape.optional(),
    noValue: z.enum(['do-not-know', 'not-applicable']).optional(),
    noValueReason: z.string().max(2000).optional(),
    details: z.record(z.string().max(100), fieldValueShape).readonly().optional(),
    isConfidential: z.boolean().optional(),
    mayPublish: z.boolean().optional(),
  })
  .meta({ id: 'Answer', examples: [{ value: 2 }, { noValue: 'do-not-know', noValueReason: 'No register is kept' }] });

/** One save: idempotent by its operation id, based on the version the person saw (0 = none yet). */
export const responseOperationShape = z
  .strictObject({
    operationId: z.uuid(),
    questionId: z.string().max(100),
    baseVersion: z.int().min(0),
    answer: answerShape,
    /** The client's clock, kept as a claim. */
    madeAt: z.iso.datetime().optional(),
    /**
     * The client and its count of operations: answers of one client are taken in the order it made them, however they arrive,
     * and never conflict with one another.
     */
    client: z.strictObject({ clientId: z.uuid(), sequence: z.int().min(0) }).optional(),
  })
  .meta({
    id: 'ResponseOperation',
    examples: [
      {
        operationId: '0d0c6f3e-8a51-4f0e-9a3f-1f2b7c4d5e01',
        questionId: 'EG-B04',
        baseVersion: 0,
        answer: { value: 2 },
      },
    ],
  });

/** POST /api/assessments/:assessmentId/responses */
export const saveResponsesShape = z.strictObject({
  operations: z.array(responseOperationShape).min(1).max(500),
  /**
   * `offline`: made before, without a connection. What cannot be taken then (too late, not acceptable) is kept as a proposal;
   * of answers typed now it is refused.
   */
  origin: z.enum(['typed', 'offline', 'imported']).optional(),
  /** The version of the instrument the answers were made with; another than the assessment's is told, never mixed. */
  instrumentVersion: z.string().max(50).optional(),
});

export const evidenceShape = z
  .strictObject({
    evidenceId: z.uuid(),
    kind: z.enum(['law', 'decision', 'report', 'address', 'screenshot', 'statistics', 'register']),
    title: z.string().min(1).max(300),
    issuer: z.string().max(300),
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    language: z.string().min(2).max(35),
    link: z.string().max(2000),
    page: z.string().max(200),
    isPublic: z.boolean(),
    /** A file uploaded for this assessment before; as the receipt of its upload tells it. */
    file: evidenceFileShape.optional(),
  })
  .meta({ id: 'Evidence' });

/** A piece of evidence as it is shown: with what became of its link, once somebody looked. */
export const shownEvidenceShape = evidenceShape
  .extend({ linkCheck: linkCheckShape.optional() })
  .meta({ id: 'ShownEvidence' });

/** A stored response with its version and who changed it last. */
export const responseShape = z
  .strictObject({
    questionId: z.string(),
    version: z.int().min(1),
    answer: answerShape,
    evidence: z.array(shownEvidenceShape),
    savedAt: z.string(),
    savedBy: z.string(),
    origin: z.enum(['typed', 'carried', 'imported', 'offline', 'generated']),
  })
  .meta({ id: 'Response' });

/**
 * What became of one operation; nothing is overwritten or dropped in silence. `merged`: the value stood there already.
 * `conflict`: somebody else's value stands there; this one is kept beside it. `late`: kept as a proposal, as answers are no
 * longer taken. `refused`: not acceptable by the instrument; kept as a proposal. `superseded`: the same client has sent a newer
 * value already.
 */
export const saveResultShape = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      operationId: z.string(),
      questionId: z.string(),
      outcome: z.enum(['saved', 'merged']),
      version: z.int(),
      savedAt: z.string(),
    }),
    z.strictObject({
      operationId: z.string(),
      questionId: z.string(),
      outcome: z.enum(['late', 'refused', 'superseded']),
      /** The version that stands; 0 for none. */
      version: z.int(),
      issues: z.array(z.looseObject({ code: z.string() })).optional(),
    }),
    z.strictObject({
      operationId: z.string(),
      questionId: z.string(),
      outcome: z.literal('conflict'),
      version: z.int(),
      theirs: responseShape,
    }),
  ])
  .meta({ id: 'SaveResult' });

const count = z.int().min(0);

/** What became of a batch: the counts of the outcomes sum to what was sent. */
export const syncReportShape = z
  .strictObject({
    sent: count,
    saved: count,
    merged: count,
    conflict: count,
    late: count,
    refused: count,
    superseded: count,
  })
  .meta({ id: 'SyncReport' });

export const saveResponsesResultShape = z.strictObject({ results: z.array(saveResultShape), report: syncReportShape });

export type WireAnswer = z.infer<typeof answerShape>;
export type ResponseOperation = z.infer<typeof responseOperationShape>;
export type SaveResponses = z.infer<typeof saveResponsesShape>;
export type StoredResponse = z.infer<typeof responseShape>;
export type SaveResult = z.infer<typeof saveResultShape>;
export type SyncReport = z.infer<typeof syncReportShape>;
export type SaveResponsesResult = z.infer<typeof saveResponsesResultShape>;
export type WireEvidence = z.infer<typeof evidenceShape>;
export type ShownEvidence = z.infer<typeof shownEvidenceShape>;
