import { z } from 'zod';
import { valueShape } from '../value-shape.ts';

const scoreTripleShape = z.strictObject({ claimed: valueShape, evidenced: valueShape, validated: valueShape });

const coverageShape = z.strictObject({
  answeredShare: z.number(),
  evidenceShare: z.number(),
  validatedShare: z.number(),
  doNotKnowShare: z.number(),
});

const possibleRangeShape = z.strictObject({ lowest: z.number(), highest: z.number() });

/** Everything that follows from one country's answers; see `AssessmentScores`. */
export const assessmentScoresShape = z.strictObject({
  index: scoreTripleShape,
  possible: possibleRangeShape,
  geometricIndex: scoreTripleShape,
  isUneven: z.boolean(),
  bandId: z.string().nullable(),
  coverage: coverageShape,
  dimensions: z.array(
    z.strictObject({
      sectionId: z.string(),
      weightPercent: z.number(),
      score: scoreTripleShape,
      coverage: coverageShape,
      possible: possibleRangeShape,
      subDimensions: z.array(
        z.strictObject({
          subSectionId: z.string(),
          weight: z.number(),
          score: scoreTripleShape,
          coverage: coverageShape,
        }),
      ),
    }),
  ),
  questions: z.array(
    z.strictObject({
      questionId: z.string(),
      weight: z.number(),
      score: scoreTripleShape,
      isCapped: z.boolean(),
      treatment: z.enum(['scored', 'left-out', 'counted-as-zero', 'missing']),
      isUntested: z.literal(true).optional(),
    }),
  ),
  targets: z.array(
    z.strictObject({
      targetId: z.string(),
      support: scoreTripleShape,
      questionCount: z.int(),
      linkedCount: z.int(),
      warning: z.enum(['no-questions', 'few']).nullable(),
    }),
  ),
});
