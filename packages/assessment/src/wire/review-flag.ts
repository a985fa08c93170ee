import { z } from 'zod';
import type { AssessmentFlag, QuestionFlag } from '../review/review-flag.ts';

const questionId = z.string();

/** A flag on one answer; see `QuestionFlag`. */
export const questionFlagShape = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('no-evidence'), questionId, claimed: z.number(), evidenced: z.number() }),
  z.strictObject({
    code: z.literal('level-jump'),
    questionId,
    before: z.number(),
    now: z.number(),
    levels: z.number(),
    comparability: z.enum(['comparable', 'comparable-with-care']),
  }),
  z.strictObject({ code: z.literal('carried-unchanged'), questionId }),
  z.strictObject({ code: z.literal('check'), questionId, checkId: z.string() }),
  z.strictObject({
    code: z.literal('check-between'),
    questionId,
    checkId: z.string(),
    others: z.array(z.strictObject({ instrumentId: z.string(), questionId: z.string() })).readonly(),
  }),
  z.strictObject({ code: z.literal('saved-late'), questionId, minutesBefore: z.int() }),
]) satisfies z.ZodType<QuestionFlag>;

/** A flag on an assessment as a whole; see `AssessmentFlag`. */
export const assessmentFlagShape = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('index-jump'), before: z.number(), now: z.number(), points: z.number() }),
  z.strictObject({
    code: z.literal('income-outlier'),
    incomeGroup: z.string(),
    index: z.number(),
    mean: z.number(),
    standardDeviation: z.number(),
    count: z.int(),
    zScore: z.number(),
  }),
  z.strictObject({ code: z.literal('do-not-know'), share: z.number(), limit: z.number() }),
]) satisfies z.ZodType<AssessmentFlag>;

/** The codes of {@link questionFlagShape}. */
export const questionFlagCodes = [
  'no-evidence',
  'level-jump',
  'carried-unchanged',
  'check',
  'check-between',
  'saved-late',
] as const satisfies readonly QuestionFlag['code'][];
